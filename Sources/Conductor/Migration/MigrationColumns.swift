import Delimited
import Handoff
import PipelineSettings
import WorkModel

/// Where attendance.csv has what a day comes to.
struct AttendanceColumns {
    let number: Int
    let origin: Int
    private let dateColumn: Int
    private let clockIn: Int
    private let clockOut: Int
    private let breaks: Int
    private let breakTotal: Int
    private let leaveDays: Int
    private let worked: Int

    init(_ basis: TimeSettings.Basis) {
        let columns = ColumnPlaces(.attendance)
        number = columns["employee_number"]
        dateColumn = columns["date"]
        clockIn = columns[basis == .worked ? "clock_in" : "punched_in"]
        clockOut = columns[basis == .worked ? "clock_out" : "punched_out"]
        breaks = columns["breaks"]
        breakTotal = columns["break_total"]
        leaveDays = columns["leave_days"]
        worked = columns["worked"]
        origin = columns["origin"]
    }

    func date(_ block: borrowing RecordBlock, _ row: Int) -> WorkDate? {
        WorkDate(block.bytes.span.extracting(block.range(row: row, column: dateColumn)))
    }

    /// What the source's day comes to: 実働時間 as the source has it, else clock-out − clock-in − breaks.
    func day(_ block: borrowing RecordBlock, _ row: Int) -> MigratedDays {
        var day = MigratedDays(rows: 1)
        if !block.range(row: row, column: leaveDays).isEmpty {
            day.leave = hundredths(block.text(row: row, column: leaveDays)) ?? 0
        }
        let hasIn = !block.range(row: row, column: clockIn).isEmpty
        guard hasIn || !block.range(row: row, column: clockOut).isEmpty else { return day }
        day.worked = 1
        let told = block.range(row: row, column: worked)
        if let minutes = wholeNumber(block.bytes.span, told) {
            day.minutes = minutes
        } else {
            day.minutes = max(span(block, row) ?? 0, 0)
        }
        return day
    }

    private func span(_ block: borrowing RecordBlock, _ row: Int) -> Int? {
        func clock(_ column: Int) -> Int? {
            ClockTime(block.bytes.span.extracting(block.range(row: row, column: column)))?.minutes
        }
        guard let start = clock(clockIn), let end = clock(clockOut) else { return nil }
        if let total = wholeNumber(block.bytes.span, block.range(row: row, column: breakTotal)) {
            return end - start - total
        }
        return end - start - breakMinutes(block.text(row: row, column: breaks))
    }
}

/// Where diff.csv has what a day comes to.
struct GivenColumns {
    let code: Int
    let integration: Int
    let number: Int
    let origin: Int
    private let dateColumn: Int
    private let clockIn: Int
    private let clockOut: Int
    private let breaks: Int
    private let leave: Int

    init() {
        let columns = ColumnPlaces(.diff)
        code = columns["employee_code"]
        integration = columns["integration"]
        number = columns["employee_number"]
        dateColumn = columns["date"]
        clockIn = columns["clock_in"]
        clockOut = columns["clock_out"]
        breaks = columns["breaks"]
        leave = columns["leave"]
        origin = columns["origin"]
    }

    func date(_ block: borrowing RecordBlock, _ row: Int) -> WorkDate? {
        WorkDate(block.bytes.span.extracting(block.range(row: row, column: dateColumn)))
    }

    /// What CrowdLog is given: clock-out − clock-in − breaks, and any leave.
    func day(_ block: borrowing RecordBlock, _ row: Int) -> MigratedDays {
        var day = MigratedDays(rows: 1)
        switch Leave(rawValue: block.text(row: row, column: leave)) {
        case .full: day.leave = 100
        case .morning, .afternoon: day.leave = 50
        case .some(.none), nil: break
        }
        func clock(_ column: Int) -> Int? {
            ClockTime(block.bytes.span.extracting(block.range(row: row, column: column)))?.minutes
        }
        guard let start = clock(clockIn), let end = clock(clockOut) else { return day }
        day.worked = 1
        day.minutes = end - start - breakMinutes(block.text(row: row, column: breaks))
        return day
    }
}

/// The minutes of breaks that have both ends.
private func breakMinutes(_ breaks: String) -> Int {
    breaks.split(separator: "/").reduce(0) { minutes, pause in
        let ends = pause.split(separator: "-").compactMap { ClockTime(String($0))?.minutes }
        return ends.count == 2 ? minutes + max(ends[1] - ends[0], 0) : minutes
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
