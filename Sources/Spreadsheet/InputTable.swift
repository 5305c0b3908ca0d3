package import Delimited
package import Handoff
package import PipelineSettings
package import WorkModel

/// A file with rows that the user brings: CSV, or a workbook of which one sheet is read.
///
/// A sheet is read at once from its first to its last row into a file without a name, as records that
/// can be read like those of CSV from any place. Memory is bounded by `WorkbookLimits`: what it
/// depends on are the workbook's different texts.
package struct InputTable: Sendable {
    /// The file as the user named it, and the sheet behind it: `members.xlsx[Sheet1]`.
    package let name: String
    package let path: String
    /// `nil` of CSV.
    package let sheet: InputSheet?

    /// Opens the file; a workbook is read.
    ///
    /// - Throws: `fileMissing`, `fileUnreadable`, what is wrong with a workbook, or `cannotWrite` and
    ///   `diskFull` of the folder for temporary files.
    package init(_ file: InputFile) throws(Faults) {
        path = file.path
        guard let plain = try PlainFile(path: file.path, name: file.name),
            try FileKind(of: plain) == .zip
        else {
            name = file.name
            sheet = nil
            return
        }
        let sheet = try InputSheet(of: plain, file.sheet)
        name = sheet.displayName
        self.sheet = sheet
    }

    /// The bytes of the CSV file, or of the sheet's records.
    package func source() throws(Faults) -> ByteSource {
        guard let sheet else { return try ByteSource(path: path, name: name) }
        return ByteSource(sheet.records, name: name)
    }

    /// Some rows that were read before, as `DelimitedReader` has told where they are.
    package func part(
        _ bytes: Range<Int>, firstLine: Int, encoding: TextEncoding, columnCount: Int
    ) -> FilePart {
        FilePart(
            path: path, spool: sheet?.records, name: name, encoding: encoding,
            columnCount: columnCount, bytes: bytes, firstLine: firstLine)
    }

    /// The place of a cell, or of its row where the file is CSV.
    package func place(line: Int, column: Int) -> Place {
        sheet == nil
            ? Place(file: name, line: line) : Place(file: name, line: line, cellColumn: column)
    }

    /// Throws `sheetFormulaWithoutValue` for each of those columns where a formula's value isn't
    /// saved.
    package func requireValues(in columns: some Sequence<Int>) throws(Faults) {
        guard let sheet else { return }
        let faults = Set(columns).sorted().compactMap { column -> Fault? in
            guard sheet.facts.columns.indices.contains(column) else { return nil }
            let facts = sheet.facts.columns[column]
            guard facts.emptyFormulaCount > 0 else { return nil }
            return Fault(
                .sheetFormulaWithoutValue,
                at: place(line: facts.rowOfEmptyFormula, column: column),
                [.count: String(facts.emptyFormulaCount)])
        }
        if let faults = Faults(faults) { throw faults }
    }
}

/// A sheet of a workbook, read.
package struct InputSheet: Sendable {
    let displayName: String
    let records: SpooledRecords
    let facts: SheetFacts
    let sheet: SheetList.Sheet
    /// Sheets of the workbook that weren't asked for by name and aren't read.
    let otherSheets: [String]
    let wantsCalculation: Bool
    /// The workbook as an input of the stage.
    package let input: PackageFacts.Input

    init(of file: borrowing PlainFile, _ choice: String?) throws(Faults) {
        var checksum = XXH3()
        try file.forEachBlock { bytes in
            checksum.update(bytes)
            return true
        }
        let archive = try ZipArchive(file)
        let workbook = try SheetList(archive)
        sheet = try workbook.sheet(choice, in: file.name)
        let chosen = sheet.name
        otherSheets =
            choice == nil ? workbook.worksheets.map(\.name).filter { $0 != chosen } : []
        wantsCalculation = workbook.wantsCalculation
        displayName = "\(file.name)[\(sheet.name)]"
        let part = sheet.part ?? ""
        var cells = try SheetCells(
            name: displayName, part: part,
            strings: readStrings(workbook.stringsPart, in: archive),
            formats: readFormats(workbook.stylesPart, in: archive),
            numbers: CellNumber(countsFrom1904: workbook.countsFrom1904))
        try archive.parse(part, &cells)
        let read = try cells.finish()
        facts = read.facts
        records = try evenRecords(read, name: displayName)
        input = PackageFacts.Input(
            name: displayName, bytes: file.byteCount, xxh3: checksum.hexadecimal)
    }
}
