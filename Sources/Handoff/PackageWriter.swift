package import Delimited
package import WorkModel

/// Writes a folder that another stage reads: whole or absent.
///
/// The folder is written beside under another name and renamed into place. To replace one,
/// `datapackage.json` goes first and comes last: it is what makes a folder whole.
package struct PackageWriter: ~Copyable {
    private let folder: Path
    private let aside: Path
    private let durable: Bool
    private let hashed: Bool
    private let isNew: Bool
    private var resources: [PackageDescriptor.Resource] = []
    private var checksums: [String: String] = [:]
    private var rows: [String: Int] = [:]

    /// Begins a folder that replaces the one at `folder`, if any.
    ///
    /// Whoever else writes the same folder aside, killed or still at work, can't finish it any more: of
    /// two that do the same work the later one does it.
    /// - Parameters:
    ///   - folder: Where it goes.
    ///   - durable: Whether it is on the disk when `finish` returns.
    ///   - hashed: Whether hand-over files carry the standard hash too.
    ///   - isNew: Whether `finish` fails where something of that name has come there meanwhile.
    /// - Throws: `cannotWrite` or `diskFull`.
    package init(
        replacing folder: Path, durable: Bool = false, hashed: Bool = false, isNew: Bool = false
    ) throws(Faults) {
        self.folder = folder
        self.isNew = isNew
        self.durable = durable
        self.hashed = hashed
        aside = Self.aside(of: folder)
        try Self.removeAsides(of: folder)
        try FileWriting.makeFolder(aside, durable: durable)
    }

    /// Writes a hand-over file of the rows that `write` makes.
    package mutating func add(
        _ schema: TableSchema, rows write: (inout TableWriter) throws(Faults) -> Void
    ) throws(Faults) {
        var table = try TableWriter(schema, in: aside, hashed: hashed)
        try write(&table)
        rows[schema.fileName] = table.rowCount
        let written = try table.finish(durable: durable)
        checksums[schema.fileName] = written.xxh3
        var described = resource(
            schema, path: schema.fileName, encoding: "utf-8", lineEnd: "\n", written: written)
        described.hash = written.sha256.map { "sha256:" + $0 }
        resources.append(described)
    }

    /// Writes a file of bytes that are ready, such as an upload file of so many data rows, with the
    /// standard hash.
    package mutating func add(
        _ schema: TableSchema, bytes: [UInt8], rowCount: Int, encoding: String, lineEnd: String
    ) throws(Faults) {
        rows[schema.fileName] = rowCount
        var sink = try FileSink(creating: aside / schema.fileName)
        try sink.write(bytes.span)
        try sink.close(durable: durable)
        var fast = XXH3()
        fast.update(bytes.span)
        var standard = SHA256()
        standard.update(bytes.span)
        let written = TableWriter.Written(
            bytes: bytes.count, xxh3: fast.hexadecimal, sha256: standard.hexadecimal())
        checksums[schema.fileName] = written.xxh3
        var described = resource(
            schema, path: schema.fileName, encoding: encoding, lineEnd: lineEnd, written: written)
        described.hash = written.sha256.map { "sha256:" + $0 }
        resources.append(described)
    }

    /// Forgets what was written where another folder has the same files.
    ///
    /// - Returns: Whether it was forgotten: nothing may be added or finished then.
    package mutating func discard(ifSameAs other: PackageReader?) throws(Faults) -> Bool {
        guard checksums == other?.facts.checksums else { return false }
        try FileWriting.removeTree(aside)
        return true
    }

    /// Writes `datapackage.json` and renames the folder into place.
    package consuming func finish(_ facts: PackageFacts) throws(Faults) {
        var facts = facts
        facts.checksums = checksums
        facts.rows = rows
        let descriptor = PackageDescriptor(resources: resources, kintai: facts)
        try FileWriting.replaceFile(
            aside / PackageReader.descriptorName, with: encodeJSON(descriptor), durable: durable)
        if !isNew { try Self.remove(folder) }
        do throws(Faults) {
            // A folder that isn't empty is never renamed over.
            try FileWriting.move(aside, to: folder)
        } catch {
            if isNew { try FileWriting.removeTree(aside) }
            throw error
        }
        if durable { try FileWriting.syncFolder(folder.folder) }
    }

    /// Removes a folder that stages read: first of all, it stops being whole.
    package static func remove(_ folder: Path) throws(Faults) {
        try FileWriting.remove(folder / PackageReader.descriptorName)
        try FileWriting.removeTree(folder)
    }

    /// A name beside the folder that nobody else writes under.
    private static func aside(of folder: Path) -> Path {
        let number = String(UInt64.random(in: .min ... .max), radix: 16)
        return folder.folder / ".\(folder.name).\(number).partial"
    }

    /// Removes what was written aside of a folder and isn't finished.
    private static func removeAsides(of folder: Path) throws(Faults) {
        for name in FileReading.names(in: folder.folder)
        where name.hasPrefix(".\(folder.name).") && name.hasSuffix(".partial") {
            // Who still writes there finds the name gone at once, and makes no more files in it.
            let taken = aside(of: folder)
            try? FileWriting.move(folder.folder / name, to: taken)
            try FileWriting.removeTree(folder.folder / name)
            try FileWriting.removeTree(taken)
        }
    }

    private func resource(
        _ schema: TableSchema, path: String, encoding: String, lineEnd: String,
        written: TableWriter.Written
    ) -> PackageDescriptor.Resource {
        let names = fieldNames(schema.headings)
        var dialect = PackageDescriptor.Dialect(lineTerminator: lineEnd)
        if names != schema.headings {
            // The first line can't name the fields, so it is passed over.
            dialect.header = false
            dialect.commentRows = [1]
        }
        return PackageDescriptor.Resource(
            name: schema.name, path: path, encoding: encoding, bytes: written.bytes,
            dialect: dialect,
            schema: PackageDescriptor.Schema(
                fields: zip(names, schema.columns).map { name, column in
                    PackageDescriptor.Schema.Field(
                        name: name, type: column.kind.rawValue, description: column.description)
                }))
    }
}

/// The headings as names of fields, which must be there and be unique: a template may repeat a
/// heading or leave it empty.
private func fieldNames(_ headings: [String]) -> [String] {
    var taken = Set(headings)
    var seen: Set<String> = []
    return headings.enumerated().map { index, heading in
        if !heading.isEmpty, seen.insert(heading).inserted { return heading }
        var name = "\(heading.isEmpty ? "column" : heading)-\(index + 1)"
        while !taken.insert(name).inserted { name += "-" }
        return name
    }
}

/// Writes one hand-over file: UTF-8, LF, RFC 4180, one header row.
package struct TableWriter: ~Copyable {
    /// What became of the file.
    struct Written {
        let bytes: Int
        let xxh3: String
        let sha256: String?
    }

    /// Cells of the row that is being written; every row ends with `record.endRow()` through
    /// `endRow()`.
    package var record = RecordWriter()
    private var sink: FileSink
    private var checksum = XXH3()
    private var hash: SHA256?
    private var byteCount = 0
    /// Data rows so far.
    package private(set) var rowCount = 0

    init(_ schema: TableSchema, in folder: Path, hashed: Bool) throws(Faults) {
        hash = hashed ? SHA256() : nil
        sink = try FileSink(creating: folder / schema.fileName)
        for heading in schema.headings { record.field(heading) }
        record.endRow()
    }

    /// Ends the row.
    package mutating func endRow() throws(Faults) {
        record.endRow()
        rowCount += 1
        if record.bytes.count >= 262_144 { try flush() }
    }

    private mutating func flush() throws(Faults) {
        do {
            // A second reference, gone before `removeAll`, so that the buffer is kept.
            let bytes = record.bytes
            try sink.write(bytes.span)
            checksum.update(bytes.span)
            hash?.update(bytes.span)
            byteCount += bytes.count
        }
        record.removeAll()
    }

    consuming func finish(durable: Bool) throws(Faults) -> Written {
        try flush()
        try sink.close(durable: durable)
        return Written(
            bytes: byteCount, xxh3: checksum.hexadecimal, sha256: hash.take()?.hexadecimal())
    }
}
