private import Foundation

/// The text in Unicode's normalisation form KC: full-width letters become ASCII, ﾊﾟ becomes パ, ① 1.
///
/// Foundation's NFKC leaves half-width kana and its voicing mark apart on Linux; NFC after it puts
/// them together.
package func nfkc(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    return text.precomposedStringWithCompatibilityMapping.precomposedStringWithCanonicalMapping
}

/// The text in Unicode's normalisation form C.
package func nfc(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    return text.precomposedStringWithCanonicalMapping
}
