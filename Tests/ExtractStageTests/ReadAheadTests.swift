import Delimited
import PipelineSettings
import TestSupport
import Testing
import WorkModel

@testable import ExtractStage

/// A file whose next rows are read while others are looked at is the same file.
@Suite struct ReadAheadTests {
    private static let profile = CSVProfile(
        hasHeader: false,
        columns: CSVColumns(
            texts: [
                .employeeNumber: .position(1), .date: .position(2), .note: .position(3),
            ]))

    @Test func `has the same rows in the same order`() throws {
        let rows = (0..<40_000).map { "\($0),2026/10/\($0 % 31 + 1),\"備考, \($0)\"" }
        let text = rows.joined(separator: "\n") + "\n"
        #expect(try read(text, isAhead: true) == read(text, isAhead: false))
        #expect(try read(text, isAhead: true).numbers.count == 40_000)
    }

    @Test(arguments: ["", "1,2026/10/1,x\n2,2026/10/2\n3,2026/10/3,\"x\n", "1,2026/10/1,\u{0}\n"])
    func `has the same faults`(text: String) throws {
        let ahead = faults { () throws(Faults) in _ = try read(text, isAhead: true) }
        let plain = faults { () throws(Faults) in _ = try read(text, isAhead: false) }
        #expect(ahead == plain)
        #expect(ahead.isEmpty == text.isEmpty)
    }

    private struct Reading: Equatable {
        var numbers: [String] = []
        var input = ""
    }

    private func read(_ text: String, isAhead: Bool) throws(Faults) -> Reading {
        let folder: TemporaryFolder
        let file: InputFile
        do {
            folder = try TemporaryFolder()
            file = try folder.write(text, to: "days.csv")
        } catch {
            Issue.record(error)
            return Reading()
        }
        var reading = Reading()
        let table = try forEachBlock(
            of: file, CSVFormat(encoding: .utf8, profile: Self.profile), isReady: false,
            isAhead: isAhead
        ) { block, layout in
            for row in 0..<block.rowCount {
                let number = layout.employeeNumber.map { block.text(row: row, column: $0) }
                reading.numbers.append(number ?? "")
            }
        }
        reading.input = "\(table.input(encoding: .utf8, remarks: []))"
        return reading
    }
}
