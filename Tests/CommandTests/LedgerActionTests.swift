import Testing

/// What a person tells `kintai` of a run's files: it must be a run that has some, and the answer must
/// be short enough to work through.
@Suite struct LedgerActionTests {
    @Test(arguments: ["confirm", "undo"])
    func `a plan is neither confirmed nor undone`(action: String) async throws {
        try await Office.withOffice { office in
            _ = try await office.night("2026-10-07", ["0012,2026-10-05,09:00,18:00"])
            let planned = try await office.kintai("plan --today 2026-10-08 --language en")
            #expect(planned.status == 0, "\(planned.errors)")
            let plan = try #require(try office.project.runs().max())
            let ended = try await office.kintai("\(action) \(plan) --language en")
            #expect(ended.status == 66)
            #expect(ended.errors.contains("run '\(plan)' has loaded nothing [run-not-loaded]"))
            #expect(try office.project.runs().count == 2)
        }
    }

    @Test func `days to clear are listed by person and month`() async throws {
        try await Office.withOffice { office in
            let days = ["01", "05", "06", "07", "09"].map { "0012,2026-10-\($0),09:00,18:00" }
            _ = try await office.night("2026-10-10", days + ["0013,2026-10-06,09:00,18:00"])
            let undone = try await office.kintai("undo --today 2026-10-10 --language en")
            #expect(
                undone.output.contains("  0012  2026-10: 1, 5–7, 9\n  0013  2026-10: 6\n"),
                "\(undone.output)")
        }
    }

    @Test func `an adoption for which nothing is named is no run`() async throws {
        try await Office.withOffice { office in
            try office.project.write("number,date,in,out\n", to: "attendance.csv")
            let adopted = try await office.kintai("adopt")
            #expect(adopted.status == 78)
            #expect(adopted.errors.contains("target.current"))
            #expect(try await office.kintai("history").status == 66)
        }
    }
}
