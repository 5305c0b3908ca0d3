import Messages
import WorkModel

/// Dates as report.html shows them.
enum ReportDates {
    private static let names = [
        Words(ja: "日", en: "Sun"), Words(ja: "月", en: "Mon"), Words(ja: "火", en: "Tue"),
        Words(ja: "水", en: "Wed"), Words(ja: "木", en: "Thu"), Words(ja: "金", en: "Fri"),
        Words(ja: "土", en: "Sat"),
    ]

    static func weekday(_ day: WorkDate) -> Words {
        // 1970-01-01 was a Thursday.
        let place = (Int(day.dayNumber) + 4) % 7
        return names[place < 0 ? place + 7 : place]
    }

    /// Days of one period, short, with neighbours joined: `10/5, 10/7–10/9`.
    static func short(_ days: [WorkDate]) -> String {
        var parts: [(first: WorkDate, last: WorkDate)] = []
        for day in Set(days).sorted() {
            if let last = parts.last?.last, last.advanced(by: 1) == day {
                parts[parts.count - 1].last = day
            } else {
                parts.append((day, day))
            }
        }
        return parts.map { part in
            part.first == part.last
                ? short(part.first) : "\(short(part.first))–\(short(part.last))"
        }.joined(separator: ", ")
    }

    private static func short(_ day: WorkDate) -> String {
        let date = day.yearMonthDay
        return "\(date.month)/\(date.day)"
    }
}
