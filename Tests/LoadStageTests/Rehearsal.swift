import Delimited
import Handoff
import PipelineSettings
import TestSupport
import Testing
import WorkModel

@testable import LoadStage

/// Nights on one workspace: each is a run of made-up partitions, with settings of its own.
struct Rehearsal {
    let workspace: Path
    /// Those of the steps that follow.
    var settings: RunSettings
    private(set) var run: RunFolder

    var target: TargetSettings {
        get { settings.pipeline.target }
        set { settings.pipeline.target = newValue }
    }
    var ledger: LedgerFolder { LedgerFolder(workspace: workspace) }
    /// Tonight's load of October.
    var load: Path { run.loaded(october) }

    /// Begins a run that is called `name`; only the integrations of `partitions` ran.
    mutating func begin(
        _ name: String, _ partitions: [Partition], month: WorkMonth = october
    ) throws {
        run = RunFolder(workspace / "runs" / name)
        for partition in partitions { try add(partition, month: month) }
    }

    /// Puts a partition into tonight's run, or in the place of the one that is there.
    func add(_ partition: Partition, month: WorkMonth = october) throws {
        let name = IntegrationName(partition.name)
        var package = try PackageWriter(replacing: run.transformed(name, month))
        for (schema, rows) in [
            (TableSchema.timesheets, partition.days.map(\.cells)),
            (.held, partition.held.map(\.setAsideCells)),
            (.ignored, partition.ignored.map(\.setAsideCells)),
        ] {
            try package.add(schema) { (table) throws(Faults) in
                for row in rows {
                    for cell in row { table.record.field(cell) }
                    try table.endRow()
                }
            }
        }
        try package.finish(PackageFacts(stage: .transform, integration: name, month: month))
    }

    func prepare(month: WorkMonth = october) throws {
        try prepareLoad(
            month: month, settings: settings, in: run, trial: TrialPeople(settings, in: run))
    }

    func commit(month: WorkMonth = october) throws {
        try commitLoad(month: month, settings: settings, in: run)
    }

    /// A whole night: begins the run, prepares and commits.
    mutating func night(
        _ name: String, _ partitions: [Partition], month: WorkMonth = october
    ) throws {
        try begin(name, partitions, month: month)
        try prepare(month: month)
        try commit(month: month)
    }

    /// A whole night of 本社 alone.
    mutating func night(_ name: String, _ days: [Day]) throws {
        try night(name, [Partition(days: days)])
    }

    /// Puts another template in the place of the one that is there.
    func useTemplate(_ header: String) throws {
        let path = try #require(target.template?.path)
        try FileWriting.replaceFile(Path(path), with: Array(header.utf8))
    }
}

// What a night left behind; a row's cells are joined by a space each.
extension Rehearsal {
    func text(_ name: String) throws -> String {
        String(decoding: try FileReading.bytes(of: load / name), as: UTF8.self)
    }

    func facts() throws -> PackageFacts { try loadPackage().facts }

    func diff(_ columns: String...) throws -> [String] {
        try rows(of: loadPackage(), .diff, columns)
    }

    func held(_ columns: String...) throws -> [String] {
        try rows(of: loadPackage(), .loadHeld, columns)
    }

    func ignored(_ columns: String...) throws -> [String] {
        try rows(of: loadPackage(), .loadIgnored, columns)
    }

    func forgotten(_ columns: String...) throws -> [String] {
        try rows(of: loadPackage(), .forgotten, columns)
    }

    /// What the newest generation says; nothing where there is none.
    func loaded(_ columns: String...) throws -> [String] {
        try ledgerRows(columns)
    }

    /// All of the newest generation's rows, with those columns; its descriptor says how many wait.
    func ledgerRows(_ columns: [String]) throws -> [String] {
        guard let newest = try ledger.openNewest(october) else { return [] }
        let waiting = try rows(of: newest, .loaded, ["pending_run"]).count { !$0.isEmpty }
        #expect(newest.facts.ledger?.pending == waiting)
        return try rows(of: newest, .loaded, columns)
    }

    /// What tonight's load of a month has.
    func rows(
        of month: WorkMonth, _ schema: TableSchema, _ columns: String...
    ) throws -> [String] {
        let package = try PackageReader(at: run.loaded(month), stage: .load, madeBy: "")
        return try rows(of: package, schema, columns)
    }

    func open(_ columns: String...) throws -> [String] {
        try ledger.openNewest(october).map { try rows(of: $0, .openItems, columns) } ?? []
    }

    /// All bytes of one generation of October, by file.
    func files(ofGeneration generation: Int) throws -> [String: [UInt8]] {
        let folder = ledger.folder(october, generation: generation)
        return try Dictionary(
            uniqueKeysWithValues: FileReading.names(in: folder).map {
                ($0, try FileReading.bytes(of: folder / $0))
            })
    }

    private func loadPackage() throws -> PackageReader {
        try PackageReader(at: load, stage: .load, madeBy: "")
    }

    private func rows(
        of package: PackageReader, _ schema: TableSchema, _ columns: [String]
    ) throws -> [String] {
        let places = try columns.map { try #require(schema.headings.firstIndex(of: $0)) }
        var rows: [String] = []
        try package.rows(schema) { block in
            for row in 0..<block.rowCount {
                rows.append(
                    places.map { block.text(row: row, column: $0) }.joined(separator: " "))
            }
        }
        return rows
    }
}

/// Lends a workspace of two offices, of which 本社 is the better one, on 2026-11-01: the window is
/// the 40 days that end with it.
///
/// The import file is UTF-8. A run of `partitions` has begun.
func rehearse(
    _ partitions: [Partition] = [], template: String = "社員コード,年月日,出社,退社,休憩詳細,日報\r\n",
    _ body: (inout Rehearsal) throws -> Void
) throws {
    try withTemporaryFolder { folder in
        let path = folder / "template.csv"
        try FileWriting.replaceFile(path, with: Array(template.utf8))
        var target = targetSettings(template: path.text)
        target.encoding = .utf8
        let pipeline = PipelineSettings(
            workspace: folder.text, precedence: [IntegrationName("本社")],
            integrations: ["本社", "支社"].map { integrationSettings($0, report: .note) },
            target: target)
        let today = try day("2026-11-01")
        var rehearsal = Rehearsal(
            workspace: folder,
            settings: RunSettings(
                pipeline: pipeline, window: WorkWindow(endingAt: today, days: 40), today: today),
            run: RunFolder(folder / "runs" / "night"))
        try rehearsal.begin("night", partitions)
        try body(&rehearsal)
    }
}
