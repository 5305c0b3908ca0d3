import WorkModel

/// How a rule ends a day; `nil` from a rule means that the day goes on to the next.
enum Ending: Equatable {
    /// - Parameters:
    ///   - field: The column of attendance.csv concerned, or of timesheets.csv for codes.
    ///   - value: What the column held, or what the code needs to say.
    case held(HoldCode, field: String = "", value: String = "")
    case ignored(IgnoreCode)
}

/// How the days of a partition end, kept small: a month of ten thousand people has 300,000 of them, and few
/// have anything to tell but their code.
struct Endings {
    enum Code {
        case held(HoldCode)
        case ignored(IgnoreCode)
    }

    private struct Details {
        let field: String
        let value: String
    }

    /// By the day's index; `nil` = no rule has ended the day.
    private(set) var codes: [Code?]
    /// By the day's index.
    private var details: [Int: Details] = [:]

    /// Of so many days, none of which has ended.
    init(count: Int = 0) {
        codes = [Code?](repeating: nil, count: count)
    }

    func hasEnded(_ index: Int) -> Bool {
        if case nil = codes[index] { false } else { true }
    }

    mutating func end(_ index: Int, _ ending: Ending) {
        switch ending {
        case .ignored(let code): codes[index] = .ignored(code)
        case .held(let code, let field, let value):
            codes[index] = .held(code)
            if !field.isEmpty || !value.isEmpty {
                details[index] = Details(field: field, value: value)
            }
        }
    }

    /// The column that a held day's code is about, and what it held; empty where there is none.
    func details(of index: Int) -> (field: String, value: String) {
        let found = details[index]
        return (found?.field ?? "", found?.value ?? "")
    }
}

/// A day ready for CrowdLog.
struct TimesheetDay {
    /// In `AttendanceMonth.days`.
    let day: Int
    let date: WorkDate
    /// In `MemberDirectory.members`.
    let member: Int32
    /// Whole minutes; `nil` on full-day leave.
    var clockIn: Int?
    var clockOut: Int?
    /// In `Decisions.breaks`.
    var breaks: Range<Int> = 0..<0
    var leave: Leave
    var notes: Notes
}

/// A break of a timesheet, whole minutes after the work date's midnight.
struct Break: Equatable {
    var start: Int
    var end: Int

    var length: Int { end - start }
}

/// Note codes of a day.
struct Notes: OptionSet, Hashable {
    let rawValue: UInt16

    init(rawValue: UInt16) {
        self.rawValue = rawValue
    }

    init(_ code: NoteCode) {
        rawValue = 1 << UInt16(NoteCode.allCases.firstIndex(of: code) ?? 0)
    }

    mutating func insert(_ code: NoteCode) {
        insert(Notes(code))
    }

    /// The codes in alphabetical order, in which `NoteCode` lists them.
    var codes: [NoteCode] {
        NoteCode.allCases.filter { contains(Notes($0)) }
    }
}

/// What becomes of every day of a partition.
struct Decisions {
    /// Of the days that are no timesheets.
    var endings: Endings
    var timesheets: [TimesheetDay] = []
    var breaks: [Break] = []
}
