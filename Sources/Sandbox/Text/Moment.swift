package import WorkModel

/// A moment, to the second, told in Tokyo's time.
package struct Moment: Hashable, Comparable, Sendable {
    /// After 1970-01-01T00:00:00Z.
    package var seconds: Int

    package init(seconds: Int) {
        self.seconds = seconds
    }

    /// So many minutes after the date's midnight in Tokyo.
    package init(_ date: WorkDate, minutes: Int, seconds: Int = 0) {
        self.seconds = Int(date.dayNumber) * 86_400 + minutes * 60 + seconds - tokyo
    }

    /// The date in Tokyo.
    package var date: WorkDate {
        let local = seconds + tokyo
        let (days, rest) = local.quotientAndRemainder(dividingBy: 86_400)
        return WorkDate(dayNumber: Int32(rest < 0 ? days - 1 : days))
    }

    /// Minutes after midnight in Tokyo.
    package var minutes: Int {
        (seconds + tokyo - Int(date.dayNumber) * 86_400) / 60
    }

    /// `2026-10-05T09:00:00.000+09:00`.
    package var text: String {
        WorkModel.text { bytes in
            date.append(to: &bytes)
            bytes.append(UInt8(ascii: "T"))
            appendClock(minutes: minutes, to: &bytes)
            bytes.append(UInt8(ascii: ":"))
            appendDigits((seconds % 60 + 60) % 60, count: 2, to: &bytes)
            bytes += ".000+09:00".utf8
        }
    }

    package static func < (left: Moment, right: Moment) -> Bool {
        left.seconds < right.seconds
    }
}

/// Seconds that Tokyo is ahead of UTC.
private let tokyo = 9 * 3600

extension Moment {
    /// Reads ISO 8601 with an offset: `2026-10-05T09:00:00+09:00`, `…00.000Z`.
    /// - Returns: `nil` for anything else, a time without an offset included.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, bytes[10] == UInt8(ascii: "T"), bytes[16] == UInt8(ascii: ":"),
            let date = WorkDate(String(decoding: bytes[..<10], as: UTF8.self)),
            let minutes = hoursAndMinutes(Array(bytes[11..<16]).span, from: 0), minutes < 24 * 60,
            let second = wholeNumber(bytes.span, 17..<19), second < 60
        else { return nil }
        var rest = bytes[19...]
        if rest.first == UInt8(ascii: ".") {
            let digits = rest.dropFirst().prefix { (48...57).contains($0) }
            guard !digits.isEmpty else { return nil }
            rest = rest[digits.endIndex...]
        }
        guard let offset = Moment.offset(Array(rest)) else { return nil }
        seconds =
            Int(date.dayNumber) * 86_400 + minutes * 60 + second - offset
    }

    /// Reads `Z`, `+09:00` or `+0900`, in seconds.
    private static func offset(_ bytes: [UInt8]) -> Int? {
        if bytes == [UInt8(ascii: "Z")] { return 0 }
        guard let sign = bytes.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-")
        else { return nil }
        let digits = bytes.dropFirst().filter { $0 != UInt8(ascii: ":") }
        guard digits.count == 4, let hours = wholeNumber(digits.span, 0..<2), hours < 24,
            let minutes = wholeNumber(digits.span, 2..<4), minutes < 60
        else { return nil }
        let seconds = (hours * 60 + minutes) * 60
        return sign == UInt8(ascii: "-") ? -seconds : seconds
    }
}
