import WorkModel

/// Appends a number as people write it: without exponent, as short as fifteen digits allow.
///
/// A workbook keeps numbers in binary with seventeen digits: what was typed as 0.3 may be saved as
/// `0.30000000000000004`; Excel itself shows fifteen.
/// - Parameters:
///   - number: must be finite, and below 1e15 unless it is whole.
///   - decimals: digits behind the point at least, of a number that isn't whole.
///   - bytes: where the text is appended.
func appendDecimal(_ number: Double, decimals: Int, to bytes: inout [UInt8]) {
    var (digits, exponent) = significantDigits(of: abs(number))
    guard !digits.isEmpty else { return bytes.append(UInt8(ascii: "0")) }
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    if exponent <= 0 {
        digits.insert(contentsOf: repeatElement(0, count: 1 - exponent), at: 0)
        exponent = 1
    }
    for place in 0..<max(exponent, digits.count) {
        if place == exponent { bytes.append(UInt8(ascii: ".")) }
        bytes.append(UInt8(ascii: "0") + (place < digits.count ? digits[place] : 0))
    }
    let fraction = digits.count - exponent
    guard fraction > 0, fraction < decimals else { return }
    for _ in fraction..<decimals { bytes.append(UInt8(ascii: "0")) }
}

/// At most fifteen digits without zeros at either end, and where the point stands behind the first.
/// - Returns: no digits for zero.
private func significantDigits(of number: Double) -> (digits: [UInt8], exponent: Int) {
    var digits: [UInt8] = []
    var exponent = 0
    var isBehindPoint = false
    var text = Array(number.description.utf8)[...]
    if let mark = text.firstIndex(of: UInt8(ascii: "e")) {
        exponent = Int(String(decoding: text[(mark + 1)...], as: UTF8.self)) ?? 0
        text = text[..<mark]
    }
    for byte in text {
        if byte == UInt8(ascii: ".") {
            isBehindPoint = true
        } else if digits.isEmpty, byte == UInt8(ascii: "0") {
            if isBehindPoint { exponent -= 1 }
        } else {
            digits.append(byte - UInt8(ascii: "0"))
            if !isBehindPoint { exponent += 1 }
        }
    }
    if digits.count > 15 {
        let roundsUp = digits[15] >= 5
        digits.removeLast(digits.count - 15)
        if roundsUp { exponent += addOne(to: &digits) }
    }
    while digits.last == 0 { digits.removeLast() }
    return (digits, exponent)
}

/// Adds one to the last digit.
/// - Returns: 1 where the number became one digit longer, of which the last was dropped, else 0.
private func addOne(to digits: inout [UInt8]) -> Int {
    for place in digits.indices.reversed() {
        if digits[place] < 9 {
            digits[place] += 1
            return 0
        }
        digits[place] = 0
    }
    digits.insert(1, at: 0)
    digits.removeLast()
    return 1
}
