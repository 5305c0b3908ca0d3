import Handoff
import PipelineSettings
import Testing
import WorkModel

@testable import LoadStage

@Suite struct WriteGenerationTests {
    @Test func `keeps the newest generations`() throws {
        try rehearse { rehearsal in
            rehearsal.settings.pipeline.keepGenerations = 2
            for night in 1...4 {
                try rehearsal.night(String(night), [Day(hours: "09:00-1\(night):00")])
            }
            #expect(rehearsal.ledger.generations(october) == [3, 4])
            #expect(
                FileReading.names(in: rehearsal.ledger.path / "2026-10") == ["000003", "000004"])
            #expect(try rehearsal.loaded("pending_clock_out") == ["14:00"])
        }
    }

    @Test(arguments: [1, 0, -1])
    func `keeps the newest one whatever is asked for`(keep: Int) throws {
        try rehearse { rehearsal in
            rehearsal.settings.pipeline.keepGenerations = keep
            for night in ["1", "2"] { try rehearsal.night(night, [Day(report: night)]) }
            #expect(rehearsal.ledger.generations(october) == [2])
        }
    }

    @Test func `passes over a torn generation and never uses its number again`() throws {
        try rehearse { rehearsal in
            rehearsal.target.confirm = .onWrite
            try rehearsal.night("1", [Day()])
            try rehearsal.night("2", [Day(hours: "10:00-18:00")])
            let second = rehearsal.ledger.folder(october, generation: 2)
            try FileWriting.remove(second / "datapackage.json")

            try rehearsal.night("3", [Day(hours: "10:00-18:00")])
            #expect(try rehearsal.diff("change", "before_clock_in") == ["changed 09:00"])
            #expect(try rehearsal.facts().comparedWith == 1)
            #expect(rehearsal.ledger.generations(october) == [1, 3])
            #expect(try rehearsal.loaded("confirmed_run", "confirmed_clock_in") == ["3 10:00"])
        }
    }

    @Test func `refuses an altered generation`() throws {
        try rehearse { rehearsal in
            try rehearsal.night("1", [Day()])
            let file = rehearsal.ledger.folder(october, generation: 1) / "loaded.csv"
            let text = String(decoding: try FileReading.bytes(of: file), as: UTF8.self)
            try FileWriting.replaceFile(
                file, with: Array(text.replacing("18:00", with: "18:01").utf8))
            try rehearsal.begin("2", [Partition(days: [Day()])])
            let faults = #expect(throws: Faults.self) { try rehearsal.prepare() }
            #expect(faults?.all.map(\.code) == [.packageChecksumDiffers])
            #expect(!FileReading.exists(rehearsal.load))
        }
    }

    @Test func `says what it is and what is in it`() throws {
        try rehearse { rehearsal in
            let partition = Partition(
                days: [Day(report: "1行目\n2行目"), Day(code: "E2")], held: [Day(code: "E3")])
            try rehearsal.night("1", [partition])
            let folder = rehearsal.ledger.folder(october, generation: 1)
            #expect(folder.text.hasSuffix("/ledger/2026-10/000001"))
            #expect(
                FileReading.names(in: folder) == ["datapackage.json", "loaded.csv", "open.csv"])
            let package = try PackageReader(at: folder, stage: .ledger, madeBy: "")
            #expect(package.facts.month == october)
            #expect(
                package.facts.ledger
                    == LedgerEntry(generation: 1, run: "1", action: .commit, pending: 2))
            #expect(package.facts.rows == ["loaded.csv": 2, "open.csv": 1])
            #expect(package.descriptor.resources.map(\.path) == ["loaded.csv", "open.csv"])
            for resource in package.descriptor.resources {
                let bytes = try package.bytes(of: resource.path)
                #expect(resource.hash == standardHash(bytes))
                #expect(resource.bytes == bytes.count)
                #expect(resource.encoding == "utf-8")
                #expect(resource.dialect.lineTerminator == "\n")
                let header = try #require(bytes.split(separator: UInt8(ascii: "\n")).first)
                #expect(
                    resource.schema.fields.map(\.name).joined(separator: ",")
                        == String(decoding: header, as: UTF8.self))
            }
        }
    }

    @Test func `has the columns that were promised`() throws {
        let values = ["clock_in", "clock_out", "breaks", "leave", "daily_report", "status"]
        #expect(
            TableSchema.loaded.headings
                == ["employee_code", "date", "integration", "employee_number", "confirmed_run"]
                + values.map { "confirmed_" + $0 } + ["pending_run", "pending_first_run"]
                + values.map { "pending_" + $0 } + ["pending_file", "pending_line"])
        #expect(
            TableSchema.openItems.headings == [
                "integration", "employee_number", "employee_code", "date", "kind", "code", "field",
                "value", "first_run", "first_date",
            ])
    }

    private func standardHash(_ bytes: [UInt8]) -> String {
        var hash = SHA256()
        hash.update(bytes.span)
        return "sha256:" + hash.hexadecimal()
    }
}
