package import Messages

/// What a file is taken to have, how sure that is, and why.
package struct Guessed<Value: Hashable & Sendable>: Hashable, Sendable {
    /// `nil` where nothing can be said.
    package let value: Value?
    package let sureness: Sureness
    package let reason: GuessReason

    init(_ value: Value?, _ sureness: Sureness, _ reason: GuessReason) {
        self.value = value
        self.sureness = sureness
        self.reason = reason
    }

    /// What isn't known and must be asked.
    static func open(_ reason: GuessReason) -> Self { Self(nil, .open, reason) }

    func map<Other>(_ change: (Value) -> Other) -> Guessed<Other> {
        Guessed<Other>(value.map(change), sureness, reason)
    }
}

/// A column, from 0, and for a clock time that of the flag which says its day.
struct FlaggedColumn: Hashable, Sendable {
    let column: Int
    var flag: Int?

    init(_ column: Int, flag: Int? = nil) {
        self.column = column
        self.flag = flag
    }
}
