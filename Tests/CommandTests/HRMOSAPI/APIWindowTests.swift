import CommandLineTool
import Foundation
import Testing
import WorkModel

/// The window follows Tokyo's date, wherever the machine thinks that it is.
@Suite struct APIWindowTests {
    @Test(arguments: [
        // 00:30 in Tokyo is still the day before in UTC.
        (1_792_078_200, "2026-10-16"), (1_792_076_400, "2026-10-16"),
        (1_792_076_399, "2026-10-15"), (1_792_162_799, "2026-10-16"),
        (1_798_729_200, "2027-01-01"), (1_798_729_199, "2026-12-31"), (0, "1970-01-01"),
        (-32_401, "1969-12-31"),
    ])
    func `today begins at midnight in Tokyo`(seconds: Int, date: String) {
        #expect(WorkDate(tokyoAtSeconds: seconds).description == date)
    }

    @Test func `40 days ending yesterday are the same in every time zone`() async throws {
        let zones = ["Asia/Tokyo", "UTC", "America/Los_Angeles", "Pacific/Kiritimati"]
        let before = WorkDate(tokyoAtSeconds: Int(Date().timeIntervalSince1970))
        try await APIProject.with(employees: 3, today: before) { office in
            var asked = Set<String>()
            for (round, zone) in zones.enumerated() {
                let ended = try await Program.extract.run(
                    [
                        "--config", "pipeline.yml", "--run", "run-\(round)", "--integration",
                        "架空", "--last", "40",
                    ], in: office.project.folder, environment: ["TZ": zone])
                #expect(ended.status == 0, "\(ended.errors)")
                let days = Set(try office.asked().keys.filter { $0.hasPrefix("2") })
                if round == 0 { asked = days }
                #expect(days == asked, "\(zone)")
                expectSame(
                    try office.packages("run-\(round)"), try office.packages("run-0"))
            }
            let now = WorkDate(tokyoAtSeconds: Int(Date().timeIntervalSince1970))
            // Midnight in Tokyo may pass meanwhile.
            try #require(now == before)
            let window = (1...40).map { before.advanced(by: -$0).description }
            #expect(asked == Set(window))
        }
    }

    @Test func `a run at half past midnight in Tokyo looks at the same 40 days`() async throws {
        let zones = ["Asia/Tokyo", "UTC", "America/Los_Angeles", "Pacific/Kiritimati"]
        let today = WorkDate(tokyoAtSeconds: 1_792_078_200)
        try await APIProject.with(employees: 3, today: today) { office in
            for (round, zone) in zones.enumerated() {
                let ended = try await Program.extract.run(
                    APIProject.extract(into: "run-\(round)") + ["--last", "40"],
                    in: office.project.folder, environment: ["TZ": zone])
                #expect(ended.status == 0, "\(ended.errors)")
                expectSame(
                    try office.packages("run-\(round)"), try office.packages("run-0"))
            }
            let asked = try office.asked().filter { $0.key.hasPrefix("2") }
            let window = (1...40).map { today.advanced(by: -$0).description }
            #expect(Set(asked.keys) == Set(window))
            #expect(asked.values.allSatisfy { $0 == zones.count })
        }
    }
}
