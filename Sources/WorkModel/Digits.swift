/// Reads a run of ASCII digits.
/// - Returns: `nil` where the range is empty, leaves the text, holds anything else, or exceeds
///   nine digits.
package func wholeNumber(_ text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    guard !range.isEmpty, range.count <= 9, range.lowerBound >= 0, range.upperBound <= text.count
    else { return nil }
    var number = 0
    for index in range {
        let digit = text[index] &- UInt8(ascii: "0")
        guard digit < 10 else { return nil }
        number = number * 10 + Int(digit)
    }
    return number
}

/// Reads `H:mm` or `HH:mm` up to the text's end.
/// - Returns: whole minutes, hours up to 99; `nil` for anything else.
package func hoursAndMinutes(_ text: Span<UInt8>, from start: Int) -> Int? {
    let length = text.count - start
    guard length == 4 || length == 5 else { return nil }
    let colon = text.count - 3
    let tens = text[colon + 1] &- UInt8(ascii: "0")
    let ones = text[colon + 2] &- UInt8(ascii: "0")
    guard text[colon] == UInt8(ascii: ":"), tens < 6, ones < 10 else { return nil }
    var hours = 0
    for index in start..<colon {
        let digit = text[index] &- UInt8(ascii: "0")
        guard digit < 10 else { return nil }
        hours = hours * 10 + Int(digit)
    }
    return hours * 60 + Int(tens) * 10 + Int(ones)
}

/// Reads the five bytes `HH:mm`, the first one lowest, as nearly every time of a list is written.
/// - Returns: whole minutes, hours up to 23; `nil` for anything else.
@inlinable
@inline(__always)
package func plainMinutes(_ five: UInt64) -> Int? {
    // The high halves of the digits, and the colon.
    guard five & 0xF0_F0FF_F0F0 == 0x30_303A_3030 else { return nil }
    let ones = (five >> 8) & 15
    let onesOfMinutes = (five >> 32) & 15
    let hours = 10 * (five & 15) + ones
    let minutes = 10 * ((five >> 24) & 15) + onesOfMinutes
    guard ones < 10, onesOfMinutes < 10, hours < 24, minutes < 60 else { return nil }
    return Int(60 * hours + minutes)
}

/// Appends a number that isn't negative, with leading zeros up to `count` digits, at most 20.
package func appendDigits(_ number: Int, count: Int, to bytes: inout [UInt8]) {
    var digits = InlineArray<20, UInt8>(repeating: UInt8(ascii: "0"))
    var start = digits.count
    var rest = UInt(number)
    repeat {
        start -= 1
        digits[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
    } while rest > 0
    start = min(start, digits.count - count)
    bytes.append(addingCapacity: digits.count - start) { (free: inout OutputSpan<UInt8>) in
        for index in start..<digits.count { free.append(digits[index]) }
    }
}

extension OutputSpan<UInt8> {
    /// Appends a number below 100 with two digits.
    @inline(__always)
    mutating func append(twoDigits number: Int) {
        append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10))
        append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
    }
}

/// Appends a whole number, with a leading `-` where it is negative.
package func appendNumber(_ number: Int, to bytes: inout [UInt8]) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    appendDigits(abs(number), count: 1, to: &bytes)
}

/// The text that `append` appends.
package func text(_ append: (inout [UInt8]) -> Void) -> String {
    var bytes: [UInt8] = []
    append(&bytes)
    return String(decoding: bytes, as: UTF8.self)
}

/// The number of days of a month from 1 to 12 of the Gregorian calendar.
func daysInMonth(_ month: Int, year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
}
