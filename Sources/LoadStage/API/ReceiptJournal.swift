import Delimited
import Handoff
import WorkModel

/// The journal of what a load has sent: `load/<month>-receipts.csv`, append-only.
///
/// It lies beside the load's folder, which is replaced as a whole. What is to be sent is on the disk
/// before a request goes out, and what came of it before the next one is thought of.
actor ReceiptJournal {
    /// What a row tells.
    enum Event: String {
        /// A request is about to go out; `lines` are its days.
        case sent
        /// CrowdLog has the day.
        case taken
        /// CrowdLog refuses the day.
        case refused
        /// CrowdLog's member list has nobody of the day's code: nothing was sent.
        case unknown
        /// All that is known is in the ledger.
        case folded
    }

    static let headings = ["event", "request", "lines", "words"]

    private var sink: FileSink

    /// Opens a load's journal to write behind what it holds; a row that a crash has torn goes first.
    init(_ path: Path) throws(Faults) {
        try Self.mend(path)
        sink = try FileSink(appendingTo: path)
    }

    private static func mend(_ path: Path) throws(Faults) {
        let bytes = FileReading.exists(path) ? try FileReading.bytes(of: path) : []
        let whole = bytes.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        if whole < bytes.count || whole == 0 {
            var record = RecordWriter()
            for heading in headings { record.field(heading) }
            record.endRow()
            let start = whole == 0 ? record.bytes : Array(bytes[..<whole])
            try FileWriting.replaceFile(path, with: start, durable: true)
        }
    }

    /// Notes that a request is about to go out; it is on the disk when this returns.
    func noteSending(_ days: [OutgoingDay]) throws(Faults) {
        guard let first = days.first else { return }
        var record = RecordWriter()
        let lines = days.map { String($0.place.line) }.joined(separator: " ")
        append(.sent, first.place.request, lines, "", to: &record)
        try write(record)
    }

    /// Notes what became of days; it is on the disk when this returns.
    func note(_ verdicts: [(place: RequestPlace, verdict: ReceiptVerdict)]) throws(Faults) {
        guard !verdicts.isEmpty else { return }
        var record = RecordWriter()
        for (place, verdict) in verdicts {
            let line = String(place.line)
            switch verdict {
            case .taken: append(.taken, place.request, line, "", to: &record)
            case .refused(let words): append(.refused, place.request, line, words, to: &record)
            case .unknown: append(.unknown, place.request, line, "", to: &record)
            }
        }
        try write(record)
    }

    /// Notes that the ledger has all that the journal tells; where there is none, none is made.
    static func markFolded(_ path: Path, _ receipts: Receipts) throws(Faults) {
        guard FileReading.exists(path), !receipts.isFolded else { return }
        try mend(path)
        var record = RecordWriter()
        record.field(Event.folded.rawValue)
        record.emptyFields(headings.count - 1)
        record.endRow()
        var sink = try FileSink(appendingTo: path)
        try sink.write(record.bytes.span)
        try sink.close(durable: true)
    }

    private func append(
        _ event: Event, _ request: Int32, _ lines: String, _ words: String,
        to record: inout RecordWriter
    ) {
        record.field(event.rawValue)
        record.field { bytes in appendRequestName(Int(request), to: &bytes) }
        record.field(lines)
        record.field(words)
        record.endRow()
    }

    private func write(_ record: RecordWriter) throws(Faults) {
        let bytes = record.bytes
        try sink.write(bytes.span)
        try sink.sync()
    }
}

/// What CrowdLog's answer says of a day.
enum ReceiptVerdict: Hashable, Sendable {
    case taken
    /// In CrowdLog's words, on one line.
    case refused(String)
    case unknown
}
