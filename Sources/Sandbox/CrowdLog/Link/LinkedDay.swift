internal import WorkModel

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// A day as an attendance service has it, for クラウドログ's own link.
struct LinkedDay: Hashable {
    /// The employee number, which the link takes for the 社員コード (`crowdlog.md` §5.1).
    let code: String
    let date: WorkDate
    /// Minutes from the day's midnight.
    let start: Int
    let end: Int
    let breaks: [Range<Int>]
    /// Minutes of hourly leave (時間有休), which has no place in the day.
    let hourlyLeave: Int
}

/// Reads days as HRMOS's API gives them: an array, or an object a line; those without a number or without
/// both times are left out.
///
/// A reader of its own, so that a fault of the product's can't hide itself.
func linkedDays(_ bytes: [UInt8]) -> [LinkedDay]? {
    let decoder = JSONDecoder()
    if let items = try? decoder.decode([Item].self, from: Data(bytes)) {
        return items.compactMap(\.day)
    }
    var days: [LinkedDay] = []
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
        guard let item = try? decoder.decode(Item.self, from: Data(line)) else { return nil }
        if let day = item.day { days.append(day) }
    }
    return days
}

/// A break behind the second; it has no day flags.
private struct ExtraBreak: Decodable {
    var startAt: String?
    var endAt: String?

    private enum CodingKeys: String, CodingKey {
        case startAt = "start_at"
        case endAt = "end_at"
    }

    /// Where it lies on a day that begins then: what would be before is of the next morning.
    func span(ofDayFrom clockIn: Int) -> Range<Int>? {
        func minutes(_ text: String?, after earliest: Int) -> Int? {
            text.flatMap { ClockTime($0)?.minutes }.map { $0 < earliest ? $0 + 1440 : $0 }
        }
        guard let start = minutes(startAt, after: clockIn), let end = minutes(endAt, after: start),
            start < end
        else { return nil }
        return start..<end
    }
}

private struct Item: Decodable {
    var number: String?
    let day: LinkedDay?

    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    init(from decoder: any Decoder) throws {
        let item = try decoder.container(keyedBy: Key.self)
        func text(_ key: String) -> String? {
            (try? item.decodeIfPresent(String.self, forKey: Key(stringValue: key))) ?? nil
        }
        func time(_ key: String) -> Int? {
            guard let minutes = text("\(key)_at").flatMap({ ClockTime($0)?.minutes }) else {
                return nil
            }
            let next = try? item.decodeIfPresent(
                Int.self, forKey: Key(stringValue: "next_day_\(key)"))
            return minutes + ((next ?? nil) == 1 ? 1440 : 0)
        }
        var breaks = (1...2).compactMap { number -> Range<Int>? in
            let day = "break_\(number)_"
            guard let start = time("\(day)start"), let end = time("\(day)end"), start < end else {
                return nil
            }
            return start..<end
        }
        number = text("number")
        guard let number, !number.isEmpty, let date = text("day").flatMap({ WorkDate($0) }),
            let start = time("start"), let end = time("end"), start < end
        else {
            day = nil
            return
        }
        let extra = try? item.decodeIfPresent(
            [ExtraBreak].self, forKey: Key(stringValue: "extra_breaks"))
        breaks += ((extra ?? nil) ?? []).compactMap { $0.span(ofDayFrom: start) }
        day = LinkedDay(
            code: number, date: date, start: start, end: end,
            breaks: breaks.filter { $0.lowerBound < end && $0.upperBound > start },
            hourlyLeave: text("time_paid_holiday").flatMap { ClockTime($0)?.minutes } ?? 0)
    }
}
