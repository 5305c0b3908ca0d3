/// A question of `kintai probe`, in the order of asking; the raw values are the keys of answers and
/// never change.
package enum ProbeKey: String, CaseIterable, Sendable {
    case cp932
    case utf8
    case utf8Mark = "utf8_bom"
    case omittedColumns = "omitted_columns"
    case blankReport = "blank_report"
    case blankBreaks = "blank_breaks"
    case pastMidnight = "past_midnight"
    case minutes
    /// CrowdLog's 入力単位, minutes.
    case unit
    case clockIn = "clock_in"
    case clockOut = "clock_out"
    case breakStart = "break_start"
    case breakEnd = "break_end"
    case fullLeave = "full_leave"
    case morningLeave = "morning_leave"
    case afternoonLeave = "afternoon_leave"
    case blankLeave = "blank_leave"
    case statusBack = "status_back"
    case badRow = "bad_row"
    case closedDay = "closed_day"
    case submittedDay = "submitted_day"
    case manyRows = "many_rows"
    /// The limit that CrowdLog's screen names; 0 where it names none.
    case rowLimit = "row_limit"

    /// What can be answered; empty where it is a number.
    package var choices: [ProbeChoice] {
        switch self {
        case .cp932, .utf8, .utf8Mark: [.taken, .garbled, .refused]
        case .omittedColumns, .blankReport, .blankBreaks, .blankLeave: [.kept, .cleared, .refused]
        case .pastMidnight, .minutes: [.taken, .changed, .refused]
        case .fullLeave, .morningLeave, .afternoonLeave, .statusBack:
            [.taken, .changed, .refused]
        case .badRow: [.others, .none]
        case .closedDay, .submittedDay, .manyRows: [.taken, .refused]
        case .clockIn, .clockOut, .breakStart, .breakEnd: [.up, .down, .nearest]
        case .unit, .rowLimit: []
        }
    }

    /// Whether a file has to be uploaded for it.
    package var needsUpload: Bool {
        switch self {
        case .unit, .clockIn, .clockOut, .breakStart, .breakEnd, .rowLimit: false
        default: true
        }
    }

    /// The numbers that can be answered; `nil` where the choices are.
    package var numbers: [Int]? { self == .unit ? [5, 10, 15, 30, 60] : nil }
}

/// What was seen on CrowdLog's screen.
package enum ProbeChoice: String, CaseIterable, Sendable {
    case taken
    case garbled
    case changed
    case refused
    case kept
    case cleared
    /// The file's other rows were taken.
    case others
    /// None of its rows was.
    case none
    case up
    case down
    case nearest
    /// Nobody has tried it.
    case skip

    package var words: Words {
        switch self {
        case .taken: Words(ja: "取り込まれ、見るところに書いたとおりになった", en: "taken, and it is as written here")
        case .garbled: Words(ja: "取り込まれたが、文字化けした", en: "taken, but letters are garbled")
        case .changed: Words(ja: "取り込まれたが、書いたとおりではない", en: "taken, but it isn't as written here")
        case .refused: Words(ja: "取り込まれなかった（エラーが出た）", en: "not taken: an error was shown")
        case .kept: Words(ja: "取り込まれ、前の内容が残っている", en: "taken, and what was there is still there")
        case .cleared: Words(ja: "取り込まれ、前の内容が消えた", en: "taken, and what was there is gone")
        case .others: Words(ja: "正しい行だけが取り込まれた", en: "only the good row was taken")
        case .none: Words(ja: "1行も取り込まれなかった", en: "no row was taken")
        case .up: Words(ja: "遅い方へ丸める（切り上げ）", en: "to the later one")
        case .down: Words(ja: "早い方へ丸める（切り捨て）", en: "to the earlier one")
        case .nearest: Words(ja: "近い方へ丸める", en: "to the nearer one")
        case .skip: Words(ja: "試していない", en: "not tried")
        }
    }
}
