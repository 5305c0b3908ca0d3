import WorkModel

/// A kind of YAML or JSON value, as the facts `expected` and `found` name it in any language.
///
/// Faults about a value of the wrong kind (`config-wrong-type`, `json-not-an-array`,
/// `json-item-not-an-object`) carry these raw values; any other text is printed as it stands.
package enum KindName: String, CaseIterable, Sendable {
    case list
    case mapping
    case text
    case number
    case wholeNumber = "whole number"
    case boolean = "true or false"
    case null
    case object
    case array

    package var words: Words {
        switch self {
        case .list: Words(ja: "リスト", en: "a list")
        case .mapping: Words(ja: "「キー: 値」の組", en: "a mapping")
        case .text: Words(ja: "文字列", en: "text")
        case .number: Words(ja: "数値", en: "a number")
        case .wholeNumber: Words(ja: "整数", en: "a whole number")
        case .boolean: Words(ja: "true または false の値", en: "true or false")
        case .null: Words(ja: "空の値（null）", en: "nothing (null)")
        case .object: Words(ja: "オブジェクト", en: "an object")
        case .array: Words(ja: "配列", en: "an array")
        }
    }
}

extension FaultCode {
    /// Whether `expected` and `found` name kinds of values.
    var namesKinds: Bool {
        switch self {
        case .configWrongType, .jsonNotAnArray, .jsonItemNotAnObject: true
        default: false
        }
    }
}
