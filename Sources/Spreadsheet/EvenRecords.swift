import Delimited
import Handoff
import WorkModel

/// Gives all records one width, and the cells of an area that is merged downwards the value that is
/// shown for them.
///
/// Excel keeps the value of an area in its first cell alone. A number that is written once beside
/// the days that it is merged over is the number of all of them.
/// - Returns: the same records where they are so already.
func evenRecords(_ read: ReadSheet, name: String) throws(Faults) -> SpooledRecords {
    let stretches = read.stretches
    let areas = read.facts.mergedAreas.filter { $0.rows.count > 1 }
    guard stretches.count > 1 || !areas.isEmpty else { return read.records }
    let width = stretches.last?.width ?? 0
    var written = try SheetRecords()
    var fill = MergedFill(areas)
    var block = RecordBlock()
    for (index, stretch) in stretches.enumerated() {
        let next = index + 1 < stretches.count ? stretches[index + 1].start : read.end
        var reader = try DelimitedReader(
            FilePart(
                path: "", spool: read.records, name: name, encoding: .utf8,
                columnCount: stretch.width,
                bytes: stretch.start..<next, firstLine: stretch.firstRow))
        while try reader.next(&block) {
            for row in 0..<block.rowCount {
                fill.begin(block.line(row: row))
                written.beginRow(block.line(row: row), width: width)
                for column in 0..<width {
                    let range =
                        column < block.columnCount ? block.range(row: row, column: column) : 0..<0
                    let cell = block.bytes.span.extracting(range)
                    if let filled = fill.value(at: column, cell) {
                        written.append(filled.span, at: column)
                    } else if !cell.isEmpty {
                        written.append(cell, at: column)
                    }
                }
                try written.endRow()
            }
        }
    }
    return try written.finish()
}

/// The areas that reach downwards over the row that is being read, and their values.
private struct MergedFill {
    /// From the lowest to the highest first row.
    private var waiting: [MergedArea]
    /// By first column; of areas that overlap, which no program writes, the first counts.
    private var open: [Int: (rows: ClosedRange<Int>, value: [UInt8])] = [:]
    private var row = 0

    init(_ areas: [MergedArea]) {
        waiting = areas.sorted { $0.rows.lowerBound > $1.rows.lowerBound }
    }

    mutating func begin(_ row: Int) {
        self.row = row
        for (column, area) in open where area.rows.upperBound < row { open[column] = nil }
        while let next = waiting.last, next.rows.lowerBound <= row {
            waiting.removeLast()
            let column = next.columns.lowerBound
            // Where the first row is empty there is no value.
            if next.rows.lowerBound == row, column < WorkbookLimits.columns, open[column] == nil {
                open[column] = (next.rows, [])
            }
        }
    }

    /// The value that is shown in a cell; `nil` where it is the cell's own.
    mutating func value(at column: Int, _ cell: Span<UInt8>) -> [UInt8]? {
        guard let area = open[column] else { return nil }
        guard area.rows.lowerBound < row else {
            open[column]?.value.append(copying: cell)
            return nil
        }
        return cell.isEmpty && !area.value.isEmpty ? area.value : nil
    }
}
