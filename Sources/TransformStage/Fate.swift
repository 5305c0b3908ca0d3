import WorkModel

/// How a rule ends a day; `nil` from a rule means that the day goes on to the next.
enum Ending: Equatable {
    /// - Parameters:
    ///   - field: The column of attendance.csv concerned, or of timesheets.csv for codes.
    ///   - value: What the column held, or what the code needs to say.
    case held(HoldCode, field: String = "", value: String = "")
    case ignored(IgnoreCode)
}

/// What becomes of a day.
enum Fate: Equatable {
    case ended(Ending)
    /// In `Decisions.timesheets`.
    case timesheet(Int)
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

/// The fate of every day of a partition.
struct Decisions {
    /// By the day's index.
    var fates: [Fate] = []
    var timesheets: [TimesheetDay] = []
    var breaks: [Break] = []
}
