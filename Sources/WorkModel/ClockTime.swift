/// A time on a work date, counted from its midnight: `26:30` is 02:30 next morning, `-00:30` the
/// evening before.
package struct ClockTime: Hashable, Comparable, Sendable {
    /// Whole minutes after the work date's midnight, in `-1440..<2880`.
    package let minutes: Int

    /// - Returns: `nil` outside `-1440..<2880`.
    package init?(minutes: Int) {
        guard (-1440..<2880).contains(minutes) else { return nil }
        self.minutes = minutes
    }

    /// Reads `H:mm` or `HH:mm`, with a leading `-` for the day before.
    /// - Returns: `nil` for anything else, so that the row's rule can hold the day and keep the
    ///   text.
    package init?(_ text: Span<UInt8>) {
        let negative = !text.isEmpty && text[0] == UInt8(ascii: "-")
        guard let minutes = hoursAndMinutes(text, from: negative ? 1 : 0) else { return nil }
        guard minutes < (negative ? 1441 : 2880) else { return nil }
        self.minutes = negative ? -minutes : minutes
    }

    /// Reads `H:mm` or `HH:mm`, with a leading `-` for the day before.
    package init?(_ text: String) {
        self.init(text.utf8.span)
    }

    package static func < (left: ClockTime, right: ClockTime) -> Bool {
        left.minutes < right.minutes
    }

    /// Appends `HH:mm`, with a leading `-` for the day before.
    package func append(to bytes: inout [UInt8]) {
        appendClock(minutes: minutes, to: &bytes)
    }
}

extension ClockTime: CustomStringConvertible {
    package var description: String { text(append) }
}

/// Appends minutes as `HH:mm`, with a leading `-` where they are negative.
package func appendClock(minutes: Int, to bytes: inout [UInt8]) {
    let distance = abs(minutes)
    if minutes < 0 { bytes.append(UInt8(ascii: "-")) }
    guard distance < 6000 else {
        appendDigits(distance / 60, count: 2, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        return appendDigits(distance % 60, count: 2, to: &bytes)
    }
    bytes.append(addingCapacity: 5) { (free: inout OutputSpan<UInt8>) in
        free.append(twoDigits: distance / 60)
        free.append(UInt8(ascii: ":"))
        free.append(twoDigits: distance % 60)
    }
}
