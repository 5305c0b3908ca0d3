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

    private let source: (package: PackageReader, fileName: String)?
    private var reader: DelimitedReader?
    private let checksum = SharedChecksum()

    /// A table without rows.
    package init() {
        source = nil
    }

    init(_ schema: TableSchema, of package: PackageReader) throws(Faults) {
        source = (package, schema.fileName)
        let path = package.folder / schema.fileName
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
        self.reader = consume reader
    }

    /// Goes on to the next row, or behind the last one.
    /// - Throws: `packageChecksumDiffers` at the end, so nothing may be handed on before; also in
    ///   place of whatever a file that isn't the one written leads to.
    package mutating func advance() throws(Faults) {
        row += 1
        isAtRow = row < block.rowCount
        guard !isAtRow, let source else { return }
        do throws(Faults) {
            isAtRow = try readBlock()
        } catch {
            throw source.package.cause(of: error, in: source.fileName)
        }
    }

    /// Goes on to the first row of the next block; false at the end.
    mutating func readBlock() throws(Faults) -> Bool {
        row = 0
        if try reader?.next(&block) == true { return true }
        guard let (package, fileName) = source else { return false }
        guard checksum.hexadecimal == package.facts.checksums[fileName] else {
            throw Faults(
                .packageChecksumDiffers, at: Place(file: (package.folder / fileName).text),
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
