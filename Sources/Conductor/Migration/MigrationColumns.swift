import Delimited
import Handoff
import PipelineSettings
import WorkModel

/// Where a table has a day's date, clocks and breaks.
private struct ClockColumns {
    private let date: Int
    private let clockIn: Int
    private let clockOut: Int
    private let breaks: Int

    init(_ columns: ColumnPlaces, clockIn: String = "clock_in", clockOut: String = "clock_out") {
        date = columns["date"]
        self.clockIn = columns[clockIn]
        self.clockOut = columns[clockOut]
        breaks = columns["breaks"]
    }

    func date(_ block: borrowing RecordBlock, _ row: Int) -> WorkDate? {
        WorkDate(block.bytes.span.extracting(block.range(row: row, column: date)))
    }

    func hasAny(_ block: borrowing RecordBlock, _ row: Int) -> Bool {
        !block.range(row: row, column: clockIn).isEmpty
            || !block.range(row: row, column: clockOut).isEmpty
    }

    /// Minutes from clock-in to clock-out; `nil` where one can't be read.
    func span(_ block: borrowing RecordBlock, _ row: Int) -> Int? {
        func clock(_ column: Int) -> Int? {
            ClockTime(block.bytes.span.extracting(block.range(row: row, column: column)))?.minutes
        }
        guard let start = clock(clockIn), let end = clock(clockOut) else { return nil }
        return end - start
    }

    /// The minutes of breaks that have both ends.
    func breakMinutes(_ block: borrowing RecordBlock, _ row: Int) -> Int {
        block.text(row: row, column: breaks).split(separator: "/").reduce(0) { minutes, pause in
            let ends = pause.split(separator: "-").compactMap { ClockTime(String($0))?.minutes }
            return ends.count == 2 ? minutes + max(ends[1] - ends[0], 0) : minutes
        }
    }
}

/// Where attendance.csv has what a day comes to.
struct AttendanceColumns {
    let number: Int
    let origin: Int
    private let clocks: ClockColumns
    private let breakTotal: Int
    private let leaveDays: Int
    private let worked: Int

    init(_ basis: TimeSettings.Basis) {
        let columns = ColumnPlaces(.attendance)
        number = columns["employee_number"]
        clocks =
            basis == .worked
            ? ClockColumns(columns)
            : ClockColumns(columns, clockIn: "punched_in", clockOut: "punched_out")
        breakTotal = columns["break_total"]
        leaveDays = columns["leave_days"]
        worked = columns["worked"]
        origin = columns["origin"]
    }

    func date(_ block: borrowing RecordBlock, _ row: Int) -> WorkDate? { clocks.date(block, row) }

    /// What the source's day comes to: 実働時間 as the source has it, else clock-out − clock-in − breaks.
    func day(_ block: borrowing RecordBlock, _ row: Int) -> MigratedDays {
        var day = MigratedDays(rows: 1)
        if !block.range(row: row, column: leaveDays).isEmpty {
            day.leave = hundredths(block.text(row: row, column: leaveDays)) ?? 0
        }
        guard clocks.hasAny(block, row) else { return day }
        day.worked = 1
        let told = block.range(row: row, column: worked)
        if let minutes = wholeNumber(block.bytes.span, told) {
            day.minutes = minutes
        } else if let span = clocks.span(block, row) {
            let total = wholeNumber(
                block.bytes.span, block.range(row: row, column: breakTotal))
            day.minutes = max(span - (total ?? clocks.breakMinutes(block, row)), 0)
        }
        return day
    }
}

/// Where diff.csv has what a day comes to.
struct GivenColumns {
    let code: Int
    let integration: Int
    let number: Int
    let origin: Int
    private let clocks: ClockColumns
    private let leave: Int

    init() {
        let columns = ColumnPlaces(.diff)
        code = columns["employee_code"]
        integration = columns["integration"]
        number = columns["employee_number"]
        clocks = ClockColumns(columns)
        leave = columns["leave"]
        origin = columns["origin"]
    }

    func date(_ block: borrowing RecordBlock, _ row: Int) -> WorkDate? { clocks.date(block, row) }

    /// What CrowdLog is given: clock-out − clock-in − breaks, and any leave.
    func day(_ block: borrowing RecordBlock, _ row: Int) -> MigratedDays {
        var day = MigratedDays(rows: 1)
        switch Leave(rawValue: block.text(row: row, column: leave)) {
        case .full: day.leave = 100
        case .morning, .afternoon: day.leave = 50
        case .some(.none), nil: break
        }
        guard let span = clocks.span(block, row) else { return day }
        day.worked = 1
        day.minutes = span - clocks.breakMinutes(block, row)
        return day
    }
}

/// A decimal number of days, such as `0.5` or `20`, in hundredths; `nil` for anything else.
func hundredths(_ text: String) -> Int? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = Int(parts[0]), whole >= 0 else { return nil }
    guard parts.count == 2 else { return whole * 100 }
    let digits = parts[1].prefix(2)
    guard !digits.isEmpty, parts[1].allSatisfy(\.isWholeNumber), let value = Int(digits) else {
        return nil
    }
    return whole * 100 + (digits.count == 1 ? value * 10 : value)
}
