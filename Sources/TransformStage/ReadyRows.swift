import Delimited
import PipelineSettings
import WorkModel

/// Writes the rows that are as nearly all are, all cells of one at once, from cells that were put into
/// words once for the partition.
struct ReadyRows: ~Copyable {
    /// By the index in `MemberDirectory.members`.
    private var codes = ReadyCells()
    /// By the index in `AttendancePeople.all`.
    private var numbers = ReadyCells()
    /// The cells `leave` and `leave_name`, by the index in `AttendanceMonth.titles`.
    private var leaves = ReadyCells()
    private var notes = ReadyCells()
    private var readyNotes: [Notes] = []
    private let status: [UInt8]
    private var dates = DateTexts()

    init(_ rules: Rules) {
        for member in rules.identities.directory.members { codes.add(member.code.text) }
        for person in rules.month.people.all { numbers.add(person.number.text) }
        for title in rules.month.titles.indices {
            let meaning = rules.meaning(ofTitle: title)
            leaves.add(meaning?.leave.rawValue ?? "", meaning?.leaveName ?? "")
        }
        status = Array(rules.settings.status.cell.utf8)
    }

    /// Appends a row of timesheets.csv.
    ///
    /// - Returns: Whether it is such a row: without a daily report; else nothing is appended.
    mutating func append(
        _ timesheet: TimesheetDay, _ decisions: Decisions, _ rules: Rules,
        to record: inout RecordWriter
    ) -> Bool {
        let day = rules.month.days[timesheet.day]
        guard rules.dailyReport(of: day).isEmpty else { return false }
        let (member, person, title) = (Int(timesheet.member), Int(day.person), Int(day.title))
        let note = place(of: timesheet.notes)
        let room =
            codes.length(member) + numbers.length(person) + leaves.length(title)
            + notes.length(note) + 12 * timesheet.breaks.count + 120
        let date = dates.text(of: timesheet.date)
        record.append(room: room) { cells in
            cells.append(member, of: codes)
            cells.comma()
            cells.append(date)
            cells.comma()
            if let minutes = timesheet.clockIn { cells.append(clock: minutes) }
            cells.comma()
            if let minutes = timesheet.clockOut { cells.append(clock: minutes) }
            cells.comma()
            for index in timesheet.breaks {
                if index > timesheet.breaks.lowerBound { cells.append(UInt8(ascii: "/")) }
                cells.append(clock: decisions.breaks[index].start)
                cells.append(UInt8(ascii: "-"))
                cells.append(clock: decisions.breaks[index].end)
            }
            cells.comma()
            cells.append(title, of: leaves)
            cells.comma()
            if let minutes = day.hourlyLeave, minutes > 0 { cells.append(number: Int(minutes)) }
            // The daily report is empty.
            cells.commas(2)
            cells.append(copying: status.span)
            cells.comma()
            cells.append(note, of: notes)
            cells.comma()
            cells.append(person, of: numbers)
            cells.comma()
            cells.append(day.origin)
        }
        return true
    }

    /// Appends a row of held.csv or ignored.csv; `field` names a column, or is empty.
    ///
    /// - Returns: Whether it is such a row: with a date, and no value to be told; else nothing is
    ///   appended.
    mutating func append(
        _ index: Int, _ code: String, _ field: String, _ value: String, _ rules: Rules,
        to record: inout RecordWriter
    ) -> Bool {
        let day = rules.month.days[index]
        guard value.isEmpty, let date = day.date else { return false }
        let person = Int(day.person)
        let member = rules.identities.member(of: person, on: date)
        let room =
            (member.map { codes.length($0) } ?? 0) + numbers.length(person) + code.utf8.count
            + field.utf8.count + 70
        let text = dates.text(of: date)
        record.append(room: room) { cells in
            cells.append(person, of: numbers)
            cells.comma()
            if let member { cells.append(member, of: codes) }
            cells.comma()
            cells.append(text)
            cells.comma()
            cells.append(copying: code.utf8.span)
            cells.comma()
            cells.append(copying: field.utf8.span)
            cells.commas(2)
            cells.append(day.origin)
        }
        return true
    }

    /// The place in `notes` of the codes with spaces between them.
    private mutating func place(of codes: Notes) -> Int {
        if let known = readyNotes.firstIndex(of: codes) { return known }
        notes.add(codes.codes.map(\.rawValue).joined(separator: " "))
        readyNotes.append(codes)
        return readyNotes.count - 1
    }
}
