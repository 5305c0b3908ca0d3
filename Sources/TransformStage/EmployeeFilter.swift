import JapaneseText
import PipelineSettings
import WorkModel

/// Whom the user leaves out (the keys `exclude`, `only_departments` and `exclude_employment`).
struct EmployeeFilter {
    private let excludedKeys: Set<String>
    private let departments: Set<String>
    private let excludedEmployment: Set<String>

    init(_ settings: EmployeeSettings, cleaning: NumberCleaning) {
        excludedKeys = Set(
            settings.exclude.map { cleaning.key(ofSpelling: cleaning.spelling($0.text)) })
        departments = Set(settings.onlyDepartments.map(comparableTitle))
        excludedEmployment = Set(settings.excludeEmployment.map(comparableTitle))
    }

    /// Whether the number, cleaned up to `add_prefix`, or the employee is left out.
    ///
    /// The employee is `nil` where the source lists nobody of that id: nobody unknown is left out
    /// by department or employment.
    func excludes(key: String, employee: SourcePeople.Employee?) -> Bool {
        if !key.isEmpty, excludedKeys.contains(key) { return true }
        guard let employee else { return false }
        if !departments.isEmpty, !departments.contains(comparableTitle(employee.department)) {
            return true
        }
        return excludedEmployment.contains(comparableTitle(employee.employment))
    }
}
