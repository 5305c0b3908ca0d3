import TestSupport
import WorkModel

@testable import LoadStage

/// What two offices say of a few people's days, and with which settings a night runs; it changes
/// from night to night.
struct MadeUpNight {
    /// A person's day.
    struct Key: Hashable, Comparable {
        let code: String
        let date: String

        static func < (left: Key, right: Key) -> Bool {
            (left.code, left.date) < (right.code, right.date)
        }
    }

    /// What a source says of a day, as transform hands it over.
    enum Says: Hashable {
        case timesheet(String)
        case aside(SetAside.Verdict, isKnown: Bool)
    }

    static let names = ["本社", "支社"]
    static let dates = (1...4).map { "2026-10-0\($0)" }

    private(set) var sources: [String: [Key: Says]] = [:]
    private(set) var ran: [String] = []
    private(set) var from = "2026-10-01"
    private(set) var closed: String?
    private(set) var isConfirmedAtOnce = false

    /// The night that follows: some days change, and so do the settings.
    mutating func advance(using random: inout Seeded) {
        for name in Self.names {
            for code in ["E1", "E2", "E3"] {
                for date in Self.dates where Int.random(in: 0..<3, using: &random) == 0 {
                    sources[name, default: [:]][Key(code: code, date: date)] =
                        Self.said.randomElement(using: &random) ?? nil
                }
            }
        }
        ran = Self.names.filter { _ in Int.random(in: 0..<5, using: &random) > 0 }
        if ran.isEmpty { ran = [Self.names[0]] }
        from = Int.random(in: 0..<4, using: &random) == 0 ? Self.dates[2] : Self.dates[0]
        closed = Int.random(in: 0..<4, using: &random) == 0 ? Self.dates[1] : nil
        isConfirmedAtOnce = Bool.random(using: &random)
    }

    /// What a source says of a day tonight; outside the window transform ignores it.
    func says(_ name: String, _ key: Key) -> Says? {
        guard ran.contains(name), let said = sources[name]?[key] else { return nil }
        return key.date < from ? .aside(.ignored(.outsideWindow), isKnown: false) : said
    }

    /// Transform's folders.
    var partitions: [Partition] {
        ran.map { name in
            var partition = Partition(name: name)
            for key in (sources[name] ?? [:]).keys.sorted() {
                switch says(name, key) {
                case .timesheet(let hours):
                    partition.days.append(Day(code: key.code, date: key.date, hours: hours))
                case .aside(let verdict, let isKnown):
                    let day = Day(
                        code: key.code, date: key.date, verdict: verdict, isKnown: isKnown)
                    if case .held = verdict {
                        partition.held.append(day)
                    } else {
                        partition.ignored.append(day)
                    }
                case nil: break
                }
            }
            return partition
        }
    }

    /// Mostly times, of which the last two are apart from the first; `nil` is a day that is gone.
    private static let said: [Says?] = [
        .timesheet("09:00-18:00"), .timesheet("09:00-18:00"), .timesheet("10:00-18:00"),
        .timesheet("10:00-18:00"), .timesheet("18:00-22:00"), .timesheet("19:00-23:00"),
        .aside(.held(.pastMidnight), isKnown: true),
        .aside(.held(.unknownEmployee), isKnown: false),
        .aside(.ignored(.notWorked), isKnown: true), .aside(.ignored(.doneByHand), isKnown: true),
        .aside(.ignored(.inProgress), isKnown: true), nil, nil,
    ]
}
