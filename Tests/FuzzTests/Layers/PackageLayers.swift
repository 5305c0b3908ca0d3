import Delimited
import Handoff
import PipelineSettings
import TransformStage
import WorkModel

/// Takes the bytes for a folder's datapackage.json: it is refused, or what it says of its stage is true.
@Sendable func brokenDescriptor(_ bytes: [UInt8], in folder: Path) -> String? {
    let package = folder / "package"
    do throws(Faults) {
        try FileWriting.makeFolder(package)
        try FileWriting.replaceFile(package / "attendance.csv", with: Array("a\nb\n".utf8))
        try FileWriting.replaceFile(package / PackageReader.descriptorName, with: bytes)
    } catch {
        return "can't write"
    }
    for stage in Stage.allCases {
        do throws(Faults) {
            let reader = try PackageReader(at: package, stage: stage, madeBy: "a-command")
            if reader.facts.stage != stage { return "another stage was taken" }
            if reader.facts.format != PackageFacts.currentFormat { return "a format we don't know" }
            try reader.rows(.attendance) { _ in }
            return "a file with other columns was taken"
        } catch {
            for fault in error.all where fault.facts[.command] != "a-command" {
                return "\(fault.code.rawValue) doesn't say what to run"
            }
        }
    }
    return nil
}

/// Takes the bytes for the rows of a month's attendance.csv, behind its header: whatever stands in them,
/// each row becomes exactly one timesheet, held or ignored day; what is no table is refused on a line.
@Sendable func brokenAttendance(_ bytes: [UInt8], in folder: Path) -> String? {
    guard let month = WorkMonth("2026-10"), let today = WorkDate("2026-11-15") else {
        return "no month"
    }
    let run = RunFolder(folder / "run")
    let name = madeUpIntegration.name
    let header = Array((TableSchema.attendance.headings.joined(separator: ",") + "\n").utf8)
    do throws(Faults) {
        try write(.attendance, header + bytes, .extract, at: run.extracted(name, month))
        try write(.employees, madeUpEmployees, .people, at: run.people(name))
        try write(.members, madeUpMembers, .members, at: run.members)
        var integration = madeUpIntegration
        integration.time = TimeSettings(unit: 15, clockIn: .up, clockOut: .down)
        let settings = RunSettings(
            pipeline: PipelineSettings(
                workspace: run.path.text, integrations: [integration],
                target: TargetSettings(
                    members: [], template: InputFile(name: "t.csv", path: "/t.csv"))),
            window: WindowSetting.standard.window(today: today), today: today)
        var tables = try IntegrationTables(integration, in: run)
        try transform(month, with: &tables, settings: settings, in: run)
        return try brokenFates(of: month, name, in: run)
    } catch {
        // What no stage of ours writes is refused where it stands.
        let lines = lineCount(of: header + bytes)
        let strays = error.all.filter { !(1...lines).contains($0.place.line ?? 0) }
        return strays.first.map { "\($0.code.rawValue) on no line" }
    }
}

private func brokenFates(
    of month: WorkMonth, _ name: IntegrationName, in run: RunFolder
) throws(Faults) -> String? {
    let extracted = try PackageReader(
        at: run.extracted(name, month), stage: .extract, madeBy: "kintai-extract")
    let transformed = try PackageReader(
        at: run.transformed(name, month), stage: .transform, madeBy: "kintai-transform")
    let received = try origins(.attendance, of: extracted)
    var fates: [String] = []
    for schema in [TableSchema.timesheets, .held, .ignored] {
        fates += try origins(schema, of: transformed)
    }
    guard received.count == fates.count else { return "not every row has one fate" }
    // Only ours are whole numbers; what else stands there isn't carried on.
    guard !received.allSatisfy(isOrigin) || received.sorted() == fates.sorted() else {
        return "not every row has its own fate"
    }
    guard let tally = transformed.facts.counts[name.text], tally.balances,
        tally.received == received.count
    else { return "the counts aren't those of the rows" }
    return nil
}

private func isOrigin(_ text: String) -> Bool {
    let numbers = text.split(separator: ":", omittingEmptySubsequences: false)
    return numbers.count == 2
        && numbers.allSatisfy { number in
            number.utf8.count < 10 && Int(number).map { $0 > 0 && String($0) == number } == true
        }
}

private func origins(
    _ schema: TableSchema, of package: PackageReader
) throws(Faults) -> [String] {
    var origins: [String] = []
    guard let column = schema.headings.firstIndex(of: "origin") else { return [] }
    try package.rows(schema) { block in
        for row in 0..<block.rowCount { origins.append(block.text(row: row, column: column)) }
    }
    return origins
}

private func write(
    _ schema: TableSchema, _ bytes: [UInt8], _ stage: Stage, at folder: Path
) throws(Faults) {
    var package = try PackageWriter(replacing: folder)
    try package.add(schema, bytes: bytes, rowCount: 0, encoding: "utf-8", lineEnd: "\n")
    try package.finish(PackageFacts(stage: stage))
}

private let madeUpEmployees = table(
    .employees, ["1,A0001,青空花子,hanako@example.jp,開発部,正社員,,,", "2,A0002,海野太郎,,,,,,"])

private let madeUpMembers = table(
    .members,
    ["A0001,青空花子,hanako@example.jp,,,,,,,,1:2", "A0002,海野太郎,,,,,,2026-10-05,2026-10-25,,1:3"])

private func table(_ schema: TableSchema, _ rows: [String]) -> [UInt8] {
    Array(([schema.headings.joined(separator: ",")] + rows).joined(separator: "\n").utf8) + [10]
}
