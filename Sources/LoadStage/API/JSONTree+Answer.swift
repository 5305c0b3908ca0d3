import Handoff
import PipelineSettings

/// A service's JSON of any shape; for answers, which are few and small.
indirect enum AnswerJSON: Decodable, Sendable {
    case null
    case flag(Bool)
    case whole(Int)
    case number(Double)
    case text(String)
    case list([AnswerJSON])
    case object([String: AnswerJSON])

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .null
        } else if let flag = try? value.decode(Bool.self) {
            self = .flag(flag)
        } else if let whole = try? value.decode(Int.self) {
            self = .whole(whole)
        } else if let number = try? value.decode(Double.self) {
            self = .number(number)
        } else if let text = try? value.decode(String.self) {
            self = .text(text)
        } else if let list = try? value.decode([AnswerJSON].self) {
            self = .list(list)
        } else {
            self = .object(try value.decode([String: AnswerJSON].self))
        }
    }

    /// - Returns: `nil` for what isn't JSON.
    init?(_ bytes: [UInt8]) {
        guard let value = decodeJSON(AnswerJSON.self, from: bytes) else { return nil }
        self = value
    }

    /// What stands at a path; `nil` where nothing does.
    subscript(path: AnswerPath) -> AnswerJSON? {
        path.keys.reduce(self as AnswerJSON?) { value, key in
            guard case .object(let members) = value else { return nil }
            return members[key]
        }
    }

    var list: [AnswerJSON]? { if case .list(let items) = self { items } else { nil } }

    var whole: Int? { if case .whole(let number) = self { number } else { nil } }

    /// A text, or a whole number's digits.
    var text: String? {
        switch self {
        case .text(let text): text
        case .whole(let number): String(number)
        case .null, .flag, .number, .list, .object: nil
        }
    }

    /// A text or whole number as it goes into a call.
    var value: CallValue? {
        switch self {
        case .text(let text): text.isEmpty ? nil : CallValue(text: text)
        case .whole(let number): CallValue(number: String(number))
        case .null, .flag, .number, .list, .object: nil
        }
    }
}
