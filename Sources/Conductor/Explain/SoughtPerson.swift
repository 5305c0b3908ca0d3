import Delimited
import JapaneseText
import WorkModel

/// Whose day is explained: everything that is known to mean the person.
struct SoughtPerson {
    private struct Number: Hashable {
        let integration: String
        let number: String
    }

    /// As asked, cleaned: a number or a code.
    private let wanted: String
    /// Codes and numbers that the ledger or the run show to be the person's, cleaned.
    private var codes: Set<String> = []
    private var numbers: Set<Number> = []

    init(_ employee: String) {
        wanted = Self.cleaned(employee)
    }

    /// Whether a row is the person's.
    func isMeant(code: String, number: String, integration: String) -> Bool {
        let (code, number) = (Self.cleaned(code), Self.cleaned(number))
        return code == wanted || number == wanted || codes.contains(code)
            || numbers.contains(Number(integration: integration, number: number))
    }

    /// Takes in what a row of the person shows.
    mutating func learn(code: String, number: String, integration: String) {
        if !code.isEmpty { codes.insert(Self.cleaned(code)) }
        guard !number.isEmpty else { return }
        numbers.insert(Number(integration: integration, number: Self.cleaned(number)))
    }

    private static func cleaned(_ text: String) -> String { cleanedCode(text).uppercased() }
}
