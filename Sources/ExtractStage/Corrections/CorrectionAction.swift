import JapaneseText
import WorkModel

/// What a corrections file says of a day in its column `action` (処理).
enum CorrectionAction: CaseIterable {
    /// The row replaces the source's rows of the day, or is added.
    case replace
    /// The day isn't loaded.
    case skip
    /// The day was entered in CrowdLog by hand.
    case done

    /// Reads one of the action's words, full-width or not, in any case; empty is `replace`.
    /// - Returns: `nil` for anything else.
    init?(_ text: String) {
        let word = comparableTitle(text).lowercased()
        guard !word.isEmpty else {
            self = .replace
            return
        }
        guard let known = Self.allCases.first(where: { $0.words.contains(word) }) else {
            return nil
        }
        self = known
    }

    /// What people type for it.
    var words: [String] {
        switch self {
        case .replace: ["replace", "置換", "修正"]
        case .skip: ["skip", "対象外", "除外", "登録しない"]
        case .done: ["done", "手入力済", "手入力済み"]
        }
    }

    /// All words, for a fault's reader.
    static var knownWords: String {
        allCases.flatMap(\.words).joined(separator: ", ")
    }

    /// What attendance.csv says of the day.
    var correction: Correction {
        switch self {
        case .replace: .replace
        case .skip: .skip
        case .done: .done
        }
    }
}
