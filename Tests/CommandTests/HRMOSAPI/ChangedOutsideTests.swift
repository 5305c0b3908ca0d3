import CommandLineTool
import Foundation
import Testing
import WorkModel

/// Days before the window that HRMOS changes after they were read, told by `kintai run`.
@Suite struct ChangedOutsideTests {
    /// The runs are those of now, since what changed is asked for by the clock; the company's stands half
    /// an hour before, for clocks that differ by minutes are allowed for.
    @Test func `lists a changed day until a run reads it`() async throws {
        let now = secondsNow() - 1800
        let today = WorkDate(tokyoAtSeconds: now)
        let minutes = (now + 9 * 3600) % 86_400 / 60
        // The month before this one, whose first day no window of three days has.
        let month = WorkMonth(index: today.month.index - 1)
        let day = month.firstDay
        try await APIProject.with(today: today, time: minutes) { office in
            try office.project.edit(
                "pipeline.yml", "window: {from: \(day), to: \(today.advanced(by: -1))}",
                to: "window: {last_days: 3}")
            func run(_ words: String...) async throws -> String {
                let ended = try await Program.kintai.run(
                    ["run", "--yes"] + words, in: office.project.folder)
                #expect(ended.status == 0, "\(ended.errors)")
                return ended.output
            }
            let first = try await run()
            #expect(!first.contains("changed-outside-window"))

            try office.change(
                #"{"user_id": 20, "day": "\#(day)", "start_at": "10:00", "end_at": "19:30"}"#)
            for _ in 1...2 {
                // The second time it is carried, for the clock asks from later on.
                let told = try await run()
                #expect(told.contains("changed-outside-window"))
                #expect(told.contains("  架空 \(month): "))
                #expect(told.contains(" \(day)\n"))
                #expect(
                    told.contains("To load them: kintai run --integration 架空 --month \(month)"))
            }
            _ = try await run("--integration", "架空", "--month", "\(month)")
            let known = try await run()
            #expect(!known.contains("changed-outside-window"))
        }
    }

    @Test(
        arguments: [
            (0, nil),
            (74, nil),
            (75, "warning: the API key of 架空 is 75 days old and dies in"),
            (100, "warning: the API key of 架空 is 100 days old, which is more than the 3 months"),
        ] as [(Int, String?)])
    func `warns of a key that dies`(age: Int, warning: String?) async throws {
        try await APIProject.with { office in
            let today = try #require(WorkDate(APIProject.today))
            try office.project.edit(
                "pipeline.yml", "api_key: {file: hrmos.key}",
                to: "api_key: {file: hrmos.key}, api_key_issued: \(today.advanced(by: Int(-age)))")
            let ended = try await office.project.kintai(
                "check", "--today", APIProject.today)
            #expect(ended.status == 0, "\(ended.errors)")
            if let warning {
                #expect(ended.errors.contains(warning), "\(ended.errors)")
            } else {
                #expect(ended.errors == "")
            }
        }
    }
}
