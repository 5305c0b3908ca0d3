import Delimited
import Handoff
import PipelineSettings
import WorkModel

/// What a corrections file says of one integration: attendance.csv's columns plus `action`,
/// `source_hash`, `by` and `why`, or a list for review that somebody has mended.
struct Corrections {
    /// In the order of the file.
    private(set) var rowsByMonth: [WorkMonth: [CorrectionRow]] = [:]
    private(set) var input = PackageFacts.Input(name: "", bytes: 0, xxh3: "")
    /// Corrections in months that the window doesn't touch.
    private(set) var outsideCount = 0
    /// Rows of the list for review that are as it was written: nobody has corrected anything.
    private(set) var unmendedCount = 0
    /// Rows of other integrations.
    private(set) var otherCount = 0
    /// The other integrations' names with the first row of each.
    private var otherNames: [String: Fault] = [:]

    /// - Throws: `fileMissing`, `fileUnreadable`, or all CSV faults of the file at once.
    init(
        _ file: InputFile, of integration: IntegrationSettings, window: WorkWindow
    ) throws(Faults) {
        let checksum = InputChecksum()
        var reader = try DelimitedReader(
            ByteSource(path: file.path, name: file.name), encoding: .auto,
            onBytes: checksum.update)
        let columns = try CorrectionColumns(of: reader)
        var faults: [Fault] = []
        var block = RecordBlock()
        while try reader.next(&block) {
            for row in 0..<block.rowCount {
                func cell(_ column: ColumnHeading) -> String {
                    columns[column].map { block.text(row: row, column: $0) } ?? ""
                }
                let place = Place(file: file.name, line: block.line(row: row))
                // A spreadsheet saves rows that somebody has emptied.
                guard CorrectionRow.columns.contains(where: { !cell($0).isEmpty }) else { continue }
                let name = trimmed(cell(.integration))
                guard name.isEmpty || name == integration.name.text else {
                    otherCount += 1
                    if otherNames[name] == nil {
                        otherNames[name] = badValue(
                            name, columns.heading(.integration), expected: "", at: place)
                    }
                    continue
                }
                guard let action = CorrectionAction(cell(.action)) else {
                    faults.append(
                        badValue(
                            cell(.action), columns.heading(.action),
                            expected: CorrectionAction.knownWords, at: place))
                    continue
                }
                let cells = CorrectionRow.columns.map { column in
                    // A note that the daily report doesn't want is read from no file.
                    column == .note && integration.dailyReport != .note
                        ? "" : mendedCell(cell(column), of: column)
                }
                let correction = CorrectionRow(
                    cells: cells, action: action,
                    madeFor: CorrectionRow.MadeFor(cell(.sourceHash)),
                    line: block.line(row: row))
                let isUnmended =
                    trimmed(cell(.action)).isEmpty && correction.madeFor == .row(correction.hash)
                if isUnmended { unmendedCount += 1 } else { add(correction, window) }
            }
        }
        if let faults = Faults(faults) { throw faults }
        input = checksum.input(named: file.name)
    }

    /// `csvBadValue` for each name of another integration that pipeline.yml doesn't have either.
    func faultsOfNames(known: [IntegrationName]) -> [Fault] {
        let known = known.map(\.text)
        return otherNames.filter { !known.contains($0.key) }.values
            .sorted { ($0.place.line ?? 0) < ($1.place.line ?? 0) }
            .map { fault in
                var facts = fault.facts
                facts[.expected] = known.joined(separator: ", ")
                return Fault(fault.code, at: fault.place, facts)
            }
    }

    /// The counts that stand beside the sums.
    var outside: [String: Int] {
        [
            "corrections-outside-months": outsideCount, "corrections-unmended": unmendedCount,
            "corrections-of-others": otherCount,
        ]
    }

    /// A date that can't be read goes into the window's first month, as the source's do.
    private mutating func add(_ correction: CorrectionRow, _ window: WorkWindow) {
        let month = correction.day?.month ?? window.from.month
        guard window.months.contains(month) else {
            outsideCount += 1
            return
        }
        rowsByMonth[month, default: []].append(correction)
    }
}

private func badValue(
    _ value: String, _ heading: String, expected: String, at place: Place
) -> Fault {
    Fault(.csvBadValue, at: place, [.column: heading, .value: value, .expected: expected])
}
