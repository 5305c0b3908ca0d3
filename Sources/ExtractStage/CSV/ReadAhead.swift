import Delimited
import Dispatch
import Handoff
import PipelineSettings
import Spreadsheet
import Synchronization
import WorkModel

/// What is known of a file that was read through.
struct ReadTable: Sendable {
    let table: InputTable
    /// The headings; empty without header.
    let header: [String]
    /// `.utf8` or `.cp932`.
    let encoding: TextEncoding
    /// `nil` of a file without header and rows.
    let layout: CSVLayout?
    /// What a second reading needs; `nil` of a file without rows.
    let surveyed: SurveyedCSV?
    private let checked: PackageFacts.Input

    init(_ read: borrowing LaidOutTable) {
        table = read.table
        header = read.header
        encoding = read.encoding
        layout = read.layout
        surveyed = read.surveyed
        checked = read.input(encoding: nil)
    }

    /// The file as an input of the stage; of a workbook it has remarks, of CSV the encoding that is to be
    /// told.
    func input(encoding: TextEncoding?, remarks: [SheetRemark]) -> PackageFacts.Input {
        var input = checked
        if table.sheet == nil {
            input.encoding = encoding
        } else {
            input.remarks = remarks.isEmpty ? nil : remarks
        }
        return input
    }
}

/// Goes through the rows of a file, some at a time.
///
/// - Parameters:
///   - file: The file.
///   - format: Its encoding and its layout.
///   - isReady: Whether its own headings are the columns of attendance.csv.
///   - isAhead: Whether a thread of its own reads the next rows while `body` looks at some: of a large
///     file reading and looking take about as long.
///   - body: Looks at rows.
/// - Returns: What is known of the file then.
/// - Throws: All faults of the file at its end; what keeps it from being read.
func forEachBlock(
    of file: InputFile, _ format: CSVFormat, isReady: Bool, isAhead: Bool,
    _ body: (borrowing RecordBlock, borrowing CSVLayout) -> Void
) throws(Faults) -> ReadTable {
    guard isAhead else {
        var table = try LaidOutTable(file, format, isReady: isReady)
        var block = RecordBlock()
        while let layout = try table.next(&block) { body(block, layout) }
        return ReadTable(table)
    }
    let ahead = ReadAhead()
    DispatchQueue.global().async { ahead.read(file, format, isReady: isReady) }
    while true {
        switch ahead.take() {
        case .rows(let block, let layout):
            body(block, layout)
            ahead.giveBack(block)
        case .end(let result): return try result.get()
        }
    }
}

/// Blocks of rows on their way from the thread that reads them to the one that looks at them.
private final class ReadAhead: Sendable {
    enum Part: Sendable {
        case rows(RecordBlock, CSVLayout)
        case end(Result<ReadTable, Faults>)
    }

    /// Blocks that wait, at most: enough that neither thread waits for the other's every step.
    private static let mostWaiting = 3

    private let waiting = Mutex<[Part]>([])
    /// Blocks that were looked at, whose memory is used again.
    private let spare = Mutex<[RecordBlock]>([])
    private let filled = DispatchSemaphore(value: 0)
    private let free = DispatchSemaphore(value: mostWaiting)

    func read(_ file: InputFile, _ format: CSVFormat, isReady: Bool) {
        do throws(Faults) {
            var table = try LaidOutTable(file, format, isReady: isReady)
            while true {
                var block = spare.withLock { $0.popLast() } ?? RecordBlock()
                guard let layout = try table.next(&block) else { break }
                put(.rows(block, layout))
            }
            put(.end(.success(ReadTable(table))))
        } catch {
            put(.end(.failure(error)))
        }
    }

    func take() -> Part {
        filled.wait()
        defer { free.signal() }
        return waiting.withLock { $0.removeFirst() }
    }

    func giveBack(_ block: RecordBlock) {
        spare.withLock { $0.append(block) }
    }

    private func put(_ part: Part) {
        free.wait()
        waiting.withLock { $0.append(part) }
        filled.signal()
    }
}
