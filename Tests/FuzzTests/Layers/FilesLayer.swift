import Delimited
import Handoff
import PipelineSettings
import Spreadsheet
import WorkModel

@testable import ExtractStage
@testable import LoadStage

/// Reads a file of attendance through a built-in profile, which the first byte chooses: each row of the
/// file is a row of attendance.csv, in the place that it names.
@Sendable func brokenProfile(_ input: [UInt8], in folder: Path) -> String? {
    guard let choice = input.first else { return nil }
    let profiles = [CSVProfile.hrmosDaily, .kingOfTimeDaily, .jobcanDaily]
    let profile = profiles[Int(choice) % profiles.count]
    let bytes = Array(input.dropFirst())
    return withFile(bytes, in: folder) { file throws(Faults) in
        let trial = folder / "trial"
        _ = try extractTrialFile(file, CSVFormat(profile: profile), into: trial)
        var lines = try readLines(of: bytes, hasHeader: profile.hasHeader)
        try PackageReader(at: trial, stage: .extract, madeBy: "kintai-extract")
            .rows(.attendance) { block in
                for row in 0..<block.rowCount {
                    let origin = block.text(row: row, column: block.columnCount - 1)
                    lines.remove(origin)
                }
            }
        return lines.isEmpty ? nil : "rows that attendance.csv hasn't: \(lines.count)"
    }
}

/// Reads a list of members: each row is a member, one without a code, or one that a later row replaces.
@Sendable func brokenMembers(_ bytes: [UInt8], in folder: Path) -> String? {
    withFile(bytes, in: folder) { file throws(Faults) in
        let list = try readMembers([MembersFile(file: file)])
        let rows = try readLines(of: bytes, hasHeader: true).count
        let told = list.sorted.count + list.withoutCode + list.superseded
        return told == rows ? nil : "\(rows) rows, but \(told) are told of"
    }
}

/// Reads corrections: each row that says anything of a day is one of the window, or counted as what it is.
@Sendable func brokenCorrections(_ bytes: [UInt8], in folder: Path) -> String? {
    withFile(bytes, in: folder) { file throws(Faults) in
        guard let from = WorkDate("2026-09-15"), let to = WorkDate("2026-11-14"),
            let window = WorkWindow(from: from, to: to)
        else { return "no window" }
        let corrections = try Corrections(
            file, of: madeUpIntegration, window: window, numbers: ["A0001", "A0002"])
        let rows = try sayingRows(corrections.table)
        let taken = corrections.rowsByMonth.values.map(\.count).reduce(0, +)
        let told = taken + corrections.outside.values.reduce(0, +)
        return told == rows ? nil : "\(rows) rows, but \(told) are told of"
    }
}

/// How many rows of a file of corrections say anything of a day.
private func sayingRows(_ table: InputTable) throws(Faults) -> Int {
    var reader = try DelimitedReader(table.source(), encoding: .auto)
    let columns = try CorrectionColumns(of: reader)
    var count = 0
    var block = RecordBlock()
    while try reader.next(&block) {
        for row in 0..<block.rowCount {
            let cells = CorrectionCells(block: block, row: row, columns: columns, table: table)
            if !cells.isEmpty { count += 1 }
        }
    }
    return count
}

/// Reads a template: its columns are the file's, in the file's order.
@Sendable func brokenTemplate(_ bytes: [UInt8], in folder: Path) -> String? {
    withFile(bytes, in: folder) { file throws(Faults) in
        var settings = TargetSettings(members: [], template: file)
        settings.blankColumns = .write
        let header = try readTemplate(
            PipelineSettings(workspace: "", integrations: [madeUpIntegration], target: settings))
        let reader = try DelimitedReader(ByteSource(bytes, name: "a.csv"), encoding: .auto)
        let read = header.columns.map(\.heading)
        let headings = reader.header.map { heading in
            String(String.UnicodeScalarView(heading.unicodeScalars.drop { $0 == "\u{FEFF}" }))
        }
        return read == headings ? nil : "the header isn't the template's"
    }
}

let madeUpIntegration = IntegrationSettings(
    name: IntegrationName("本社"),
    source: .hrmosJSON(
        HRMOSFiles(
            files: [], users: InputFile(name: "users.json", path: "/users.json"),
            segments: InputFile(name: "segments.json", path: "/segments.json"))))

/// Calls `body` with a file of these bytes.
/// - Returns: what `body` returns; `nil` where the file has faults, but what is wrong with their places.
private func withFile(
    _ bytes: [UInt8], in folder: Path, _ body: (InputFile) throws(Faults) -> String?
) -> String? {
    let path = folder / "a.csv"
    do throws(Faults) {
        try FileWriting.replaceFile(path, with: bytes)
        return try body(InputFile(name: "a.csv", path: path.text))
    } catch {
        let lines = lineCount(of: bytes)
        let strays = error.all.compactMap(\.place.line).filter { !(1...lines).contains($0) }
        return strays.isEmpty ? nil : "a fault on no line"
    }
}

/// The places of a table's rows, as `origin` has them.
private func readLines(of bytes: [UInt8], hasHeader: Bool) throws(Faults) -> Set<String> {
    var reader = try DelimitedReader(
        ByteSource(bytes, name: "a.csv"), encoding: .auto, hasHeader: hasHeader)
    var lines: Set<String> = []
    var block = RecordBlock()
    while try reader.next(&block) {
        for row in 0..<block.rowCount { lines.insert("1:\(block.line(row: row))") }
    }
    return lines
}
