import Delimited
import Handoff
import PipelineSettings
import WorkModel

/// What CrowdLog's own download says of a month, looked at in the order of its days (`design.md`,
/// Load, "Diff").
///
/// Leave stands there in CrowdLog's words and the status may be the member's doing, so neither is
/// compared; nor is what the import file doesn't write.
struct CurrentDays: Sendable {
    /// What CrowdLog has of a day.
    enum State: Hashable, Sendable {
        /// The download doesn't reach that far.
        case unknown
        case nothing
        /// The entry that `values` takes.
        case day(Int)
    }

    /// The fields that can be compared.
    let fields: [WrittenField]
    /// Those of which it shows whether there is anything.
    let shown: [WrittenField]
    /// The file read.
    let input: PackageFacts.Input
    private let covers: WorkWindow?
    // Code, date and the six values of a day.
    private var cells = CellPool(cellsPerEntry: 2 + WrittenField.count)
    private var next = 0

    /// Reads a month of `current/`.
    ///
    /// `header` says what an import file writes.
    init(_ package: PackageReader, of month: WorkMonth, header: ImportHeader) throws(Faults) {
        fields = WrittenField.shown(in: package.facts).filter { field in
            switch field {
            case .breaks: header.has(.breaks)
            case .dailyReport: header.has(.dailyReport)
            default: true
            }
        }
        shown = WrittenField.present(in: package.facts)
        covers = package.facts.covers
        input = package.input(.current, name: Self.inputName(month))
        var cells = cells
        try package.rows(.current) { block in
            for row in 0..<block.rowCount {
                for column in 0..<cells.cellsPerEntry { cells.append(block, row, column) }
            }
        }
        self.cells = cells
    }

    /// What the facts of a load call the file of a month.
    static func inputName(_ month: WorkMonth) -> String {
        "current/\(month)/\(TableSchema.current.fileName)"
    }

    /// What CrowdLog has of a day; days must be asked for in their order.
    mutating func find(code: Span<UInt8>, date: Span<UInt8>) -> State {
        guard let day = WorkDate(date), covers?.contains(day) == true else { return .unknown }
        let bytes = cells.bytes
        while next < cells.count {
            var order = compareBytes(
                bytes.span.extracting(cells.range(entry: next, cell: 0)), code)
            if order == 0 {
                order = compareBytes(
                    bytes.span.extracting(cells.range(entry: next, cell: 1)), date)
            }
            if order == 0 { return .day(next) }
            if order > 0 { return .nothing }
            next += 1
        }
        return .nothing
    }

    /// A day's values by `WrittenField`; those that can't be compared are CrowdLog's own words.
    func values(_ entry: Int) -> [String] {
        // The columns of current.csv stand in that order, behind code and date.
        WrittenField.allCases.map { cells.text(entry: entry, cell: 2 + $0.rawValue) }
    }
}

extension WrittenField {
    /// The fields that CrowdLog's own download shows and that can be compared.
    static func shown(in facts: PackageFacts) -> [WrittenField] {
        let columns: [(WrittenField, String)] = [
            (.clockIn, "clock_in"), (.clockOut, "clock_out"), (.breaks, "breaks"),
            (.dailyReport, "daily_report"),
        ]
        return columns.filter { facts.columns?.contains($0.1) == true }.map(\.0)
    }

    /// The fields of which CrowdLog's download shows whether there is anything: leave too, whose words
    /// are CrowdLog's own.
    static func present(in facts: PackageFacts) -> [WrittenField] {
        shown(in: facts) + (facts.columns?.contains("leave") == true ? [.leave] : [])
    }
}

/// What CrowdLog's own download says of the month, where pipeline.yml names one.
///
/// - Throws: `packageMissing` where it has not been read into the run's folder.
func readCurrent(
    _ month: WorkMonth, settings: TargetSettings, header: ImportHeader, in run: RunFolder
) throws(Faults) -> CurrentDays? {
    guard settings.current != nil else { return nil }
    let package = try PackageReader(
        at: run.current(month), stage: .current, madeBy: "kintai extract current")
    return try CurrentDays(package, of: month, header: header)
}
