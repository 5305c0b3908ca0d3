import Handoff
import PipelineSettings
import WorkModel

/// Reads a file's items one after another and gathers its faults.
struct ItemReader: ~Copyable {
    /// The last item.
    private(set) var object: ObjectReader
    private(set) var splitter: ItemSplitter
    private(set) var faults: [Fault] = []
    /// What the files have to list.
    private let list: ExpectedList
    /// For each of `list.keys` the positions of those that will do.
    private let identifyingKeys: [[Int]]
    private let someKeys: [Int]
    /// Which of `identifyingKeys` no item of the file has had so far.
    private var missing: [Int] = []

    /// - Parameters:
    ///   - object: reads `keys`.
    ///   - keys: by position.
    ///   - list: what the files have to list.
    ///   - splitter: finds the items.
    init(
        _ object: consuming ObjectReader, keys: [String], of list: ExpectedList,
        splitter: ItemSplitter = ItemSplitter()
    ) {
        self.object = object
        self.list = list
        identifyingKeys = list.keys.map { alternatives in
            alternatives.compactMap(keys.firstIndex)
        }
        someKeys = list.someKeys.compactMap(keys.firstIndex)
        self.splitter = splitter
        missing = Array(identifyingKeys.indices)
    }

    /// Begins a file, or a part of one.
    mutating func start(
        _ shape: ItemSplitter.Shape = .unknown, at offset: Int = 0, afterItem number: Int = 0
    ) {
        faults += splitter.faults
        splitter.start(shape, at: offset, afterItem: number)
        // A part was read with its whole file before.
        missing = shape == .part ? [] : Array(identifyingKeys.indices)
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
            if splitter.shape == .lines && !hasKey(of: someKeys) {
                splitter.refuseAll(file, found: "object")
                return false
            }
            if !missing.isEmpty { missing = missing.filter { !hasKey(of: identifyingKeys[$0]) } }
            return true
        }
        try refuseOtherList(&file)
        return false
    }

    /// Notes that the file lists something else where what its items are told apart by stands in
    /// none of them.
    private mutating func refuseOtherList(_ file: inout SourceFile) throws(Faults) {
        guard let first = missing.first, splitter.itemNumber > 0, splitter.faults.isEmpty else {
            return
        }
        missing = []
        let found = try ListKind(ofFirstItemIn: &file)
        faults.append(list.fault(in: file.name, lacking: list.keys[first], found: found))
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

    private func hasKey(of alternatives: [Int]) -> Bool {
        alternatives.contains { object.value(at: $0).kind != .missing }
    }
}

/// Reads all items of a small file.
/// - Returns: the file as an input of this stage.
/// - Throws: `fileMissing`, `fileUnreadable`, `listOfAnotherKind`, and all the JSON faults of the
///   file at once.
func readItems(
    of file: InputFile, keys: [String], list: ExpectedList,
    _ body: (borrowing ObjectReader) -> Void
) throws(Faults) -> PackageFacts.Input {
    var source = try SourceFile(file)
    var reader = ItemReader(ObjectReader(keys: keys), keys: keys, of: list)
    while try reader.next(in: &source) {
        body(reader.object)
    }
    try reader.throwFaults()
    return source.input
}
