internal import CXML
import WorkModel

/// Parses one XML part, piece by piece.
@safe struct XMLParser: ~Copyable {
    /// What a piece of the part showed.
    enum Outcome {
        case goesOn
        /// The handler said so.
        case stopped
        /// Not XML, or not allowed.
        case malformed(why: String)
    }

    // Made by `init`, freed by `deinit` and never handed out.
    private let parser: OpaquePointer

    init() {
        let parser = unsafe vocabulary.withPointers { names, elements, attributes in
            unsafe cxml_new(
                cxml_vocabulary(
                    names: names, element_namespaces: elements, attribute_namespaces: attributes))
        }
        guard let parser = unsafe parser else { fatalError("out of memory") }
        unsafe self.parser = parser
    }

    deinit {
        unsafe cxml_free(parser)
    }

    /// Parses the next bytes and hands over what they bring; no more may follow any outcome but
    /// `goesOn`.
    mutating func push(
        _ bytes: Span<UInt8>, atEnd: Bool, to handler: inout some XMLHandler & ~Copyable
    ) -> Outcome {
        let outcome = unsafe bytes.withUnsafeBufferPointer { buffer in
            // The C side reads `count` bytes from the buffer during the call and keeps its own copy.
            unsafe cxml_push(parser, buffer.baseAddress, buffer.count, atEnd)
        }
        // What came before a fault of the XML comes first.
        guard handOver(to: &handler) else { return .stopped }
        switch Int(outcome) {
        case CXML_GOES_ON: return .goesOn
        case CXML_DECLARES_A_TYPE:
            return .malformed(why: "a document type declaration, which no workbook has")
        case CXML_NO_MEMORY: fatalError("out of memory")
        default:
            // Sound: the message is a C string until the next call, and is copied at once.
            let message = unsafe String(cString: cxml_message(parser))
            let line = unsafe cxml_line(parser)
            let isEmpty = message.allSatisfy(\.isWhitespace)
            return .malformed(why: "line \(line): \(isEmpty ? "no XML" : message)")
        }
    }

    /// Hands over the events of the last push.
    /// - Returns: whether the handler wants to go on.
    private func handOver(to handler: inout some XMLHandler & ~Copyable) -> Bool {
        let batch = unsafe cxml_last_batch(parser)
        // Sound: the batch lives until the next push, and has what each event says it has.
        for index in unsafe 0..<batch.event_count {
            guard let event = unsafe batch.events?[index] else { return true }
            let goesOn: Bool
            if Int(event.kind) == CXML_TEXT {
                let text = unsafe UnsafeBufferPointer(
                    start: batch.bytes?.advanced(by: event.start), count: event.count)
                goesOn = unsafe handler.text(Span(_unsafeElements: text))
            } else if let name = XMLName(rawValue: event.name) {
                if Int(event.kind) == CXML_START {
                    let attributes = unsafe UnsafeBufferPointer(
                        start: batch.attributes?.advanced(by: event.start), count: event.count)
                    goesOn = unsafe handler.start(
                        name, XMLAttributes(attributes, bytes: batch.bytes))
                } else {
                    goesOn = handler.end(name)
                }
            } else {
                goesOn = true
            }
            guard goesOn else { return false }
        }
        return true
    }
}

/// The words that C is to know; the first use starts libxml2.
private let vocabulary = Vocabulary()

private struct Vocabulary: Sendable {
    private let names = XMLName.allCases.map(\.text)

    init() {
        cxml_start()
    }

    /// Calls `body` with the three lists as C has them.
    func withPointers<Result>(
        _ body: (
            UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<UnsafePointer<CChar>?>?,
            UnsafePointer<UnsafePointer<CChar>?>?
        ) -> Result
    ) -> Result {
        let lists = unsafe [names, XMLName.elementNamespaces, XMLName.attributeNamespaces].map {
            unsafe cStrings($0)
        }
        return unsafe lists[0].withUnsafeBufferPointer { names in
            unsafe lists[1].withUnsafeBufferPointer { elements in
                unsafe lists[2].withUnsafeBufferPointer { attributes in
                    unsafe body(names.baseAddress, elements.baseAddress, attributes.baseAddress)
                }
            }
        }
    }
}

/// Sound: these words end with a NUL and live as long as the program.
private func cStrings(_ words: [StaticString]) -> [UnsafePointer<CChar>?] {
    unsafe words.map { word in
        unsafe UnsafeRawPointer(word.utf8Start).assumingMemoryBound(to: CChar.self)
    } + [nil]
}
