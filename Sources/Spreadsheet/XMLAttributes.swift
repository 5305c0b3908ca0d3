internal import CXML
import WorkModel

/// The attributes of an element whose names are known; valid during the event that brought them.
@safe struct XMLAttributes {
    private let all: UnsafeBufferPointer<cxml_attribute>
    /// Of the batch.
    private let bytes: UnsafePointer<UInt8>?

    /// - Parameters:
    ///   - all: what the C side lends for the event.
    ///   - bytes: those of the batch.
    init(_ all: UnsafeBufferPointer<cxml_attribute>, bytes: UnsafePointer<UInt8>?) {
        unsafe self.all = all
        unsafe self.bytes = bytes
    }

    /// Calls `body` with the value of an attribute, or `nil` where there is none.
    ///
    /// - Parameters:
    ///   - name: its local name.
    ///   - isQualified: whether it is in a namespace, as `r:id` is.
    ///   - body: takes the bytes, which are valid during the call.
    /// - Returns: what `body` returns.
    @inline(__always)
    func value<Value>(
        _ name: XMLName, isQualified: Bool = false, _ body: (Span<UInt8>) -> Value?
    ) -> Value? {
        for index in unsafe all.indices {
            let attribute = unsafe all[index]
            guard attribute.name == name.rawValue, attribute.is_qualified == isQualified else {
                continue
            }
            // Sound: the batch has the bytes, and outlives the event.
            let value = unsafe UnsafeBufferPointer(
                start: bytes?.advanced(by: attribute.start), count: attribute.count)
            return unsafe body(Span(_unsafeElements: value))
        }
        return nil
    }

    /// A whole number up to nine digits.
    func number(_ name: XMLName) -> Int? {
        value(name) { wholeNumber($0, 0..<$0.count) }
    }

    /// Whether an attribute says yes (`xsd:boolean`).
    func isTrue(_ name: XMLName) -> Bool {
        value(name) { isText($0, "1") || isText($0, "true") } ?? false
    }

    /// The text of an attribute, for what comes a few times a workbook.
    func text(_ name: XMLName, isQualified: Bool = false) -> String? {
        value(name, isQualified: isQualified) { bytes in
            var text: [UInt8] = []
            text.reserveCapacity(bytes.count)
            let ampersand: StaticString = "&#38;"
            var index = 0
            while index < bytes.count {
                text.append(bytes[index])
                // Only an ampersand comes as a reference.
                index += bytes[index] == UInt8(ascii: "&") ? ampersand.utf8CodeUnitCount : 1
            }
            return String(decoding: text, as: UTF8.self)
        }
    }
}

/// Whether the bytes are those of a word.
func isText(_ bytes: Span<UInt8>, _ word: StaticString) -> Bool {
    guard bytes.count == word.utf8CodeUnitCount else { return false }
    // Sound: the word has as many bytes, and lives as long as the program.
    for index in bytes.indices where unsafe bytes[index] != word.utf8Start[index] { return false }
    return true
}
