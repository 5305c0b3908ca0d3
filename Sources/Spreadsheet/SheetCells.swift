import Delimited
import Handoff
import WorkModel

/// Turns the cells of a sheet into records, event by event.
struct SheetCells: XMLHandler, ~Copyable {
    private enum CellType {
        case number, shared, inline, text, boolean, error, isoDate
    }

    private var records: SheetRecords
    private(set) var facts = SheetFacts()
    var faults: Faults?
    private let name: String
    private let part: String
    private let strings: SharedStrings
    private let formats: [NumberFormat]
    private let numbers: CellNumber

    private var isInData = false
    private var row = 0
    private var column = -1
    private var isInCell = false
    private var isInValue = false
    private var type = CellType.number
    private var format = NumberFormat.general
    private var hasFormula = false
    private var cellCount = 0
    /// The text of `v`.
    private var value: [UInt8] = []
    /// The text of `is`.
    private var inline = RichText()
    /// A cell's text before it is written.
    private var written: [UInt8] = []

    /// - Parameters:
    ///   - name: of file and sheet, as faults call them.
    ///   - part: of the sheet.
    ///   - strings: those of the workbook.
    ///   - formats: those of the workbook.
    ///   - numbers: how the workbook counts dates.
    /// - Throws: `cannotWrite` or `diskFull`.
    init(
        name: String, part: String, strings: SharedStrings, formats: [NumberFormat],
        numbers: CellNumber
    ) throws(Faults) {
        self.name = name
        self.part = part
        self.strings = strings
        self.formats = formats
        self.numbers = numbers
        records = try SheetRecords()
    }

    mutating func start(_ element: XMLName, _ attributes: XMLAttributes) -> Bool {
        switch element {
        case .c where isInData: return startCell(attributes)
        case .v where isInCell: isInValue = true
        case .f where isInCell: hasFormula = true
        case .row where isInData: return startRow(attributes)
        case .t, .phonetic: if isInCell { inline.start(element) }
        case .sheetData: isInData = true
        case .col: noteColumns(attributes)
        case .mergeCell: return noteMergedArea(attributes)
        default: break
        }
        return true
    }

    mutating func end(_ element: XMLName) -> Bool {
        switch element {
        case .c where isInCell: return endCell()
        case .v: isInValue = false
        case .row where isInData: return endRow()
        case .t, .phonetic: if isInCell { inline.end(element) }
        case .sheetData: isInData = false
        default: break
        }
        return true
    }

    mutating func text(_ bytes: Span<UInt8>) -> Bool {
        guard isInCell else { return true }
        if isInValue { value.append(copying: bytes) } else { inline.take(bytes) }
        guard value.count + inline.bytes.count <= WorkbookLimits.cellBytes else {
            return fail(overLimit(.cellBytes, WorkbookLimits.cellBytes, at: cellPlace))
        }
        return true
    }

    private var cellPlace: Place {
        Place(file: name, line: row, cellColumn: max(column, 0))
    }

    private mutating func damaged(_ why: String) -> Bool {
        fail(
            Faults(.workbookDamaged, at: cellPlace, [.path: part, .system: why]))
    }

    private mutating func startRow(_ attributes: XMLAttributes) -> Bool {
        let number = attributes.number(.r) ?? row + 1
        guard number > row else { return damaged("row \(number) after row \(row)") }
        row = number
        column = -1
        guard row <= WorkbookLimits.rows else {
            return fail(overLimit(.rows, WorkbookLimits.rows, in: name))
        }
        if attributes.isTrue(.hidden) {
            if facts.hiddenRowCount == 0 { facts.firstHiddenRow = row }
            facts.hiddenRowCount += 1
        }
        records.beginRow(row)
        return true
    }

    private mutating func endRow() -> Bool {
        do throws(Faults) {
            try records.endRow()
            return true
        } catch {
            return fail(error)
        }
    }

    private mutating func startCell(_ attributes: XMLAttributes) -> Bool {
        guard row > 0, !isInCell else { return damaged("a cell outside a row") }
        let reference = attributes.value(.r) { CellReference($0) ?? Self.nowhere }
        let place = reference ?? CellReference(column: column + 1, row: row)
        guard place.row == row, place.column > column else { return damaged("cells out of order") }
        column = place.column
        cellCount += 1
        guard cellCount <= WorkbookLimits.cells else {
            return fail(overLimit(.cells, WorkbookLimits.cells, in: name))
        }
        isInCell = true
        isInValue = false
        hasFormula = false
        value.removeAll(keepingCapacity: true)
        inline.removeAll()
        format =
            attributes.number(.s).flatMap { formats.indices.contains($0) ? formats[$0] : nil }
            ?? .general
        type = attributes.value(.t) { Self.type($0) } ?? .number
        return true
    }

    /// A reference that can't be read is in no row.
    private static let nowhere = CellReference(column: 0, row: 0)

    private static func type(_ text: Span<UInt8>) -> CellType {
        // What isn't known is taken as it stands.
        guard !text.isEmpty else { return .number }
        switch text[0] {
        case UInt8(ascii: "n"): return .number
        case UInt8(ascii: "s"): return text.count == 1 ? .shared : .text
        case UInt8(ascii: "i"): return .inline
        case UInt8(ascii: "b"): return .boolean
        case UInt8(ascii: "e"): return .error
        case UInt8(ascii: "d"): return .isoDate
        default: return .text
        }
    }

    private mutating func endCell() -> Bool {
        isInCell = false
        isInValue = false
        if hasFormula {
            facts.makeRoom(for: column)
            let isEmpty = value.isEmpty && type != .text
            facts.columns[column].noteFormula(isEmpty: isEmpty, row: row)
        }
        if type == .number { return appendNumber() }
        // Spans of these, while `self` changes.
        let (value, strings) = (value, strings)
        switch type {
        case .number: return true
        case .shared:
            guard !value.isEmpty else { return true }
            guard let number = wholeNumber(value.span, value.indices),
                let range = strings.range(number)
            else { return damaged("no text has the number \(shown(value))") }
            return append(strings.bytes.span.extracting(range), isText: true)
        case .inline: return appendText(inline.bytes)
        case .text: return appendText(value)
        case .boolean:
            guard !value.isEmpty else { return true }
            let isTrue = isText(value.span, "1") || isText(value.span, "true")
            return append((isTrue ? "TRUE" : "FALSE").utf8.span)
        case .error: return append(value.span)
        case .isoDate:
            guard !value.isEmpty else { return true }
            guard let serial = numbers.serial(ofISO: value.span) else { return append(value.span) }
            let isDay = serial == serial.rounded(.down)
            return append(serial, format == .general && isDay ? .date : isoFormat)
        }
    }

    private mutating func appendText(_ escaped: [UInt8]) -> Bool {
        var text: [UInt8] = []
        swap(&text, &written)
        text.removeAll(keepingCapacity: true)
        appendUnescaped(escaped.span, to: &text)
        let goesOn = append(text.span, isText: true)
        swap(&text, &written)
        return goesOn
    }

    /// A date that has no format of dates shows all of itself.
    private var isoFormat: NumberFormat {
        switch format {
        case .plain, .code: .dateAndTime(showsSeconds: true)
        default: format
        }
    }

    private mutating func appendNumber() -> Bool {
        guard !value.isEmpty else { return true }
        let value = value
        if case .plain = format, isPlainInteger(value.span) {
            return append(value.span, digits: value.count)
        }
        guard
            let number = shortNumber(value.span)
                ?? Double(String(decoding: value, as: UTF8.self)), number.isFinite,
            abs(number) < 1e300
        else { return damaged("\(shown(value)) is no number") }
        return append(number, format)
    }

    private mutating func append(_ number: Double, _ format: NumberFormat) -> Bool {
        var text: [UInt8] = []
        swap(&text, &written)
        defer { swap(&text, &written) }
        text.removeAll(keepingCapacity: true)
        numbers.append(number, format, to: &text)
        if case .plain = format, let digits = digitCount(text.span) {
            return append(text.span, digits: digits)
        }
        return append(text.span)
    }

    /// Appends a whole number that has so many digits.
    private mutating func append(_ bytes: Span<UInt8>, digits: Int) -> Bool {
        if records.rowCount > 0 {
            facts.makeRoom(for: column)
            facts.columns[column].noteNumber(digits: digits, row: row)
        }
        return append(bytes)
    }

    private mutating func append(_ bytes: Span<UInt8>, isText: Bool = false) -> Bool {
        guard !bytes.isEmpty else { return true }
        guard column < WorkbookLimits.columns else {
            return fail(overLimit(.columns, WorkbookLimits.columns, at: cellPlace))
        }
        if isText, let digits = digitCount(bytes), records.rowCount > 0 {
            facts.makeRoom(for: column)
            facts.columns[column].noteText(digits: digits)
        }
        records.append(bytes, at: column)
        guard records.rowBytes <= WorkbookLimits.rowBytes else {
            return fail(overLimit(.rowBytes, WorkbookLimits.rowBytes, at: cellPlace))
        }
        return true
    }

    private mutating func noteColumns(_ attributes: XMLAttributes) {
        guard attributes.isTrue(.hidden), let first = attributes.number(.min),
            let last = attributes.number(.max), first >= 1, first <= last,
            facts.hiddenColumns.count < WorkbookLimits.columnPlaces
        else { return }
        facts.hiddenColumns.append((first - 1)...(last - 1))
    }

    private mutating func noteMergedArea(_ attributes: XMLAttributes) -> Bool {
        guard let area = attributes.value(.ref, { MergedArea($0) }) else { return true }
        guard facts.mergedAreas.count < WorkbookLimits.mergedAreas else {
            return fail(overLimit(.mergedAreas, WorkbookLimits.mergedAreas, in: name))
        }
        facts.mergedAreas.append(area)
        return true
    }

    /// The beginning of a value, for a fault.
    private func shown(_ value: [UInt8]) -> String {
        String(decoding: value.prefix(40), as: UTF8.self)
    }
}

/// A sheet that was read.
struct ReadSheet {
    let records: SpooledRecords
    let stretches: [SheetRecords.Stretch]
    /// Bytes of all records.
    let end: Int
    let facts: SheetFacts
}

extension SheetCells {
    /// Ends the reading.
    consuming func finish() throws(Faults) -> ReadSheet {
        let (stretches, end, facts) = (records.stretches, records.end, facts)
        return ReadSheet(
            records: try records.finish(), stretches: stretches, end: end, facts: facts)
    }
}

/// Whether a number is written as its own shortest text: up to fifteen digits without a zero before
/// them.
private func isPlainInteger(_ text: Span<UInt8>) -> Bool {
    guard text.count <= 15, text[0] != UInt8(ascii: "0") || text.count == 1 else { return false }
    return digitCount(text) != nil
}

/// How many digits a text has that has nothing else; `nil` for any other.
private func digitCount(_ text: Span<UInt8>) -> Int? {
    guard !text.isEmpty, text.count <= 20 else { return nil }
    for index in text.indices where text[index] &- UInt8(ascii: "0") >= 10 { return nil }
    return text.count
}
