import Handoff
import PipelineSettings
import WorkModel

/// Reads a file's items one after another and gathers its faults.
struct ItemReader: ~Copyable {
    /// The last item.
    private(set) var object: ObjectReader
    private(set) var splitter: ItemSplitter
    private(set) var faults: [Fault] = []
    /// Positions of keys; an object at a file's top level that has none of them is no item, but
    /// perhaps an error of the service that was saved as a file (`hrmos.md` §3).
    private let identifyingKeys: [Int]

    init(
        _ object: consuming ObjectReader, identifiedBy identifyingKeys: [Int],
        splitter: ItemSplitter = ItemSplitter()
    ) {
        self.object = object
        self.identifyingKeys = identifyingKeys
        self.splitter = splitter
    }

    /// Begins a file, or a part of one.
    mutating func start(
        _ shape: ItemSplitter.Shape = .unknown, at offset: Int = 0, afterItem number: Int = 0
    ) {
        faults += splitter.faults
        splitter.start(shape, at: offset, afterItem: number)
    }

    /// Reads the next item.
    /// - Returns: `false` at the file's end.
    mutating func next(in file: inout SourceFile) throws(Faults) -> Bool {
        while try splitter.next(in: &file) {
            if let refusal = object.read(splitter.window.bytes, splitter.item) {
                guard splitter.itemIsUTF8 else {
                    splitter.refuseEncoding(file)
                    return false
                }
                splitter.refuse(file, refusal, at: splitter.itemOffset)
                continue
            }
            if splitter.shape == .lines && !isIdentified {
                splitter.refuseAll(file, found: "object")
                return false
            }
            return true
        }
        return false
    }

    /// Notes that the file isn't JSON where the reader stands.
    mutating func refuse(_ file: borrowing SourceFile, _ why: String) {
        splitter.refuse(file, why)
    }

    /// All faults of the files so far.
    ///
    /// - Throws: them, where there are any.
    mutating func throwFaults() throws(Faults) {
        start()
        if let faults = Faults(faults) { throw faults }
    }

    private var isIdentified: Bool {
        identifyingKeys.contains { object.value(at: $0).kind != .missing }
    }
}

/// Reads all items of a small file that lists things by their ids.
/// - Returns: the file as an input of this stage.
/// - Throws: `fileMissing`, `fileUnreadable`, and all the JSON faults of the file at once.
func readItems(
    of file: InputFile, keys: [String], identifiedBy identifyingKeys: [Int],
    _ body: (borrowing ObjectReader) -> Void
) throws(Faults) -> PackageFacts.Input {
    var source = try SourceFile(file)
    var reader = ItemReader(ObjectReader(keys: keys), identifiedBy: identifyingKeys)
    while try reader.next(in: &source) {
        body(reader.object)
    }
    try reader.throwFaults()
    return source.input
}
