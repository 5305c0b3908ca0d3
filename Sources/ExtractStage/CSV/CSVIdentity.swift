import Cells
import Delimited
import WorkModel

/// Where a row says whose it is: ranges of the block's bytes, empty where it doesn't.
struct CSVIdentity {
    let id: Range<Int>
    let number: Range<Int>

    /// - Parameters:
    ///   - layout: of the row's file.
    ///   - block: that has the row.
    ///   - row: its place in the block.
    ///   - numbersAreIDs: whether nobody has an id but the number, where the file has no column of
    ///     ids.
    init(
        _ layout: borrowing CSVLayout, _ block: borrowing RecordBlock, _ row: Int,
        numbersAreIDs: Bool
    ) {
        number = cell(layout.employeeNumber, block, row)
        id =
            layout.sourceID == nil && numbersAreIDs
            ? number : cell(layout.sourceID, block, row)
    }
}

extension People {
    /// Who the row is of.
    func find(_ identity: CSVIdentity, in block: borrowing RecordBlock) -> Int? {
        let bytes = block.bytes.span
        return find(
            id: bytes.extracting(identity.id), number: bytes.extracting(identity.number))
    }

    /// Makes sure that whoever the row is of is among the people.
    mutating func notice(
        _ identity: CSVIdentity, _ layout: borrowing CSVLayout, in block: borrowing RecordBlock,
        _ row: Int
    ) {
        let bytes = block.bytes.span
        let (id, number) = (bytes.extracting(identity.id), bytes.extracting(identity.number))
        let known = find(id: id, number: number)
        // Nearly all rows are of somebody who was met before.
        if let known, knowsAll(of: known, number: number) { return }
        let person = Person(
            name: text(layout.name, block, row), email: text(layout.email, block, row),
            department: text(layout.department, block, row),
            employment: text(layout.employment, block, row))
        notice(known, id: id, number: number) { person }
    }
}

/// The part of a cell that counts; empty where there is no such column.
func cell(_ column: Int?, _ block: borrowing RecordBlock, _ row: Int) -> Range<Int> {
    guard let column else { return 0..<0 }
    let cell = block.range(row: row, column: column)
    return cell.isEmpty ? cell : trimmedCell(block.bytes.span, cell)
}

private func text(_ column: Int?, _ block: borrowing RecordBlock, _ row: Int) -> String {
    String(decoding: block.bytes[cell(column, block, row)], as: UTF8.self)
}
