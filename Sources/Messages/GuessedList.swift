/// What a file that somebody brings lists; the raw values are the words of `kintai guess --list`.
package enum GuessedList: String, CaseIterable, Sendable {
    case attendance
    /// CrowdLog's own attendance: its download, its template or a file for its import.
    case current = "crowdlog-attendance"
    case members
    case manHours = "man-hours"
    case mapping
    case corrections
    /// HRMOS's employees.
    case employees
    /// HRMOS's work segments.
    case segments
    /// What our own programs wrote for one another.
    case own = "kintai-file"

    package var words: Words {
        switch self {
        case .attendance: Words(ja: "勤怠", en: "attendance")
        case .current: Words(ja: "クラウドログの勤怠", en: "CrowdLog's attendance")
        case .members: Words(ja: "クラウドログのメンバー一覧", en: "CrowdLog's members")
        case .manHours: Words(ja: "工数の一覧", en: "man-hours")
        case .mapping: Words(ja: "社員番号と社員コードの対応表", en: "numbers and codes of people (mapping)")
        case .corrections: Words(ja: "保留の修正（corrections）", en: "corrections of held days")
        case .employees: Words(ja: "HRMOS勤怠の社員一覧", en: "HRMOS's employees")
        case .own: Words(ja: "kintai が書いたファイル", en: "a file that kintai wrote")
        case .segments: Words(ja: "HRMOS勤怠の勤務区分一覧", en: "HRMOS's work segments")
        }
    }
}
