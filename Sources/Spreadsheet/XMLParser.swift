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
    /// Held for as long as C may call it.
    private let handler: XMLHandler

    init(_ handler: XMLHandler) {
        self.handler = handler
        let events = unsafe cxml_handler(
            context: Unmanaged.passUnretained(handler).toOpaque(),
            start: { context, element, attributes, count in
                guard let name = XMLName(rawValue: element) else { return true }
                // Sound: C lends `count` attributes for the event.
                let all = unsafe UnsafeBufferPointer(start: attributes, count: count)
                return unsafe handlerOf(context).start(name, XMLAttributes(all))
            },
            end: { context, element in
                guard let name = XMLName(rawValue: element) else { return true }
                return unsafe handlerOf(context).end(name)
            },
            text: { context, bytes, count in
                // Sound: C lends `count` bytes for the event.
                let text = unsafe UnsafeBufferPointer(start: bytes, count: count)
                return unsafe handlerOf(context).text(Span(_unsafeElements: text))
            })
        let parser = unsafe vocabulary.withPointers { names, elements, attributes in
            unsafe cxml_new(
                cxml_vocabulary(
                    names: names, element_namespaces: elements, attribute_namespaces: attributes),
                events)
        }
        guard let parser = unsafe parser else { fatalError("out of memory") }
        unsafe self.parser = parser
    }

    deinit {
        unsafe cxml_free(parser)
    }

    /// Parses the next bytes; no more may follow any outcome but `goesOn`.
    mutating func push(_ bytes: Span<UInt8>, atEnd: Bool) -> Outcome {
        let outcome = unsafe bytes.withUnsafeBufferPointer { buffer in
            // The C side reads `count` bytes from the buffer during the call and keeps its own copy.
            unsafe cxml_push(parser, buffer.baseAddress, buffer.count, atEnd)
        }
        switch Int(outcome) {
        case CXML_GOES_ON: return .goesOn
        case CXML_STOPPED: return .stopped
        case CXML_DECLARES_A_TYPE:
            return .malformed(why: "a document type declaration, which no workbook has")
        default:
            // Sound: the message is a C string until the next call, and is copied at once.
            let message = unsafe String(cString: cxml_message(parser))
            let line = unsafe cxml_line(parser)
            let isEmpty = message.allSatisfy(\.isWhitespace)
            return .malformed(why: "line \(line): \(isEmpty ? "no XML" : message)")
        }
    }
}

/// The handler that a C callback got as its context.
@inline(__always)
private func handlerOf(_ context: UnsafeMutableRawPointer?) -> XMLHandler {
    guard let context = unsafe context else { fatalError("no handler") }
    // Sound: `XMLParser` holds the handler, and C calls only while it parses.
    return unsafe Unmanaged<XMLHandler>.fromOpaque(context).takeUnretainedValue()
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
