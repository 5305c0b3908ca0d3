import Cells
import WorkModel

/// One end of a span as a WorkOutput has it: a clock and the flag that says on which day.
struct WorkClock {
    private enum Flag {
        case days(Int)
        case unreadable
    }

    private let clock: JSONValue
    private let flagValue: JSONValue
    private let flag: Flag
    /// What the clock shows; `nil` where it can't be read.
    private let shown: Int?

    /// Reads a clock such as `"9:00"` and its `next_day_…`, which is −1, 0 or 1, as a number or a
    /// string; missing is 0.
    init(
        _ clock: JSONValue, flag flagValue: JSONValue, of object: borrowing ObjectReader,
        on day: WorkDate?
    ) {
        self.clock = clock
        self.flagValue = flagValue
        flag = Self.flag(flagValue, of: object)
        shown =
            clock.kind == .string
            ? shownMinutes(object.text.span.extracting(clock.range), on: day) : nil
    }

    var isMissing: Bool { clock.isEmpty }

    /// Whether the flag names another day than the work date, or can't be read.
    var namesAnotherDay: Bool {
        if case .days(0) = flag { return false }
        return true
    }

    /// Whole minutes after the work date's midnight; `nil` where clock or flag can't be read, or
    /// both name a day.
    var minutes: Int? {
        guard case .days(let days) = flag, let shown else { return nil }
        guard days != 0 else { return shown }
        return isPlain(shown) ? shown + 1440 * days : nil
    }

    /// Appends `HH:mm`, or a text that can't be read as a time.
    func append(to bytes: inout [UInt8], of object: borrowing ObjectReader) {
        guard !isMissing else { return }
        if let minutes { return appendClock(minutes: minutes, to: &bytes) }
        object.append(clock, to: &bytes)
        guard shown != nil else { return }
        // The clock alone could be read, which would drop the flag in silence.
        bytes.append(contentsOf: " next_day=".utf8)
        object.append(flagValue, to: &bytes)
    }

    private static func flag(_ value: JSONValue, of object: borrowing ObjectReader) -> Flag {
        if value.isEmpty { return .days(0) }
        if value.kind == .integer {
            return (-1...1).contains(value.integer) ? .days(value.integer) : .unreadable
        }
        guard value.kind == .string else { return .unreadable }
        let text = object.text.span.extracting(value.range)
        let negative = text[0] == UInt8(ascii: "-")
        guard let number = wholeNumber(text, (negative ? 1 : 0)..<text.count), number <= 1 else {
            return .unreadable
        }
        return .days(negative ? -number : number)
    }
}
