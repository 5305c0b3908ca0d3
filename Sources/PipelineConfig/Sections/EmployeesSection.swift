import PipelineSettings
import WorkModel

/// Reads `employees`.
///
/// Filters by department or employment need the source to name the file that has their names.
func readEmployees(_ section: inout Section, of source: ReadSource) -> EmployeeSettings {
    var settings = EmployeeSettings()
    settings.exclude = section.texts("exclude").map(EmployeeNumber.init)
    settings.onlyDepartments = section.texts("only_departments")
    settings.excludeEmployment = section.texts("exclude_employment")
    settings.unknown = section.choice("unknown") ?? settings.unknown
    settings.code = section.section("code", read: readCode)

    guard let kind = source.kind, kind.isAvailable else { return settings }
    if !settings.onlyDepartments.isEmpty, !source.namesDepartments {
        section.contradiction(
            "only_departments",
            expected: kind.keyOfDepartments + " | []", found: "[…]")
    }
    if !settings.excludeEmployment.isEmpty, !source.namesEmployments {
        section.contradiction(
            "exclude_employment",
            expected: kind.isWholeCSV
                ? "profile: columns.employment | []"
                : kind == .jobcanAPI ? "[]" : "source.employments: employments.json | []",
            found: "[…]")
    }
    return settings
}

extension SourceKind {
    fileprivate var keyOfDepartments: String {
        switch self {
        case .jobcanAPI: "source.fields.department: main_group.name"
        case _ where isWholeCSV: "profile: columns.department"
        default: "source.departments: departments.json"
        }
    }
}

/// Reads `employees.code`.
private func readCode(_ section: inout Section) -> CodeSettings {
    var settings = CodeSettings()
    settings.letterCase = section.choice("case") ?? settings.letterCase
    settings.stripLeadingZeros =
        section.flag("strip_leading_zeros") ?? settings.stripLeadingZeros
    settings.removePrefix = section.text("remove_prefix") ?? settings.removePrefix
    settings.pad = section.number("pad", in: 0...50) ?? settings.pad
    settings.addPrefix = section.text("add_prefix") ?? settings.addPrefix
    settings.mapping = section.file("mapping")
    return settings
}
