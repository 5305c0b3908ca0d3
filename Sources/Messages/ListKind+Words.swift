package import WorkModel

extension ListKind {
    /// What a fault calls such a list.
    package var words: Words {
        switch self {
        case .attendance:
            Words(ja: "HRMOS勤怠の日次勤怠（work_outputs）", en: "HRMOS's daily attendance (work_outputs)")
        case .users: Words(ja: "HRMOS勤怠の社員の一覧", en: "HRMOS's list of users")
        case .segments: Words(ja: "HRMOS勤怠の勤務区分の一覧", en: "HRMOS's list of work segments")
        case .names:
            Words(
                ja: "HRMOS勤怠の部門か雇用形態の一覧",
                en: "HRMOS's list of departments or employments")
        case .members: Words(ja: "クラウドログのメンバーの一覧", en: "CrowdLog's list of members")
        case .timesheets:
            Words(
                ja: "クラウドログの勤怠インポートのファイル",
                en: "a file for CrowdLog's attendance import")
        }
    }
}
