import JapaneseText
import PipelineSettings
import WorkModel

/// Reads `name`, which is a folder's name too: letters, digits, kana, kanji, `-` and `_`.
///
/// - Returns: the name in NFC, at most 200 bytes; empty where it is missing or at fault.
func readIntegrationName(_ section: inout Section) -> IntegrationName {
    section.require("name")
    let name = section.value("name", expected: "A-Z a-z 0-9 ぁ-ん ァ-ヶ 漢字 - _") { text in
        let name = composed(text)
        let fits = name.unicodeScalars.allSatisfy(isNameScalar)
        return fits && !name.isEmpty && name.utf8.count <= 200 ? name : nil
    }
    return IntegrationName(name ?? "")
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
