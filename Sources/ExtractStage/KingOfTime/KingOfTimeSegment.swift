import JapaneseText
import PipelineSettings

/// What stands in `segment`, `segment_kind` and `leave_days` for a day of KING OF TIME, which has no work
/// segments but kinds of days and leave.
struct KingOfTimeSegment: Hashable {
    var title = ""
    var kind = ""
    /// `0.5` for half a day; of a whole one it isn't said whether it is paid, as `leave_days` are.
    var leaveDays = ""

    /// - Parameters:
    ///   - dayType: workdayTypeName.
    ///   - leave: of the day.
    ///   - words: tell the halves of a day by.
    ///   - isKnown: whether transform knows a title, by the user's `segments` or its own table.
    init(
        dayType: String, leave: KingOfTimeLeave, words: HalfDayWords, isKnown: (String) -> Bool
    ) {
        guard leave.full.isEmpty, leave.halves.isEmpty else {
            (title, leaveDays) = Self.title(of: leave, words, isKnown)
            return
        }
        switch dayType {
        case "平日": (title, kind) = ("出勤", "work")
        case "法定休日", "法定外休日": (title, kind) = (dayType, "off")
        // A word of the tenant's, which people map.
        default: title = dayType
        }
    }

    /// A title that transform knows where it says all of the leave; else one that people map.
    private static func title(
        of leave: KingOfTimeLeave, _ words: HalfDayWords, _ isKnown: (String) -> Bool
    ) -> (title: String, days: String) {
        let halves = leave.halves.map { (words.half(of: $0.typeName), $0) }
        let names = Set(halves.map(\.1.name))
        switch (leave.full.count, halves.count) {
        case (1, 0): return (leave.full[0].isEmpty ? "全休" : leave.full[0], "")
        case (0, 1):
            guard let half = halves[0].0 else { break }
            let own = "\(halves[0].1.name)(\(half.letters))"
            return (isKnown(own) ? own : half.title, "0.5")
        case (0, 2):
            // A day off by two halves of one kind is a day off of that kind.
            guard Set(halves.map(\.0)) == [.morning, .afternoon], names.count == 1,
                let name = names.first, !name.isEmpty
            else { break }
            return (name, "")
        default: break
        }
        let all = leave.full + halves.map { "\($1.name)(\($0?.letters ?? $1.typeName))" }.sorted()
        return (all.joined(separator: "+"), halves.count == 1 ? "0.5" : "")
    }
}

/// The halves of a day that leave may cover.
enum DayHalf: Hashable {
    case morning
    case afternoon

    var letters: String { self == .morning ? "AM" : "PM" }
    /// A title of the table of transform.
    var title: String { self == .morning ? "出勤（午前休）" : "出勤（午後休）" }
}

extension HalfDayWords {
    /// The half that a tenant's word names; `nil` where it names none, or both.
    func half(of typeName: String) -> DayHalf? {
        let text = comparableTitle(typeName).uppercased()
        func names(_ words: [String]) -> Bool {
            words.contains { text.contains(comparableTitle($0).uppercased()) }
        }
        switch (names(morning), names(afternoon)) {
        case (true, false): return .morning
        case (false, true): return .afternoon
        default: return nil
        }
    }
}
