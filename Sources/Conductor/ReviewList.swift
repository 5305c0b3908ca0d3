import Delimited
import Handoff
import Messages
import WorkModel
import Workbook

/// The list for review as it is written, twice: the same headings and rows as CSV and as a workbook.
///
/// The CSV is UTF-8 with a byte-order mark and CRLF, so that Excel opens it by a double click; a cell
/// that a spreadsheet would take for a formula gets a leading `'`. The workbook needs neither, and
/// keeps dates, times and numbers as such where that loses nothing.
///
/// The CSV is written aside as it goes, and the workbook into temporary files: of a first load of many years
/// the list has a hundred thousand days.
struct ReviewList: ~Copyable {
    private var csv = RecordWriter(lineEnd: .crlf)
    private let csvAside: Path
    private var csvFile: FileSink
    private var workbook: WorkbookWriter

    /// Begins the list, which will have about so many days.
    init(of run: RunFolder, rowCount: Int, _ language: Language) throws(Faults) {
        csvAside = Path(run.heldForReview.text + ".new")
        let csvFile = try FileSink(creating: csvAside)
        var workbook = try WorkbookWriter(for: run.heldForReviewWorkbook, rowCount: rowCount)
        for (place, column) in ColumnHeading.heldForReview.enumerated() {
            // The byte-order mark stands before the first heading.
            csv.field((place == 0 ? "\u{FEFF}" : "") + column.words[language])
        }
        csv.endRow()
        try workbook.addSheet(
            ReviewWords.sheet[language],
            ColumnHeading.heldForReview.map { column in
                WorkbookColumn(
                    column.words[language], column.kind, isInput: column.isMended,
                    widest: column == .reason || column == .mend ? 50 : 30,
                    choices: column == .action ? ReviewWords.actions.map { $0[language] } : [])
            }, fixedColumns: 4)
        self.workbook = workbook
        self.csvFile = csvFile
    }

    mutating func add(_ cells: ReviewCells) throws(Faults) {
        for text in cells.texts { csv.field(harmless(text)) }
        csv.endRow()
        if csv.count >= 262_144 { try writeCSV() }
        try workbook.addRow(zip(cells.texts, Self.kinds).map(cell))
    }

    private mutating func writeCSV() throws(Faults) {
        do {
            // A second reference, gone before `removeAll`, so that the buffer is kept.
            let bytes = csv.bytes
            try csvFile.write(bytes.span)
        }
        csv.removeAll()
    }

    private static let kinds = ColumnHeading.heldForReview.map(\.kind)

    /// - Returns: Where the CSV lies, whole and on the disk, to be renamed; the bytes of the workbook.
    consuming func finish() throws(Faults) -> (csv: Path, workbook: [UInt8]) {
        try writeCSV()
        try csvFile.close(durable: true)
        return (csvAside, try workbook.finish())
    }
}

extension ColumnHeading {
    /// What a column of the list holds where it can be read.
    fileprivate var kind: WorkbookColumn.Kind {
        switch self {
        case .date, .heldSince: .date
        case .clockIn, .clockOut, .punchedIn, .punchedOut: .minutes
        case .breakTotal, .hourlyLeave, .leaveDays, .worked: .number
        default: .text
        }
    }

    /// Whether somebody who mends a day types into the column.
    fileprivate var isMended: Bool {
        switch self {
        case .action, .by, .why, .segment, .clockIn, .clockOut, .breaks, .breakTotal, .hourlyLeave,
            .leaveDays, .worked, .punchedIn, .punchedOut, .approval, .note:
            true
        default: false
        }
    }
}

/// The cell that reads as the text again; whatever doesn't stays text.
private func cell(_ text: String, of kind: WorkbookColumn.Kind) -> WorkbookCell {
    guard !text.isEmpty else { return .empty }
    let typed: WorkbookCell? =
        switch kind {
        case .date: WorkDate(text).map { .date($0) }
        case .minutes, .clock:
            ClockTime(text).flatMap { $0.description == text ? .minutes($0.minutes) : nil }
        case .number: number(text)
        case .text: nil
        }
    return typed ?? .text(text)
}

/// A number that no spreadsheet writes in another way: `60` and `0.5`, not `060` and `1.0`.
private func number(_ text: String) -> WorkbookCell? {
    if let whole = Int(text) { return String(whole) == text ? .number(whole) : nil }
    guard let number = Double(text), number.description == text, text.utf8.count < 8,
        number != number.rounded()
    else { return nil }
    return .number(number)
}

/// Keeps a spreadsheet from running a cell: `=1+1` becomes `'=1+1`, also in the full-width letters that
/// Japanese ones take for a formula.
///
/// What reads like that already, `'=1+1`, gets another `'`: the list comes back, and extract takes one
/// off.
func harmless(_ cell: String) -> String {
    guard let first = cell.unicodeScalars.first(where: { $0 != "'" }),
        "=+-@\t\r＝＋－＠".unicodeScalars.contains(first)
    else { return cell }
    return "'" + cell
}
