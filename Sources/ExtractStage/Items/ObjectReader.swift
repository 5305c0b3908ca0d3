import CJSON

/// Reads one JSON object after another and keeps the values of a fixed list of keys.
@safe struct ObjectReader: ~Copyable {
    // Made by `init`, freed by `deinit` and never handed out.
    private let reader: OpaquePointer
    private let keyCount: Int
    private let itemKeyCount: Int
    /// The texts of all values of the last object.
    private(set) var text: [UInt8] = []

    /// - Parameters:
    ///   - keys: the keys whose values are kept, by position.
    ///   - itemsKey: the position of the key that may hold an array of objects.
    ///   - itemKeys: the keys of these objects whose values are kept, by position.
    init(keys: [String], itemsKey: Int? = nil, itemKeys: [String] = []) {
        let reader = unsafe cjson_reader_new(
            keys.joined(separator: "\0"), keys.count, Int32(itemsKey ?? -1),
            itemKeys.joined(separator: "\0"), itemKeys.count)
        guard let reader = unsafe reader else { fatalError("out of memory") }
        unsafe self.reader = reader
        keyCount = keys.count
        itemKeyCount = itemKeys.count
    }

    deinit {
        unsafe cjson_reader_free(reader)
    }

    /// Reads the object that a range of the bytes holds.
    /// - Returns: why it can't be read, in English; `nil` where it was.
    mutating func read(_ bytes: [UInt8], _ range: Range<Int>) -> String? {
        let refusal = unsafe bytes.span.extracting(range).withUnsafeBufferPointer { buffer in
            // The C side copies the bytes during the call.
            unsafe cjson_read(reader, buffer.baseAddress, buffer.count)
        }
        if let refusal = unsafe refusal { return unsafe String(cString: refusal) }
        text.removeAll(keepingCapacity: true)
        var count = 0
        let start = unsafe cjson_text(reader, &count)
        // The text stays where it is until the next read.
        unsafe text.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
        return nil
    }

    /// The value of the key at that position.
    func value(at key: Int) -> JSONValue {
        precondition(key < keyCount)
        // There are `keyCount` values.
        return unsafe JSONValue(cjson_values(reader)[key])
    }

    /// The value of the item key at that position, of an object that a value of the kind `items`
    /// numbers.
    func value(ofItem item: Int, at key: Int) -> JSONValue {
        precondition(key < itemKeyCount)
        // There are `itemKeyCount` values for each item that the C side numbered.
        return unsafe JSONValue(cjson_item_values(reader)[item * itemKeyCount + key])
    }

    /// Appends a value's text: a string's own, else JSON; nothing where the value is missing.
    func append(_ value: JSONValue, to bytes: inout [UInt8]) {
        guard value.kind != .items else { return }
        bytes.append(contentsOf: text[value.range])
    }

    /// A value's text; empty where it is missing.
    ///
    /// For what is read once, not for every row.
    func string(_ value: JSONValue) -> String {
        value.kind == .items ? "" : String(decoding: text[value.range], as: UTF8.self)
    }
}

extension JSONValue {
    fileprivate init(_ value: cjson_value) {
        let kind: Kind =
            switch Int(value.kind) {
            case CJSON_INTEGER: .integer
            case CJSON_NUMBER: .number
            case CJSON_STRING: .string
            case CJSON_ITEMS: .items
            case CJSON_OTHER: .other
            default: .missing
            }
        let start = Int(value.start)
        self.init(
            kind: kind, integer: Int(value.integer), range: start..<(start + Int(value.count)))
    }
}
