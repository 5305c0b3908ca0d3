import Delimited
import Handoff
import PipelineSettings
import WorkModel

/// Extracts what was fetched of ジョブカン (`kind: jobcan-api`), as rows of attendance.csv.
///
/// Months of which an answer is lacking are not written; what is there of them stays.
func extractFetchedJobcan(
    _ api: JobcanAPI, of integration: IntegrationSettings, months: [WorkMonth],
    settings: RunSettings, into run: RunFolder
) throws(Faults) {
    let answers = FetchedAnswers(of: integration.name, in: run)
    let found = FetchedJobcan(in: answers, api, settings.window)
    let whole = months.filter(found.isWhole)
    guard let people = found.people, !whole.isEmpty else { return }
    var rows = ReadyRows(files: [], employees: [try answers.keep(people)], remarks: nil)
    var doubts = ServiceDoubts()
    let writer = JobcanRowsWriter(people, found.leave, api)
    for unit in found.all ?? [] {
        guard let file = found.units[unit] else { continue }
        let bytes = try FileReading.bytes(of: Path(file.path))
        let days = decodeJSON([JobcanDay].self, from: bytes) ?? []
        let made = writer.rows(of: unit, days, &doubts)
        rows.files.append(try answers.keep(made, as: "rows-\(unit.name)", request: unit.request))
    }
    rows.remarks = ServiceRemarks(doubts: doubts.isEmpty ? nil : doubts)
    try extractReadyRows(rows, of: integration, months: whole, settings: settings, into: run)
    let isDone = settings.window.months.allSatisfy { month in
        PackageReader.whole(at: run.extracted(integration.name, month), stage: .extract) != nil
    }
    if isDone { try answers.remove() }
}

/// Extracts the people of what was fetched, and removes the answers.
func extractFetchedJobcanPeople(
    _ api: JobcanAPI, of integration: IntegrationSettings, settings: RunSettings,
    into run: RunFolder
) throws(Faults) {
    let answers = FetchedAnswers(of: integration.name, in: run)
    guard let people = FetchedJobcan(in: answers, api, settings.window).people else { return }
    let rows = ReadyRows(files: [], employees: [try answers.keep(people)], remarks: nil)
    try extractReadyRows(rows, of: integration, months: [], settings: settings, into: run)
    try answers.remove()
}

extension FetchedAnswers {
    /// Keeps people as employees.csv has them.
    fileprivate func keep(_ people: [JobcanPerson]) throws(Faults) -> InputFile {
        var record = RecordWriter()
        for heading in ["source_id", "employee_number", "name", "email", "department"] {
            record.field(heading)
        }
        record.endRow()
        for person in people {
            for cell in [person.id, person.code, person.name, person.email, person.department] {
                record.field(cell)
            }
            record.endRow()
        }
        return try keep(record.bytes, as: "people", request: "GET \(JobcanReader.employees)")
    }
}

/// Makes the rows of units.
private struct JobcanRowsWriter {
    private let numbers: [String: String]
    private let leave: [String: [WorkDate: [JobcanLeave]]]
    private let api: JobcanAPI

    init(_ people: [JobcanPerson], _ leave: [String: [JobcanLeave]], _ api: JobcanAPI) {
        numbers = Dictionary(people.map { ($0.id, $0.code) }) { first, _ in first }
        self.leave = leave.mapValues { leave in
            var dates: [WorkDate: [JobcanLeave]] = [:]
            // A date that can't be read is refused where it is fetched.
            for leave in leave {
                if let date = WorkDate(leave.date) { dates[date, default: []].append(leave) }
            }
            return dates
        }
        self.api = api
    }

    func rows(
        of unit: JobcanUnit, _ days: [JobcanDay], _ doubts: inout ServiceDoubts
    ) -> [UInt8] {
        var record = RecordWriter()
        for heading in JobcanRow.headings { record.field(heading) }
        record.endRow()
        for day in days + onLeave(unit, without: days) {
            let row = JobcanRow(day, leave: leave[day.employee]?[day.date] ?? [], api)
            if row.isStale { doubts.staleTotals += 1 }
            if row.hasUnknownBreaks { doubts.unknownBreaks += 1 }
            row.append(number: numbers[day.employee] ?? "", to: &record)
        }
        return record.bytes
    }

    /// Days of leave that have neither stamps nor a summary.
    private func onLeave(_ unit: JobcanUnit, without days: [JobcanDay]) -> [JobcanDay] {
        let known = Set(days.map { JobcanDay(employee: $0.employee, date: $0.date) })
        var wanted: [JobcanDay] = []
        for (employee, dates) in leave {
            for date in dates.keys where unit.has(employee, date) {
                wanted.append(JobcanDay(employee: employee, date: date))
            }
        }
        return wanted.filter { !known.contains($0) }.sorted(by: JobcanDay.precedes)
    }
}

extension JobcanUnit {
    fileprivate func has(_ employee: String, _ date: WorkDate) -> Bool {
        switch self {
        case .day(let day): day == date
        case .person(let id, let month): id == employee && date.month == month
        }
    }
}
