import Handoff
import PipelineSettings
import TestSupport
import Testing
import TransformStage
import WorkModel

/// The folder that the stage writes.
@Suite struct TransformPackageTests {
    private let files = ["datapackage.json", "held.csv", "ignored.csv", "timesheets.csv"]

    @Test func `writes the same bytes wherever and however often it runs`() throws {
        let rows = MadeUpMonth(seed: 1).rows
        func bytes(times: Int) throws -> [[UInt8]] {
            try withTemporaryFolder { folder in
                let run = RunFolder(folder)
                let company = MadeUpMonth.company()
                for _ in 0..<times { _ = try company.transformed(rows, in: run) }
                let month = try #require(WorkMonth(company.month))
                let written = run.transformed(company.integration.name, month)
                #expect(FileReading.names(in: written) == files)
                return try files.map { try FileReading.bytes(of: written / $0) }
            }
        }
        #expect(try bytes(times: 1) == bytes(times: 2))
    }

    @Test func `names its inputs and passes the window on`() throws {
        let company = Company { $0.mapping = "employee_number,employee_code\n" }
        try company.transformed(["in=09:00 out=18:00"]) { package in
            let facts = package.facts
            #expect(facts.stage == .transform)
            #expect(facts.integration?.text == "本社")
            #expect(facts.month?.description == "2026-10")
            #expect(facts.window?.from.description == "2026-10-12")
            #expect(facts.window?.to.description == "2026-11-20")
            #expect(
                facts.inputs.map(\.name) == [
                    "extract/attendance.csv", "people/employees.csv", "members/members.csv",
                    "mapping.csv",
                ])
            #expect(facts.inputs.allSatisfy { $0.bytes > 0 && $0.xxh3.count == 16 })
        }
    }

    @Test func `sorts timesheets by code, then date, then origin`() throws {
        let company = Company {
            $0.mapping = "employee_number,employee_code\n1,b\n2,a\n3,B\n"
            $0.integration.employees.code.letterCase = .keep
            $0.members = ["a,,,,,", "b,,,,,", "B,,,,,"]
        }
        let rows: [Row] = [
            "number=1 date=2026-10-15 in=09:00 out=18:00",
            "number=1 date=2026-10-16 in=09:00 out=18:00",
            "number=2 date=2026-10-15 in=09:00 out=18:00",
            "number=3 date=2026-10-14 in=09:00 out=18:00",
        ]
        let written = try company.transformed(rows) { package in
            try table(.timesheets, package).map { [$0["employee_code"], $0["date"]] }
        }
        #expect(
            written == [
                ["B", "2026-10-14"], ["a", "2026-10-15"], ["b", "2026-10-15"], ["b", "2026-10-16"],
            ])
    }

    @Test func `writes an empty month`() throws {
        try Company().transformed([]) { package in
            let fates = try rowFates(package)
            #expect(fates.isEmpty)
            #expect(package.facts.counts["本社"] == Tally())
        }
    }

    @Test(arguments: ["members", "extract/本社/people", "extract/本社/2026-10"])
    func `refuses to run without what the stages before make`(folder: String) throws {
        try withTemporaryFolder { run in
            let company = Company()
            _ = try company.transformed(["in=09:00 out=18:00"], in: RunFolder(run))
            try FileWriting.removeTree(run / folder)
            let today = try #require(WorkDate(company.today))
            let settings = RunSettings(
                pipeline: PipelineSettings(
                    workspace: run.text, integrations: [company.integration],
                    target: company.target),
                window: company.window.window(today: today), today: today)
            let month = try #require(WorkMonth(company.month))
            let faults = #expect(throws: Faults.self) {
                var tables = try IntegrationTables(company.integration, in: RunFolder(run))
                try transform(month, with: &tables, settings: settings, in: RunFolder(run))
            }
            #expect(faults?.all.map(\.code) == [.packageMissing])
        }
    }
}
