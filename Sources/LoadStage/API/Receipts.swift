import Delimited
import Handoff
import WorkModel

/// What a load's journal tells of its days.
struct Receipts: Sendable {
    private(set) var verdicts: [RequestPlace: ReceiptVerdict] = [:]
    /// Whether the ledger has all of it.
    private(set) var isFolded = false

    init() {}

    /// Reads a journal; a row that a crash has torn counts for nothing, and so does a missing file.
    ///
    /// - Throws: What keeps the file from being read.
    init(_ path: Path) throws(Faults) {
        guard FileReading.exists(path) else { return }
        var bytes = try FileReading.bytes(of: path)
        let whole = bytes.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        bytes.removeSubrange(whole...)
        guard !bytes.isEmpty else { return }
        var reader = try DelimitedReader(ByteSource(bytes, name: path.text), encoding: .utf8)
        guard reader.header == ReceiptJournal.headings else {
            throw Faults(
                .packageColumnsDiffer, at: Place(file: path.text),
                [
                    .expected: ReceiptJournal.headings.joined(separator: ","),
                    .found: reader.header.joined(separator: ","), .command: "kintai run",
                ])
        }
        var block = RecordBlock()
        while try reader.next(&block) {
            for row in 0..<block.rowCount { take(block, row) }
        }
    }

    /// The verdict on a day; `nil` where no answer was seen.
    subscript(place: RequestPlace) -> ReceiptVerdict? { verdicts[place] }

    private mutating func take(_ block: borrowing RecordBlock, _ row: Int) {
        let event = ReceiptJournal.Event(rawValue: block.text(row: row, column: 0))
        isFolded = event == .folded
        let verdict: ReceiptVerdict
        switch event {
        case .taken: verdict = .taken
        case .refused: verdict = .refused(block.text(row: row, column: 3))
        case .unknown: verdict = .unknown
        case .sent, .folded, nil: return
        }
        verdicts[RequestPlace(journal: block, row)] = verdict
    }
}

extension RequestPlace {
    fileprivate init(journal block: borrowing RecordBlock, _ row: Int) {
        self.init(
            requestName: block.text(row: row, column: 1),
            line: block.text(row: row, column: 2))
    }
}
