import Handoff
import TestSupport
import Testing
import WorkModel

@Suite struct LedgerFolderTests {
    private let october = WorkMonth(index: 2026 * 12 + 9)

    @Test func `without a folder there is nothing`() throws {
        try withTemporaryFolder { workspace in
            let ledger = LedgerFolder(workspace: workspace)
            #expect(ledger.months.isEmpty)
            #expect(ledger.generations(october).isEmpty)
            #expect(ledger.newest(october) == 0)
            #expect(ledger.next(october) == 1)
            let newest = try ledger.openNewest(october)
            #expect(newest?.facts.stage == nil)
        }
    }

    @Test func `the highest whole generation counts`() throws {
        try withTemporaryFolder { workspace in
            let ledger = LedgerFolder(workspace: workspace)
            for generation in [9, 10, 100] { try write(generation, to: ledger) }
            #expect(ledger.generations(october) == [9, 10, 100])
            #expect(try ledger.openNewest(october)?.facts.ledger?.generation == 100)

            let newest = ledger.folder(october, generation: 100)
            try FileWriting.remove(newest / PackageReader.descriptorName)
            #expect(ledger.generations(october) == [9, 10])
            #expect(try ledger.openNewest(october)?.facts.ledger?.generation == 10)
            #expect(ledger.next(october) == 101)
        }
    }

    @Test func `names of another kind are no generations`() throws {
        try withTemporaryFolder { workspace in
            let ledger = LedgerFolder(workspace: workspace)
            try write(1, to: ledger)
            let month = ledger.path / "2026-10"
            for name in [".000002.partial", "000003.old", "copy", "-00004"] {
                try FileWriting.makeFolder(month / name)
                try FileWriting.replaceFile(month / name / "datapackage.json", with: [])
            }
            #expect(ledger.generations(october) == [1])
            #expect(ledger.next(october) == 2)
        }
    }

    @Test func `lists its months, earliest first`() throws {
        try withTemporaryFolder { workspace in
            let ledger = LedgerFolder(workspace: workspace)
            for name in ["2026-10", "2025-12", "2026-13", "old", "2026-02"] {
                try FileWriting.makeFolder(ledger.path / name)
            }
            #expect(ledger.months.map(\.description) == ["2025-12", "2026-02", "2026-10"])
        }
    }

    @Test func `refuses a folder of another stage`() throws {
        try withTemporaryFolder { workspace in
            let ledger = LedgerFolder(workspace: workspace)
            try write(1, to: ledger, stage: .load)
            #expect {
                try ledger.openNewest(october)
            } throws: {
                ($0 as? Faults)?.all.map(\.code) == [.packageWrongStage]
            }
        }
    }

    private func write(
        _ generation: Int, to ledger: LedgerFolder, stage: Stage = .ledger
    ) throws {
        var facts = PackageFacts(stage: stage, month: october)
        facts.ledger = LedgerEntry(generation: generation, run: "1", action: .commit)
        let package = try PackageWriter(
            replacing: ledger.folder(october, generation: generation))
        try package.finish(facts)
    }
}
