import Delimited
import Handoff
import WorkModel

extension MonthRows {
    /// The corrections as they were before a spreadsheet saved them in CP932.
    ///
    /// A cell that holds `?` where the row that it was made for holds what CP932 lacks was never
    /// touched: it gets the source's text back. Where that row isn't there any more nobody can tell.
    func restored(_ corrections: [CorrectionRow]) -> [CorrectionRow] {
        var suspects: [String: [Int]] = [:]
        for (index, correction) in corrections.enumerated() where correction.isMadeForOneRow {
            suspects[correction.date, default: []].append(index)
        }
        guard !suspects.isEmpty else { return corrections }
        var corrections = corrections
        for row in rows {
            let day = String(decoding: date(of: row), as: UTF8.self)
            guard let candidates = suspects[day] else { continue }
            let hash = sourceHash(of: row)
            for index in candidates where corrections[index].madeFor == .row(hash) {
                corrections[index] = corrections[index].restored(from: cells(of: row))
            }
        }
        return corrections
    }

    /// A row's cells, in the order of `CorrectionRow.columns`; none where they hold what CSV can't.
    private func cells(of row: Row) -> [String] {
        var bytes: [UInt8] = []
        appendCells(of: row, to: &bytes)
        var block = RecordBlock()
        let isRead: Bool?
        do throws(Faults) {
            var reader = try DelimitedReader(
                ByteSource(bytes, name: ""), encoding: .utf8, hasHeader: false)
            isRead = try reader.next(&block)
        } catch {
            isRead = nil
        }
        guard isRead == true else { return [] }
        return CorrectionRow.columns.indices.map { block.text(row: 0, column: $0) }
    }
}

extension CorrectionRow {
    fileprivate var isMadeForOneRow: Bool {
        guard case .row = madeFor else { return false }
        return true
    }

    fileprivate func restored(from source: [String]) -> CorrectionRow {
        guard source.count == cells.count else { return self }
        var restored = self
        restored.cells = zip(cells, source).map { cell, text in
            isCP932(cell, of: text) ? text : cell
        }
        return restored
    }
}

/// Whether a cell is what is left of a text that was saved in CP932.
///
/// What CP932 lacks becomes `?`, or `??` where UTF-16 takes two units for it; a twin (`〜` for `～`)
/// may have become the other one or `?`.
func isCP932(_ cell: String, of text: String) -> Bool {
    [1, 2].contains { marksPerPair in
        var left = cell.unicodeScalars[...]
        for scalar in text.unicodeScalars {
            let next = left.popFirst()
            if next == scalar { continue }
            let saved = savedInCP932(scalar)
            guard saved != scalar, next == saved || next == "?" else { return false }
            if saved == nil, scalar.value > 0xFFFF, marksPerPair == 2 {
                guard left.popFirst() == "?" else { return false }
            }
        }
        return left.isEmpty
    }
}

/// What a character is after it was saved in CP932; `nil` where CP932 lacks it.
private func savedInCP932(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard let code = CP932.encode(scalar) else { return nil }
    let bytes = (code > 0xFF ? [UInt8(code >> 8)] : []) + [UInt8(code & 0xFF)]
    var text: [UInt8] = []
    guard CP932.decode(bytes.span, into: &text) == nil else { return nil }
    return String(decoding: text, as: UTF8.self).unicodeScalars.first
}
