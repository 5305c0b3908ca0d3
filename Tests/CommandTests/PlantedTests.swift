import Foundation
import Testing

extension SampleRunTests {
    /// Every day of `samples/planted.csv`, whose fate was worked out by hand, has that fate.
    @Suite struct PlantedTests {
        @Test func `gives every planted day the fate worked out by hand`() throws {
            let planted = try rows(of: Project.samples.appending(path: "planted.csv"))
            #expect(planted.count == 181)
            let days = try Dictionary(grouping: fates(of: SampleRun.shared().folder), by: \.key)
            for day in planted {
                let key = DayKey(integration: day["integration"] ?? "", cells: day)
                let found = days[key] ?? []
                #expect(
                    found.contains { $0.meets(day) },
                    "\(key): \(day["why"] ?? "")\n  planted \(day)\n  found \(found)")
            }
        }
    }
}

extension Fate {
    fileprivate func meets(_ planted: [String: String]) -> Bool {
        guard fate == planted["fate"], codeOrNotes == planted["code_or_notes"] else { return false }
        guard let timesheet, planted["clock_in"] != "" || planted["leave"] != "" else {
            return true
        }
        return ["clock_in", "clock_out", "breaks", "leave"].allSatisfy {
            timesheet[$0] == planted[$0]
        }
    }
}
