package import WorkModel

/// Where a row's cells are written one behind the other, in memory that has room for them.
///
/// Commas and quotes are written by whoever writes the cells. A write past the room that was asked for
/// ends the program.
@usableFromInline @safe package struct RowCursor: ~Copyable {
    /// Bytes behind the room that a write may touch, so that short texts are stored in one go.
    @usableFromInline static let spare = 8

    // Sound: `RecordWriter.append(room:)` makes cursors of memory that outlives them and has `spare`
    // bytes behind `end`; every write checks first that its bytes lie before `end`, and stores at most
    // `spare` bytes more.
    @usableFromInline var next: UnsafeMutableRawPointer
    @usableFromInline let end: UnsafeMutableRawPointer

    @inlinable @unsafe package init(_ start: UnsafeMutableRawPointer, room: Int) {
        unsafe next = start
        unsafe end = start + room
    }

    /// Bytes from that place to what is written next.
    @inlinable @unsafe package func count(from start: UnsafeMutableRawPointer) -> Int {
        unsafe next - start
    }

    @inlinable package mutating func append(_ byte: UInt8) {
        unsafe precondition(end - next >= 1)
        unsafe next.storeBytes(of: byte, as: UInt8.self)
        unsafe next += 1
    }

    @inlinable package mutating func comma() {
        append(UInt8(ascii: ","))
    }

    /// Appends so many commas, at most eight: the ends of as many empty cells.
    @inlinable package mutating func commas(_ count: Int) {
        unsafe precondition(count >= 0 && count <= 8 && end - next >= count)
        unsafe next.storeBytes(of: 0x2C2C_2C2C_2C2C_2C2C, as: UInt64.self)
        unsafe next += count
    }

    /// Appends bytes as they stand.
    @inlinable package mutating func append(copying bytes: Span<UInt8>) {
        let count = bytes.count
        unsafe precondition(end - next >= count)
        unsafe copyBytes(of: bytes, to: next)
        unsafe next += count
    }

    /// Appends the first `count` of eight bytes, the lowest first.
    @inlinable package mutating func append(_ bytes: UInt64, count: Int) {
        unsafe precondition(count >= 0 && count <= 8 && end - next >= count)
        unsafe next.storeBytes(of: bytes.littleEndian, as: UInt64.self)
        unsafe next += count
    }

    /// Appends minutes as `HH:mm`, with a leading `-` where they are negative.
    ///
    /// The distance from midnight is below 100 hours.
    @inlinable package mutating func append(clock minutes: Int) {
        if minutes < 0 { append(UInt8(ascii: "-")) }
        let distance = UInt32(truncatingIfNeeded: abs(minutes))
        precondition(distance < 6000)
        let hours = distance / 60
        let rest = distance - 60 * hours
        let digits =
            UInt64(hours / 10) | UInt64(hours % 10) << 8 | UInt64(rest / 10) << 24
            | UInt64(rest % 10) << 32
        append(0x30_303A_3030 + digits, count: 5)
    }

    /// Appends a number that isn't negative.
    @inlinable package mutating func append(number: Int) {
        precondition(number >= 0)
        if number < 100_000_000 { return append(eightDigits: UInt64(number)) }
        // The rest keeps its leading zeros.
        append(number: number / 100_000_000)
        append(digitBytes(of: UInt64(number % 100_000_000)) | 0x3030_3030_3030_3030, count: 8)
    }

    /// Appends a number of at most eight digits, without leading zeros.
    @inlinable mutating func append(eightDigits number: UInt64) {
        let digits = digitBytes(of: number)
        let zeros = min(digits.trailingZeroBitCount / 8, 7)
        append((digits | 0x3030_3030_3030_3030) >> UInt64(8 * zeros), count: 8 - zeros)
    }

    /// Appends `1:14`.
    package mutating func append(_ origin: Origin) {
        append(number: origin.source)
        append(UInt8(ascii: ":"))
        append(number: origin.position)
    }

    /// Appends a date that was put into words before.
    package mutating func append(_ text: DateTexts.Text) {
        append(text.yearMonth, count: 8)
        append(text.day, count: 2)
    }
}

/// The eight digits of a number below 10⁸, a byte each, the first one lowest.
///
/// All pairs of halves are divided at once: by 10,000, then both quotient and rest by 100, then these four
/// by 10. In so few digits `n * 10486 >> 20` is `n / 100`, and `n * 103 >> 10` is `n / 10`.
@inlinable func digitBytes(of number: UInt64) -> UInt64 {
    let high = number / 10_000
    var digits = high | (number &- 10_000 &* high) << 32
    let hundreds = (digits &* 10_486) >> 20 & 0x0000_007F_0000_007F
    digits = hundreds | (digits &- 100 &* hundreds) << 16
    let tens = (digits &* 103) >> 10 & 0x000F_000F_000F_000F
    return tens | (digits &- 10 &* tens) << 8
}

/// Dates as `yyyy-MM-dd`, which are put into words once for the rows of about two months.
package struct DateTexts: Sendable {
    /// A date's bytes.
    package struct Text: Sendable {
        var dayNumber = Int32.min
        /// The bytes of `yyyy-MM-`, the first one lowest.
        var yearMonth: UInt64 = 0
        /// Those of `dd`.
        var day: UInt64 = 0
    }

    var texts = [Text](repeating: Text(), count: 64)

    package init() {}

    /// A date's text, for a cell that is written.
    package mutating func text(of date: WorkDate) -> Text {
        let slot = Int(date.dayNumber & 63)
        let known = texts[slot]
        return known.dayNumber == date.dayNumber ? known : add(date, slot)
    }

    mutating func add(_ date: WorkDate, _ slot: Int) -> Text {
        var bytes: [UInt8] = []
        date.append(to: &bytes)
        // Years outside 0...9999 aren't read anywhere.
        precondition(bytes.count == 10)
        var text = Text(dayNumber: date.dayNumber)
        for index in 0..<8 { text.yearMonth |= UInt64(bytes[index]) << UInt64(8 * index) }
        text.day = UInt64(bytes[8]) | UInt64(bytes[9]) << 8
        texts[slot] = text
        return text
    }
}
