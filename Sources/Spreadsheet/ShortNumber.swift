/// Reads a number of few digits, as most cells have it, without the detour over a `String`.
///
/// The result is exact: digits and the power of ten that they are divided by have no more bits than a
/// `Double` keeps, so that one division rounds once (Clinger, 1990).
/// - Returns: `nil` for anything else, which may be a number all the same.
func shortNumber(_ text: Span<UInt8>) -> Double? {
    var digits: UInt64 = 0
    var behindPoint = 0
    var hasPoint = false
    let isNegative = !text.isEmpty && text[0] == UInt8(ascii: "-")
    let start = isNegative ? 1 : 0
    guard text.count - start >= 1, text.count - start <= 24 else { return nil }
    for index in start..<text.count {
        let byte = text[index]
        if byte == UInt8(ascii: "."), !hasPoint {
            hasPoint = true
            continue
        }
        let digit = byte &- UInt8(ascii: "0")
        guard digit < 10, digits < 1 << 53 else { return nil }
        digits = digits * 10 + UInt64(digit)
        if hasPoint { behindPoint += 1 }
    }
    guard digits <= 1 << 53, behindPoint <= 22, !hasPoint || behindPoint > 0 else { return nil }
    let number = Double(digits) / powersOfTen[behindPoint]
    return isNegative ? -number : number
}

/// Those that a `Double` has exactly.
private let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
    1e18, 1e19, 1e20, 1e21, 1e22,
]
