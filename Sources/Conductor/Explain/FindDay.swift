import Delimited
import Handoff
import Messages
import PipelineSettings
import WorkModel

/// One row of attendance with what became of it.
struct ExplainedDay {
    let integration: IntegrationName
    /// attendance.csv's cells by column.
    let attendance: [String: String]
    /// The file or request that the row is from.
    let source: String
    /// Where the day is mended.
    let mendedIn: DaySource
    /// The names of the integration's files of corrections.
    let corrections: [String]
    /// timesheets.csv's cells by column, where there is a timesheet.
    var timesheet: [String: String]?
    /// held.csv's or ignored.csv's cells by column, of transform or load.
    var held: [String: String]?
    var ignored: [String: String]?
    /// What load has compared.
    var compared: ComparedDay?

    /// Whether it is held or ignored.
    var isSetAside: Bool { held != nil || ignored != nil }

    var employeeNumber: String { attendance["employee_number"] ?? "" }

    /// Empty where no one member was found.
    var employeeCode: String {
        [timesheet, held, ignored].lazy.compactMap { $0?["employee_code"] }
            .first { !$0.isEmpty } ?? ""
    }
}

/// Finds the rows of a person and day in a run.
func findDay(
    _ person: SoughtPerson, on date: WorkDate, integrations: [IntegrationName],
    settings: [IntegrationSettings], in run: RunFolder
) throws(Faults) -> [ExplainedDay] {
    var days: [ExplainedDay] = []
    for integration in integrations {
        let folder = run.transformed(integration, date.month)
        guard FileReading.exists(folder) else { continue }
        let origins = try originsOfDay(person, date, integration, in: folder)
        guard !origins.isEmpty else { continue }
        days += try explained(origins, integration, date.month, settings, in: run)
    }
    return days
}

/// The origins of a person's rows of a day, of every fate.
private func originsOfDay(
    _ person: SoughtPerson, _ date: WorkDate, _ integration: IntegrationName, in folder: Path
) throws(Faults) -> Set<String> {
    let package = try PackageReader(at: folder, stage: .transform, madeBy: "kintai run")
    var origins: Set<String> = []
    for schema in [TableSchema.timesheets, .held, .ignored] {
        for cells in try matching(
            package, schema,
            { cells in
                cells["date"] == date.description
                    && person.isMeant(
                        code: cells["employee_code"] ?? "",
                        number: cells["employee_number"] ?? "", integration: integration.text)
            })
        {
            origins.insert(cells["origin"] ?? "")
        }
    }
    return origins
}

private func explained(
    _ origins: Set<String>, _ integration: IntegrationName, _ month: WorkMonth,
    _ settings: [IntegrationSettings], in run: RunFolder
) throws(Faults) -> [ExplainedDay] {
    let extracted = try PackageReader(
        at: run.extracted(integration, month), stage: .extract, madeBy: "kintai run")
    let transformed = try PackageReader(
        at: run.transformed(integration, month), stage: .transform, madeBy: "kintai run")
    func isOne(_ cells: [String: String]) -> Bool { origins.contains(cells["origin"] ?? "") }
    func byOrigin(_ rows: [[String: String]]) -> [String: [String: String]] {
        Dictionary(rows.map { ($0["origin"] ?? "", $0) }, uniquingKeysWith: { first, _ in first })
    }
    let timesheets = byOrigin(try matching(transformed, .timesheets, isOne))
    var held = byOrigin(try matching(transformed, .held, isOne))
    var ignored = byOrigin(try matching(transformed, .ignored, isOne))
    var compared: [String: ComparedDay] = [:]
    if FileReading.exists(run.loaded(month)) {
        let load = try PackageReader(at: run.loaded(month), stage: .load, madeBy: "kintai run")
        func isOurs(_ cells: [String: String]) -> Bool {
            cells["integration"] == integration.text && isOne(cells)
        }
        compared = try comparedDays(origins, of: integration, month, in: run, load)
        held.merge(byOrigin(try matching(load, .loadHeld, isOurs))) { first, _ in first }
        ignored.merge(byOrigin(try matching(load, .loadIgnored, isOurs))) { first, _ in first }
    }
    return try matching(extracted, .attendance, isOne).map { cells in
        let origin = cells["origin"] ?? ""
        let source = Origin(origin.utf8.span).map { $0.source } ?? 0
        let sources = extracted.facts.sources
        let settings = settings.first { $0.name == integration }
        return ExplainedDay(
            integration: integration, attendance: cells,
            source: sources.indices.contains(source - 1) ? sources[source - 1] : "",
            mendedIn: DaySource(
                ofOrigin: origin, correction: cells["correction"] ?? "", sources: sources,
                integration: integration, settings: settings?.source),
            corrections: settings?.corrections?.names ?? [],
            timesheet: timesheets[origin], held: held[origin], ignored: ignored[origin],
            compared: compared[origin])
    }
}

/// held.csv's cells of a date's days that have vanished from the source, by employee code.
func vanishedRows(
    on date: WorkDate, in run: RunFolder
) throws(Faults) -> [String: [String: String]] {
    guard FileReading.exists(run.loaded(date.month)) else { return [:] }
    let load = try PackageReader(at: run.loaded(date.month), stage: .load, madeBy: "kintai run")
    let rows = try matching(load, .loadHeld) { cells in
        cells["code"] == HoldCode.vanished.rawValue && cells["date"] == date.description
    }
    return Dictionary(
        rows.map { ($0["employee_code"] ?? "", $0) }, uniquingKeysWith: { first, _ in first })
}

/// A table's rows that fit, each as its cells by column.
private func matching(
    _ package: PackageReader, _ schema: TableSchema, _ fits: ([String: String]) -> Bool
) throws(Faults) -> [[String: String]] {
    var found: [[String: String]] = []
    try package.rows(schema) { block in
        for row in 0..<block.rowCount {
            var cells: [String: String] = [:]
            for (column, heading) in schema.headings.enumerated() {
                cells[heading] = block.text(row: row, column: column)
            }
            if fits(cells) { found.append(cells) }
        }
    }
    return found
}
