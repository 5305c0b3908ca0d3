package import Delimited
package import WorkModel

/// Reads a folder that a stage wrote, or refuses it with a clear fault.
package struct PackageReader: Sendable {
    package static let descriptorName = "datapackage.json"

    package let descriptor: PackageDescriptor
    let folder: Path
    /// What makes the folder.
    let command: String

    package var facts: PackageFacts { descriptor.kintai }

    /// Opens the folder and checks that it is whole and of the right stage and format.
    ///
    /// `command` makes the folder; the fault's mend names it.
    /// - Throws: `packageMissing`, `packageTorn`, `packageWrongStage`, `packageWrongFormat` or
    ///   `writtenByNewer`.
    package init(at folder: Path, stage: Stage, madeBy command: String) throws(Faults) {
        self.folder = folder
        self.command = command
        let place = Place(file: folder.text)
        let path = folder / Self.descriptorName
        guard FileReading.exists(path) else {
            throw Faults(
                FileReading.exists(folder) ? .packageTorn : .packageMissing, at: place,
                [.command: command])
        }
        let bytes = try FileReading.bytes(of: path)
        guard let head = decodeJSON(DescriptorHead.self, from: bytes) else {
            throw Faults(.packageTorn, at: place, [.command: command])
        }
        guard head.kintai.format <= PackageFacts.currentFormat else {
            throw writtenByNewer(
                folder, format: head.kintai.format, PackageFacts.currentFormat, command)
        }
        guard head.kintai.format == PackageFacts.currentFormat else {
            throw Faults(
                .packageWrongFormat, at: place,
                [
                    .expected: String(PackageFacts.currentFormat),
                    .found: String(head.kintai.format), .command: command,
                ])
        }
        guard head.kintai.stage == stage.rawValue else {
            throw Faults(
                .packageWrongStage, at: place,
                [.expected: stage.rawValue, .found: head.kintai.stage, .command: command])
        }
        guard let descriptor = decodeJSON(PackageDescriptor.self, from: bytes) else {
            throw Faults(.packageTorn, at: place, [.command: command])
        }
        self.descriptor = descriptor
    }

    /// The part of `datapackage.json` that every format number shares.
    private struct DescriptorHead: Decodable {
        struct Facts: Decodable {
            var stage: String
            var format: Int
        }

        var kintai: Facts
    }

    /// The file of a table as an input of the stage that reads it.
    package func input(_ schema: TableSchema, name: String) -> PackageFacts.Input {
        PackageFacts.Input(
            name: name,
            bytes: descriptor.resources.first { $0.path == schema.fileName }?.bytes ?? 0,
            xxh3: facts.checksums[schema.fileName] ?? "")
    }

    /// Reads a table's rows, block by block, and checks the file against its checksum as it goes.
    /// - Throws: `packageChecksumDiffers` after the last block, so nothing may be handed on before;
    ///   also in place of whatever a file that isn't the one written leads to.
    package func rows(
        _ schema: TableSchema, _ body: (borrowing RecordBlock) throws(Faults) -> Void
    ) throws(Faults) {
        do throws(Faults) {
            var table = try TableReader(schema, of: self)
            while try table.readBlock() { try body(table.block) }
        } catch {
            throw cause(of: error, in: schema.fileName)
        }
    }

    /// Opens a table to be read row by row.
    /// - Throws: `packageColumnsDiffer`, and `packageChecksumDiffers` where that is the reason.
    package func table(_ schema: TableSchema) throws(Faults) -> TableReader {
        do throws(Faults) {
            return try TableReader(schema, of: self)
        } catch {
            throw cause(of: error, in: schema.fileName)
        }
    }

    /// Why reading a file has failed: it isn't the one written, or else for its faults.
    func cause(of faults: Faults, in fileName: String) -> Faults {
        // Our own faults say what to run; a row that lost a cell, say, isn't the user's to mend.
        let isAboutRows = faults.all.contains { $0.facts[.command] == nil }
        guard isAboutRows, !faults.all.map(\.code).contains(.fileUnreadable) else { return faults }
        do throws(Faults) {
            _ = try bytes(of: fileName)
            return faults
        } catch {
            return error
        }
    }

    /// The bytes of a file of the folder, checked against its checksum.
    package func bytes(of fileName: String) throws(Faults) -> [UInt8] {
        let path = folder / fileName
        var bytes: [UInt8] = []
        if FileReading.exists(path) { bytes = try FileReading.bytes(of: path) }
        var checksum = XXH3()
        checksum.update(bytes.span)
        guard checksum.hexadecimal == facts.checksums[fileName] else {
            throw Faults(
                .packageChecksumDiffers, at: Place(file: path.text), [.command: command])
        }
        return bytes
    }
}

/// The fault of what has a format number above the highest `known` one.
package func writtenByNewer(
    _ path: Path, format: Int, _ known: Int, _ command: String
) -> Faults {
    Faults(
        .writtenByNewer, at: Place(file: path.text),
        [.found: String(format), .expected: String(known), .command: command])
}
