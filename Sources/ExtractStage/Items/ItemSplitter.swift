import CJSON
import Delimited
import WorkModel

/// Finds the objects of a JSON array or of JSON Lines in a file, whatever its size.
///
/// Memory is one block and one item. What isn't an object becomes a fault, and the search goes on
/// behind it.
struct ItemSplitter {
    enum Shape {
        /// The first byte will tell.
        case unknown
        case array
        /// One object after another with white space between (JSON Lines).
        case lines
        /// A part of an array, from one item's start to another's end.
        case part
    }

    /// What may come next.
    private enum Next {
        case itemOrEnd
        case item
        case commaOrEnd
        case nothing
    }

    /// After so many faults a file is not looked at any further.
    private static let mostFaults = 100

    private(set) var shape = Shape.unknown
    private(set) var window: ByteWindow
    /// Where the last item is in `window.bytes`.
    private(set) var item = 0..<0
    /// The last item's number in the file, from 1.
    private(set) var itemNumber = 0
    private(set) var faults: [Fault] = []
    private let itemLimit: Int
    private var next = Next.itemOrEnd

    /// - Parameters:
    ///   - blockSize: bytes read at once.
    ///   - itemLimit: bytes; a longer item is a fault.
    init(blockSize: Int = 1 << 20, itemLimit: Int = 1 << 20) {
        window = ByteWindow(size: blockSize + itemLimit)
        self.itemLimit = itemLimit
    }

    /// The place in the file of the last item's first byte.
    var itemOffset: Int { window.offset + item.lowerBound }

    /// Begins anew, at a file's start or inside it.
    mutating func start(_ shape: Shape = .unknown, at offset: Int = 0, afterItem number: Int = 0) {
        self.shape = shape
        next = .itemOrEnd
        itemNumber = number
        faults = []
        window.start(at: offset)
    }

    /// Finds the next object.
    /// - Returns: `false` at the file's end, or where the rest can't be understood.
    mutating func next(in file: inout SourceFile) throws(Faults) -> Bool {
        if shape == .unknown { try begin(&file) }
        while next != .nothing, faults.count < Self.mostFaults,
            let byte = try window.significantByte(of: &file)
        {
            switch (next, byte) {
            case (.commaOrEnd, UInt8(ascii: ",")):
                window.position += 1
                next = .item
            case (_, UInt8(ascii: "]")) where shape == .array:
                if next == .item { refuse(file, "a comma before the array's end") }
                window.position += 1
                try end(&file)
            case (.commaOrEnd, UInt8(ascii: "{")):
                refuse(file, "no comma between two items")
                next = .item
            case (.commaOrEnd, _):
                refuse(file, "neither a comma nor the array's end")
                try window.skipWord(of: &file)
            case (_, UInt8(ascii: ",")) where shape == .part:
                window.position += 1
            case (_, UInt8(ascii: ",")) where shape == .array:
                refuse(file, "nothing before a comma")
                window.position += 1
                next = .item
            case (_, UInt8(ascii: "{")):
                if try walk(&file) { return true }
            default:
                try skip(byte, &file)
            }
        }
        if shape == .array, next != .nothing, faults.count < Self.mostFaults {
            refuse(file, "the file ends before the array does")
        }
        next = .nothing
        return false
    }

    private mutating func begin(_ file: inout SourceFile) throws(Faults) {
        if let signature = try window.skipByteOrderMark(of: &file) {
            return refuse(file, signature)
        }
        switch try window.significantByte(of: &file) {
        case nil:
            next = .nothing
            faults.append(Fault(.fileEmpty, at: Place(file: file.name)))
        case UInt8(ascii: "["):
            shape = .array
            window.position += 1
        case UInt8(ascii: "{"):
            shape = .lines
        case let byte?:
            refuseAll(file, found: nameOfJSON(startingWith: byte))
        }
    }

    private mutating func end(_ file: inout SourceFile) throws(Faults) {
        next = .nothing
        if try window.significantByte(of: &file) != nil {
            refuse(file, "text after the array's end")
        }
    }

    /// Walks over the object or array at the window's position, which becomes the next item.
    /// - Returns: `false` where it never ends or is too long.
    private mutating func walk(_ file: inout SourceFile) throws(Faults) -> Bool {
        itemNumber += 1
        next = shape == .array ? .commaOrEnd : .item
        let offset = window.place
        var walk = cjson_walk()
        // Bytes walked over: those still in the window, and all.
        var kept = 0
        var length = 0
        while true {
            let count = walkOn(&walk, from: window.position + kept)
            kept += count
            length += count
            if count > 0 && walk.depth == 0 { break }
            if length > itemLimit {
                window.position += kept
                kept = 0
            }
            guard try window.fill(from: &file) else {
                next = .nothing
                refuse(file, "the file ends inside this item", at: offset)
                return false
            }
        }
        item = window.position..<(window.position + kept)
        window.position += kept
        guard length > itemLimit else { return true }
        faults.append(
            Fault(
                .jsonItemTooLong, at: Place(file: file.name),
                [.item: String(itemNumber), .limit: String(itemLimit)]))
        return false
    }

    private func walkOn(_ walk: inout cjson_walk, from start: Int) -> Int {
        let bytes = window.bytes.span.extracting(start..<window.filled)
        return unsafe bytes.withUnsafeBufferPointer { bytes in
            // The C side reads `count` bytes during the call and keeps nothing.
            unsafe cjson_walk_on(&walk, bytes.baseAddress, bytes.count)
        }
    }

    /// Passes an item that isn't an object.
    private mutating func skip(_ byte: UInt8, _ file: inout SourceFile) throws(Faults) {
        let found = nameOfJSON(startingWith: byte)
        if byte == UInt8(ascii: "[") {
            guard try walk(&file) else { return }
        } else {
            itemNumber += 1
            next = shape == .array ? .commaOrEnd : .item
            if byte == UInt8(ascii: "\"") {
                try window.skipString(of: &file)
            } else {
                let beginsValue = beginsScalar(byte)
                if !beginsValue { refuse(file, "no JSON value begins like this") }
                try window.skipWord(of: &file)
                guard beginsValue else { return }
            }
        }
        faults.append(
            Fault(
                .jsonItemNotAnObject, at: Place(file: file.name),
                [.item: String(itemNumber), .found: found]))
    }

    /// Ends the file: what it holds isn't a list of items.
    mutating func refuseAll(_ file: borrowing SourceFile, found: String) {
        next = .nothing
        faults.append(
            Fault(.jsonNotAnArray, at: Place(file: file.name), [.found: found]))
    }

    /// Ends the file: it isn't text.
    private mutating func refuse(_ file: borrowing SourceFile, _ signature: FileSignature) {
        next = .nothing
        let code: FaultCode =
            switch signature {
            case .spreadsheet: .jsonIsASpreadsheet
            case .utf16: .jsonIsUTF16
            }
        faults.append(Fault(code, at: Place(file: file.name)))
    }

    /// Ends the file at the last item: what isn't UTF-8 there is so further on too.
    mutating func refuseEncoding(_ file: borrowing SourceFile) {
        next = .nothing
        refuse(file, "not UTF-8", at: itemOffset)
    }

    /// Whether the last item's bytes are UTF-8.
    var itemIsUTF8: Bool {
        (try? UTF8Span(validating: window.bytes.span.extracting(item))) != nil
    }

    /// Notes that the file isn't JSON, at a place in the file or where the window stands.
    mutating func refuse(
        _ file: borrowing SourceFile, _ why: String, at offset: Int? = nil
    ) {
        var facts: [FactName: String] = [
            .offset: String(offset ?? window.place), .system: why,
        ]
        if itemNumber > 0 { facts[.item] = String(itemNumber) }
        faults.append(Fault(.jsonInvalid, at: Place(file: file.name), facts))
    }
}

private func beginsScalar(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "-"): true
    default: byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }
}

/// What faults call a value (`KindName` in the message catalogue), by its first byte; the byte
/// itself where no value begins so.
private func nameOfJSON(startingWith byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "["): "array"
    case UInt8(ascii: "{"): "object"
    case UInt8(ascii: "\""): "text"
    case UInt8(ascii: "t"), UInt8(ascii: "f"): "true or false"
    case UInt8(ascii: "n"): "null"
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): "number"
    case 0x21..<0x7F: "'\(UnicodeScalar(byte))'"
    default: "0x" + String(byte, radix: 16, uppercase: true)
    }
}
