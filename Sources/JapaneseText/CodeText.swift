/// Cleans an employee number or code for comparison (`design.md`, rule 5).
///
/// NFKC; white space, format and control characters go; one leading `'` goes; every dash-like
/// character becomes `-`. `Ａ０１２ー３` becomes `A012-3`.
package func cleanedCode(_ text: String) -> String {
    // Nearly all codes are letters, digits and signs of ASCII, where nothing is to be done.
    if text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }), text.utf8.first != UInt8(ascii: "'") {
        return text
    }
    var cleaned = String.UnicodeScalarView()
    for scalar in nfkc(text).unicodeScalars where !isDropped(scalar) {
        cleaned.append(isDashLike(scalar) ? "-" : scalar)
    }
    if cleaned.first == "'" { cleaned.removeFirst() }
    return String(cleaned)
}

private func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.properties.generalCategory == .format
        || scalar.properties.generalCategory == .control
}

private func isDashLike(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2010...0x2015, 0x2212, 0x2500, 0x2043, 0x30FC: true
    default: false
    }
}

/// A code reduced to what survives retyping; `A-0012` and `AO12` both become `A12`.
///
/// Upper case, letters and digits only, O→0, I→1, leading zeros of each run of digits dropped.
package func skeleton(ofCleanedCode code: String) -> String {
    var skeleton = ""
    // Leading zeros of the run of digits that is being read.
    var zeros = 0
    var inDigits = false
    func flushZeros() {
        // A run of nothing but zeros keeps one.
        if zeros > 0 && !inDigits { skeleton.append("0") }
        zeros = 0
        inDigits = false
    }
    for character in code.uppercased().unicodeScalars {
        let scalar: Unicode.Scalar = character == "O" ? "0" : character == "I" ? "1" : character
        guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else {
            continue
        }
        switch scalar {
        case "0" where !inDigits:
            zeros += 1
        case "0"..."9":
            inDigits = true
            skeleton.unicodeScalars.append(scalar)
        default:
            flushZeros()
            skeleton.unicodeScalars.append(scalar)
        }
    }
    flushZeros()
    return skeleton
}
