/// What a key of an object holds.
struct JSONValue {
    enum Kind {
        /// The key isn't there, or its value is null.
        case missing
        /// A whole number; `1.0` is one.
        case integer
        /// Any other number.
        case number
        case string
        /// An array of objects, of the one key that may hold one.
        case items
        /// A boolean, an object or any other array, as JSON text.
        case other
    }

    let kind: Kind
    /// Of an integer.
    let integer: Int
    /// Where the value's text is in `ObjectReader.text`; of an array of objects, their numbers.
    let range: Range<Int>

    static var missing: JSONValue { JSONValue(kind: .missing, integer: 0, range: 0..<0) }

    /// Nothing, or a string without a single character.
    var isEmpty: Bool {
        switch kind {
        case .missing: true
        case .items: false
        default: range.isEmpty
        }
    }
}
