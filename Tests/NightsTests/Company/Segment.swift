/// A work segment (勤務区分) of the company's HRMOS tenants.
enum Segment: Int, CaseIterable {
    case work = 1
    case dayOff = 2
    case paidLeave = 5
    case summerLeave = 30
    case childcareLeave = 31
    case atHome = 32
    case night = 33
    case secondedOut = 34
    case morningLeave = 40
    case afternoonLeave = 41

    var title: String {
        switch self {
        case .work: "出勤:残業あり"
        case .dayOff: "公休"
        case .paidLeave: "有給休暇"
        case .summerLeave: "夏季休暇"
        case .childcareLeave: "育児休業"
        case .atHome: "出勤(在宅)"
        case .night: "夜勤"
        case .secondedOut: "出向"
        case .morningLeave: "出勤（午前休）"
        case .afternoonLeave: "有休（PM）"
        }
    }

    var displayTitle: String {
        switch self {
        case .work: "出勤"
        case .paidLeave: "有休"
        case .childcareLeave: "育休"
        case .atHome: "在宅"
        case .morningLeave: "午前半休"
        case .afternoonLeave: "午後半休"
        case .dayOff, .summerLeave, .night, .secondedOut: title
        }
    }

    /// HRMOS's `status`: 1 work, 2 day off or leave, 3 other.
    var kind: Int {
        switch self {
        case .work, .atHome, .night, .morningLeave, .afternoonLeave: 1
        case .dayOff, .paidLeave, .summerLeave: 2
        case .childcareLeave, .secondedOut: 3
        }
    }
}
