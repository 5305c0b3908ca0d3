import Delimited
import Handoff
import WorkModel

/// Employees as employees.csv has them.
func employeesCSV(_ people: [KingOfTimeEmployee]) -> [UInt8] {
    var record = RecordWriter()
    for heading in TableSchema.employees.headings { record.field(heading) }
    record.endRow()
    for person in people.sorted(by: { $0.key < $1.key }) {
        let cells = [
            person.key, person.code, person.name, person.email, person.division,
            person.employment, person.hired, person.left, "",
        ]
        for cell in cells { record.field(cell) }
        record.endRow()
    }
    return record.bytes
}

/// Days as attendance.csv has them, with the columns that this source fills.
///
/// - Parameters:
///   - days: of everybody.
///   - codes: say which code somebody had on a day.
///   - rules: of pipeline.yml.
/// - Returns: the file, sorted by date and key.
func daysCSV(
    _ days: KingOfTimeDays, codes: EmployeeCodes, rules: KingOfTimeRules
) -> [UInt8] {
    var record = RecordWriter()
    record.reserve(days.workings.count * 220)
    for heading in [
        "employee_number", "date", "segment", "segment_kind", "clock_in", "clock_out",
        "punched_in", "punched_out", "breaks", "break_total", "hourly_leave", "leave_days",
        "worked", "approval", "source_id",
    ] { record.field(heading) }
    record.endRow()
    days.forEachDay { key, date, workings, records in
        let number = codes.code(of: key, on: date) ?? ""
        for part in joinParts(workings, records) {
            let cells = KingOfTimeCells(
                part.working, stamps: part.stamps, unread: part.unread, rules: rules)
            record.field(number)
            record.field(date.append)
            record.field(cells.segment)
            record.field(cells.kind)
            // The service has one time a stamp, corrected or not: it is both.
            for _ in 0..<2 {
                record.field(cells.clockIn)
                record.field(cells.clockOut)
            }
            for cell in [
                cells.breaks, cells.breakTotal, cells.hourlyLeave, cells.leaveDays, cells.worked,
                cells.approval, key,
            ] { record.field(cell) }
            record.endRow()
        }
    }
    return record.bytes
}
