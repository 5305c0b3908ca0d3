package import Delimited
package import WorkModel

/// Goes through a table of a folder that a stage wrote, row by row, and checks the file against its
/// checksum as it goes.
package struct TableReader: ~Copyable {
    /// Some rows of the file, among them the one where it stands.
    package private(set) var block = RecordBlock()
    /// The place in `block` of the row where it stands.
    package private(set) var row = 0
    /// Whether it stands at a row: not before the first `advance`, and not at the end.
    package private(set) var isAtRow = false

    // Behind a reference: a value that is looked at for every row had better be small.
    private let file: TableFile?

    /// A table without rows.
    package init() {
        file = nil
    }

    /// A table of rows that are at hand, as CSV without a header.
    ///
    /// `name` is told where they can't be read.
    package init(_ rows: [UInt8], name: String) throws(Faults) {
        file = nil
        row = -1
        // One byte more than there is shows the end at once: all rows are one block.
        var reader = try DelimitedReader(
            ByteSource(rows, name: name), encoding: .utf8, hasHeader: false,
            limits: Limits(blockBytes: rows.count + 1))
        _ = try reader.next(&block)
    }

    init(_ schema: TableSchema, of package: PackageReader) throws(Faults) {
        file = try TableFile(schema, of: package)
    }

    /// Goes on to the next row, or behind the last one.
    /// - Throws: `packageChecksumDiffers` at the end, so nothing may be handed on before; also in
    ///   place of whatever a file that isn't the one written leads to.
    package mutating func advance() throws(Faults) {
        row += 1
        isAtRow = row < block.rowCount
        guard !isAtRow, let file else { return }
        do throws(Faults) {
            isAtRow = try readBlock()
        } catch {
            throw file.package.cause(of: error, in: file.name)
        }
    }

    /// Goes on to the first row of the next block; false at the end.
    mutating func readBlock() throws(Faults) -> Bool {
        row = 0
        return try file?.read(&block) ?? false
    }
}

/// The open file of a table.
private final class TableFile {
    let package: PackageReader
    let name: String
    private var reader: DelimitedReader
    private let checksum: SharedChecksum

    init(_ schema: TableSchema, of package: PackageReader) throws(Faults) {
        let path = package.folder / schema.fileName
        let checksum = SharedChecksum()
        let reader = try DelimitedReader(
            ByteSource(path: path.text, name: path.text), encoding: .utf8,
            onBytes: checksum.update)
        guard reader.header == schema.headings else {
            throw Faults(
                .packageColumnsDiffer, at: Place(file: path.text),
                [
                    .expected: schema.headings.joined(separator: ","),
                    .found: reader.header.joined(separator: ","), .command: package.command,
                ])
        }
        self.package = package
        self.name = schema.fileName
        self.reader = reader
        self.checksum = checksum
    }

    /// Reads the next rows; false at the end, where the file was the one written.
    func read(_ block: inout RecordBlock) throws(Faults) -> Bool {
        if try reader.next(&block) { return true }
        guard checksum.hexadecimal == package.facts.checksums[name] else {
            throw Faults(
                .packageChecksumDiffers, at: Place(file: (package.folder / name).text),
                [.command: package.command])
        }
        return false
    }
}

/// A checksum that a closure updates; a closure can't hold a value that can't be copied.
private final class SharedChecksum {
    private var checksum = XXH3()

    func update(_ bytes: Span<UInt8>) {
        checksum.update(bytes)
    }

    var hexadecimal: String { checksum.hexadecimal }
}
