import Handoff
import WorkModel

/// What a run would do with one day.
struct PlanDay: Hashable, Sendable {
    /// The most important first.
    enum Change: String, CaseIterable, Codable, Comparable, Sendable {
        case changed
        case vanished
        case held
        case added
        case unchanged

        static func < (left: Change, right: Change) -> Bool { left.rank < right.rank }

        private var rank: Int { Change.allCases.firstIndex(of: self) ?? 0 }
    }

    let integration: String
    /// Empty where no one member was found.
    let employeeCode: String
    let employeeNumber: String
    /// As it stands where it can't be read.
    let date: String
    let change: Change
    /// Why it is held.
    var code = ""
    /// The column concerned, and what it held or what the code needs to say.
    var field = ""
    var value = ""
    /// What CrowdLog has, where it is another.
    var before = GivenValues([:])
    /// What CrowdLog would be given.
    var after = GivenValues([:])
    /// The run that first wrote these values, where nobody has confirmed them.
    var pendingSince = ""

    /// By employee code, employee number and date.
    func precedes(_ other: PlanDay) -> Bool {
        if employeeCode != other.employeeCode {
            return precedesInBytes(employeeCode, other.employeeCode)
        }
        if employeeNumber != other.employeeNumber, employeeCode.isEmpty {
            return precedesInBytes(employeeNumber, other.employeeNumber)
        }
        return precedesInBytes(date, other.date)
    }
}

extension PlanDay: Encodable {
    private enum CodingKeys: String, CodingKey {
        case integration
        case employeeCode = "employee_code"
        case employeeNumber = "employee_number"
        case date, change, code, field, value, before, after
        case pendingSince = "pending_since"
    }
}
