import JapaneseText
import PipelineSettings
package import WorkModel

/// Reads `name`, which is a folder's name too: letters, digits, kana, kanji, `-` and `_`.
///
/// - Returns: the name in NFC, at most 200 bytes; empty where it is missing or at fault.
func readIntegrationName(_ section: inout Section) -> IntegrationName {
    section.require("name")
    let name = section.value(
        "name", expected: integrationNameForm, parse: integrationName(reading:))
    return name ?? IntegrationName("")
}

/// What the name of an integration can be, as faults tell it.
package let integrationNameForm = "A-Z a-z 0-9 ぁ-ん ァ-ヶ 漢字 - _"

/// The name of an integration in NFC; `nil` for a text that can't be one.
package func integrationName(reading text: String) -> IntegrationName? {
    let name = composed(text)
    let fits = name.unicodeScalars.allSatisfy(isNameScalar)
    return fits && !name.isEmpty && name.utf8.count <= 200 ? IntegrationName(name) : nil
}

/// The text in NFC.
func composed(_ text: String) -> String {
    nfc(text)
}

private func isNameScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .decimalNumber:
        true
    default:
        scalar == "-" || scalar == "_" || scalar.properties.isIdeographic
    }
}
