import Handoff
import PipelineSettings
import TestSupport
import Testing
import WorkModel

@testable import ExtractStage

/// A day as both of HRMOS's formats can express it.
private struct SameDay {
    let user: Int
    let date: WorkDate
    let segment: (id: Int, title: String)
    /// Start, end and two breaks, each in minutes after midnight.
    let effective: [Int?]
    /// Punched-in and punched-out, near the effective times.
    let punches: [Int?]

    init(_ index: Int, using random: inout some RandomNumberGenerator) {
        user = [12, 13, 77].randomElement(using: &random) ?? 12
        date = WorkDate(dayNumber: 20_747 + Int32(index % 40))
        segment = Bool.random(using: &random) ? (1, "出勤:残業あり") : (2, "公休")
        let start = Int.random(in: -60..<1440, using: &random)
        let end = Int.random(in: 0..<2880, using: &random)
        let isWorked = Bool.random(using: &random)
        var effective: [Int?] = isWorked ? [start, end] : [nil, nil]
        for _ in 0..<4 {
            let time = Int.random(in: -60..<2880, using: &random)
            effective.append(Bool.random(using: &random) ? time : nil)
        }
        self.effective = effective
        let late = Int.random(in: -30...30, using: &random)
        punches = isWorked ? [start + late, min(end + late, 2879)] : [nil, nil]
    }

    var json: String {
        let names = ["", "", "break_1_", "break_1_", "break_2_", "break_2_"]
        var fields = [
            #""user_id":\#(user)"#, #""day":"\#(date)""#, #""segment_title":"\#(segment.title)""#,
        ]
        for (index, time) in effective.enumerated() {
            guard let time else { continue }
            let end = index % 2 == 0 ? "start" : "end"
            let flag = names[index] + end
            fields.append(#""\#(names[index])\#(end)_at":"\#(wall(time))""#)
            fields.append(#""next_day_\#(flag)":\#(days(time))"#)
        }
        for (end, time) in zip(["start", "end"], punches) {
            if let time { fields.append(#""stamping_\#(end)_at":"\#(wall(time))""#) }
        }
        return "{" + fields.joined(separator: ",") + "}"
    }

    var csv: String {
        var cells = [
            "\(date)".replacing("-", with: "/"), String(user), "", "", String(segment.id), "",
        ]
        for time in effective + punches {
            cells += time.map { [wall($0), String(days($0))] } ?? ["", "0"]
        }
        return cells.joined(separator: ",")
    }
}

private func wall(_ minutes: Int) -> String {
    text { appendClock(minutes: ((minutes % 1440) + 1440) % 1440, to: &$0) }
}

private func days(_ minutes: Int) -> Int {
    minutes < 0 ? -1 : minutes / 1440
}

@Suite struct CSVPropertyTests {
    @Test(arguments: [1, 2, 3, 4])
    func `the same days give the same rows as JSON and as CSV`(seed: UInt64) throws {
        var random = Seeded(state: seed)
        let days = (0..<200).map { SameDay($0, using: &random) }
        let asJSON = try Company([("a.json", "[" + days.map(\.json).joined(separator: ",") + "]")])
        try asJSON.extract()
        let text = ([Company.dailyHeader] + days.map(\.csv)).joined(separator: "\n")
        let asCSV = try Company.withCSV([("a.csv", text)])
        try asCSV.extractDaily()
        for month in ["2026-10", "2026-11"] {
            let expected = try asJSON.rows(month).map(withoutOrigin)
            #expect(!expected.isEmpty)
            #expect(try asCSV.rows(month).map(withoutOrigin) == expected)
        }
    }

    private func withoutOrigin(_ row: String) -> Substring {
        row.prefix(upTo: row.lastIndex(of: ",") ?? row.endIndex)
    }
}
