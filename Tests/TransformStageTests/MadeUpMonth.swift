import PipelineSettings
import TestSupport

/// A month of four people whose days are now plain, now odd.
struct MadeUpMonth {
    let rows: [Row]

    /// Each person's rows have a source of their own; `sources` numbers them.
    init(seed: UInt64, sources: [Int] = [1, 2, 3, 4]) {
        var random = Seeded(state: seed)
        var rows: [Row] = []
        for (number, source) in zip(["", "A0001", "A0002", "Z9"], sources) {
            for day in 1...31 {
                let date = "2026-10-" + (day < 10 ? "0\(day)" : "\(day)")
                rows.append(
                    Row("number=\(number) date=\(date) origin=\(source):\(day)")
                        .merging(Self.cells.randomElement(using: &random) ?? "")
                        .merging(Self.breaks.randomElement(using: &random) ?? ""))
                if day % 11 == 0 {
                    rows.append(Row("number=\(number) date=\(date) origin=\(source):\(100 + day)"))
                }
            }
        }
        self.rows = rows
    }

    private static let cells: [Row] = [
        "in=09:00 out=18:00", "in=09:07 out=17:53", "in=13:00 out=22:15", "in=22:00 out=30:00",
        "in=09:00 out=24:00", "in=09:00", "out=18:00", "in=18:00 out=09:00", "in=-00:30 out=06:00",
        "segment=公休", "segment=有給休暇 days=1", "segment=午前休 days=0.5 in=13:00 out=18:00",
        "segment=欠勤", "segment=謎", "in=25:65", "", "correction=skip",
        "hourly=60 in=09:00 out=18:00",
        "in=09:00 out=18:00 hourly=60 worked=420",
    ]

    private static let breaks: [Row] = [
        "", "breaks=12:00-13:00 total=60", "breaks=12:00-12:45 total=60", "total=45",
        "breaks=12:00-12:15/15:00-15:15 total=90", "breaks=12:00-/17:00-17:15", "total=400",
        "breaks=17:00-18:30 total=90", "breaks=02:00-03:00", "breaks=23:30-00:30 total=60",
        "breaks=10:00-11:00/10:30-11:30", "breaks=12:00-13:00 total=0",
    ]

    /// The company that these people work for.
    static func company(_ change: (inout Company) -> Void = { _ in }) -> Company {
        Company {
            $0.members = ["A0001,,,,,", "A0002,,,2026-10-05,2026-10-25,"]
            $0.today = "2026-11-01"
            $0.integration.time = TimeSettings(
                unit: 15, clockIn: .up, clockOut: .down, breakStart: .down, breakEnd: .up,
                pastMidnight: .extended)
            change(&$0)
        }
    }
}
