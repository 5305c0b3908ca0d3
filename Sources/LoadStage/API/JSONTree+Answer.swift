import Handoff
import PipelineSettings

/// What CrowdLog's API answers, by the paths that pipeline.yml gives.
extension JSONTree {
    /// What stands at a path; `nil` where nothing does.
    subscript(path: AnswerPath) -> JSONTree? { subtree(at: path.keys) }

    var list: [JSONTree]? { if case .list(let items) = self { items } else { nil } }

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
