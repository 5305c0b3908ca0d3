import Delimited
import Handoff
import PipelineSettings
import Spreadsheet
import WorkModel

/// Reads all files of corrections of an integration; `numbers` are those of the source's people.
/// - Throws: all faults of all files at once.
func readCorrections(
    of integration: IntegrationSettings, window: WorkWindow, numbers: [String]
) throws(Faults) -> [Corrections] {
    var read: [Corrections] = []
    var faults: [Fault] = []
    for file in integration.corrections?.files ?? [] {
        do throws(Faults) {
            read.append(
                try Corrections(file, of: integration, window: window, numbers: numbers))
        } catch {
            faults += error.all
        }
    }
    if let faults = Faults(faults) { throw faults }
    return read
}

/// The corrections of a month, of all files in their order.
func corrections(of month: WorkMonth, in files: [Corrections]) -> [CorrectionRow] {
    files.enumerated().flatMap { index, file in
        (file.rowsByMonth[month] ?? []).map { row in
            var row = row
            row.file = index
            return row
        }
    }
}

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
    /// The numbers of the source's people.
    let knownNumbers: KnownNumbers
    private let columns: CorrectionColumns
    let table: InputTable

    /// Reads the file; `numbers` are those of the source's people.
    /// - Throws: `fileMissing`, `fileUnreadable`, or all CSV faults of the file at once.
    init(
        _ file: InputFile, of integration: IntegrationSettings, window: WorkWindow,
        numbers: [String]
    ) throws(Faults) {
        knownNumbers = KnownNumbers(numbers)
        table = try InputTable(file)
        let checksum = InputChecksum()
        var reader = try DelimitedReader(
            table.source(), encoding: .auto, onBytes: checksum.update)
        columns = try CorrectionColumns(of: reader)
        try table.requireValues(in: columns.all)
        var faults: [Fault] = []
        var block = RecordBlock()
        while try reader.next(&block) {
            for row in 0..<block.rowCount {
                let cells = CorrectionCells(
                    block: block, row: row, columns: columns, table: table)
                read(cells, of: integration, window, &faults)
            }
        }
        input = checksum.input(
            of: table, encoding: reader.usedEncoding,
            remarks: table.remarks(reading: columns.all, codes: nil))
        // Whoever must mend the file is told of all that is wrong in it.
        if !faults.isEmpty { faults += faultsOfRows(members: nil) }
        if let faults = Faults(faults) { throw faults }
    }

    private mutating func read(
        _ cells: CorrectionCells, of integration: IntegrationSettings, _ window: WorkWindow,
        _ faults: inout [Fault]
    ) {
        guard !cells.isEmpty else { return }
        let name = trimmed(cells[.integration])
        guard name.isEmpty || name == integration.name.text else {
            otherCount += 1
            if otherNames[name] == nil {
                otherNames[name] = cells.badValue(.integration, expected: "")
            }
            return
        }
        guard let action = CorrectionAction(cells[.action]) else {
            faults.append(cells.badValue(.action, expected: CorrectionAction.knownWords))
            return
        }
        let wantsNotes = integration.dailyReport == .note
        let correction = CorrectionRow(
            cells: cells.attendance(withNotes: wantsNotes, knownNumbers), action: action,
            hasAction: !trimmed(cells[.action]).isEmpty,
            madeFor: CorrectionRow.MadeFor(cells[.sourceHash]),
            isOfVanishedDay: trimmed(cells[.code]) == HoldCode.vanished.rawValue, line: cells.line)
        if correction.isUnmended { unmendedCount += 1 } else { add(correction, window) }
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

    /// A column's heading as the file has it.
    func heading(_ column: ColumnHeading) -> String { columns.heading(column) }

    /// Where a column's cell of a row is.
    func place(_ column: ColumnHeading, line: Int) -> Place {
        columns[column].map { table.place(line: line, column: $0) }
            ?? Place(file: table.name, line: line)
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
