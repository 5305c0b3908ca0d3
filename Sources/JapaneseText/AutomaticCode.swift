/// Whether a code looks as if the service had made it up because nobody has set one.
///
/// CrowdLog's manual shows such codes: `R2N6F5`, `VMXQGZ`, `824DTH`, `AQF10S`: six capital letters
/// and digits without an order. How they are made isn't published, so a code that may be somebody's
/// idea isn't taken for one: digits alone, letters with digits behind them (`A00123`), and letters
/// that read as Japanese (`YAMADA`).
package func looksAutomatic(cleanedCode code: String) -> Bool {
    let bytes = Array(code.utf8)
    guard bytes.count == 6, bytes.allSatisfy({ isDigit($0) || isCapital($0) }) else {
        return false
    }
    guard bytes.contains(where: isDigit) else { return !readsAsRomaji(bytes) }
    return zip(bytes, bytes.dropFirst()).contains { first, second in
        isDigit(first) && isCapital(second)
    }
}

private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
private func isCapital(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }

/// Whether capital letters are syllables of Japanese in Latin letters: vowels with at most three
/// consonants before them (`TSU`, `SHO`, `KKO`), and `N` wherever a syllable may end.
private func readsAsRomaji(_ letters: [UInt8]) -> Bool {
    let onsets: Set<String> = [
        "", "K", "S", "T", "N", "H", "M", "Y", "R", "W", "G", "Z", "D", "B", "P", "J", "F", "SH",
        "CH", "TS", "KY", "GY", "NY", "HY", "MY", "RY", "BY", "PY", "KK", "SS", "TT", "PP", "SSH",
        "TCH", "MB", "MP", "MM",
    ]
    var onset = ""
    for letter in letters.map({ Character(UnicodeScalar($0)) }) {
        if "AIUEO".contains(letter) {
            guard onsets.contains(onset) else { return false }
            onset = ""
        } else if onset == "N", letter != "Y" {
            onset = String(letter)
        } else {
            onset.append(letter)
        }
    }
    return onset.isEmpty || onset == "N" || onset == "H"
}
