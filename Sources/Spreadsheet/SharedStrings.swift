import Delimited
import WorkModel

/// The texts that cells refer to by number.
struct SharedStrings {
    var bytes: [UInt8] = []
    /// Where each ends in `bytes`.
    var ends: [UInt32] = []

    var count: Int { ends.count }

    /// Where a text is in `bytes`; `nil` where there is none of that number.
    func range(_ number: Int) -> Range<Int>? {
        guard ends.indices.contains(number) else { return nil }
        return (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
    }
}

/// Reads the texts of a workbook.
/// - Throws: `workbookDamaged` or `workbookOverLimit`.
func readStrings(
    _ part: String?, in archive: borrowing ZipArchive
) throws(Faults) -> SharedStrings {
    guard let part else { return SharedStrings() }
    var handler = StringsHandler(name: archive.name)
    try archive.parse(part, &handler)
    return handler.strings
}

struct StringsHandler: XMLHandler {
    var faults: Faults?
    private(set) var strings = SharedStrings()
    private var open = RichText()
    private let name: String

    init(name: String) {
        self.name = name
    }

    mutating func start(_ element: XMLName, _ attributes: XMLAttributes) -> Bool {
        open.start(element)
        return true
    }

    mutating func end(_ element: XMLName) -> Bool {
        open.end(element)
        guard element == .si else { return true }
        let text = open.bytes
        appendUnescaped(text.span, to: &strings.bytes)
        strings.ends.append(UInt32(strings.bytes.count))
        open.removeAll()
        guard strings.ends.count <= WorkbookLimits.texts else {
            return fail(overLimit(.texts, WorkbookLimits.texts, in: name))
        }
        return true
    }

    mutating func text(_ bytes: Span<UInt8>) -> Bool {
        open.take(bytes)
        guard open.bytes.count <= WorkbookLimits.cellBytes else {
            return fail(overLimit(.cellBytes, WorkbookLimits.cellBytes, in: name))
        }
        guard strings.bytes.count + open.bytes.count <= WorkbookLimits.textBytes else {
            return fail(overLimit(.textBytes, WorkbookLimits.textBytes, in: name))
        }
        return true
    }
}

/// A text that may come in runs of several formats; how its characters are read aloud (ふりがな) is
/// left out.
struct RichText {
    private(set) var bytes: [UInt8] = []
    private var isInText = false
    private var isInPhonetic = false

    mutating func start(_ element: XMLName) {
        switch element {
        case .t: isInText = true
        case .phonetic: isInPhonetic = true
        default: break
        }
    }

    mutating func end(_ element: XMLName) {
        switch element {
        case .t: isInText = false
        case .phonetic: isInPhonetic = false
        default: break
        }
    }

    mutating func take(_ piece: Span<UInt8>) {
        if isInText && !isInPhonetic { bytes.append(copying: piece) }
    }

    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
    }
}
