import Messages
import Testing
import WorkModel

@testable import Conductor

/// Days are told as stretches, in which a weekend or a week of holidays may lie.
@Suite struct DayStretchesTests {
    @Test(arguments: [
        ([], ""),
        (["2026-10-05"], "2026-10-05"),
        (["2026-10-05", "2026-10-05"], "2026-10-05"),
        (["2026-10-30", "2026-11-02"], "2026-10-30〜2026-11-02"),
        // Seven days between are a week of holidays, eight are a gap.
        (["2026-10-01", "2026-10-09"], "2026-10-01〜2026-10-09"),
        (["2026-10-01", "2026-10-10"], "2026-10-01、2026-10-10"),
        (
            ["2025-12-26", "2026-01-05", "2026-01-06", "2026-02-27"],
            "2025-12-26、2026-01-05〜2026-01-06、2026-02-27"
        ),
    ])
    func `tells days in order`(days: [String], text: String) {
        var stretches = DayStretches()
        for day in days.compactMap({ WorkDate($0) }) { stretches.add(day) }
        #expect(stretches.text(in: .ja) == text)
        #expect(stretches.count == days.count)
    }

    @Test func `tells them in English`() throws {
        var stretches = DayStretches()
        for day in ["2026-10-01", "2026-10-02", "2026-11-02"] {
            stretches.add(try #require(WorkDate(day)))
        }
        #expect(stretches.text(in: .en) == "2026-10-01 to 2026-10-02, 2026-11-02")
    }
}

/// The values that CrowdLog is given, in words.
@Suite struct GivenValuesTests {
    private let day = GivenValues([
        .clockIn: "09:00", .clockOut: "18:00", .leave: "休暇=", .status: "1",
    ])

    @Test func `names the values that there are`() {
        #expect(day.text(in: .ja) == "出社 09:00、退社 18:00、休暇 なし、ステータス 1")
        #expect(GivenValues([:]).text(in: .en) == "none")
    }

    @Test func `names what differs, from what to what`() {
        let other = GivenValues([
            .clockIn: "09:15", .clockOut: "18:00", .leave: "休暇=午前休",
            .dailyReport: "1\n2", .status: "1",
        ])
        #expect(
            day.text(to: other, in: .en)
                == #"in 09:00 → 09:15, leave none → 午前休, daily report none → 1\n2"#)
    }

    @Test(arguments: [("休暇=全休/理由=私用", "休暇=全休/理由=私用"), (#"休暇=1\=2"#, #"休暇=1\=2"#)])
    func `leaves the cells of several leave columns as they are`(cells: String, text: String) {
        #expect(GivenValues([.leave: cells]).text(in: .ja) == "休暇 \(text)")
    }
}
