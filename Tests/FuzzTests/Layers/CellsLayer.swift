import Cells
import Handoff
import PipelineSettings
import WorkModel

/// Reads the bytes as one cell, in every style: what is read is within its bounds and written the plain way
/// reads the same; full-width signs mean what half-width ones do; what is no duration never passes for
/// minutes.
@Sendable func brokenCells(_ bytes: [UInt8], in folder: Path) -> String? {
    brokenClock(bytes) ?? brokenDate(bytes) ?? brokenDuration(bytes) ?? brokenWidth(bytes)
}

private func brokenClock(_ bytes: [UInt8]) -> String? {
    if let flag = cellDayFlag(bytes.span), !(-1...1).contains(flag) { return "a flag of \(flag)" }
    guard let minutes = cellClock(bytes.span) else { return nil }
    guard let time = ClockTime(minutes: minutes) else { return "a time of \(minutes) minutes" }
    let written = Array(time.description.utf8)
    return cellClock(written.span) == minutes ? nil : "\(time) reads otherwise"
}

private func brokenDate(_ bytes: [UInt8]) -> String? {
    for style in DateStyle.allCases {
        guard let date = cellDate(bytes.span, style) else { continue }
        let written = Array(date.description.utf8)
        if cellDate(written.span, style) != date { return "\(date) reads otherwise" }
    }
    return nil
}

private func brokenDuration(_ bytes: [UInt8]) -> String? {
    for style in DurationStyle.allCases {
        var written: [UInt8] = []
        appendCellDuration(bytes.span, style, to: &written)
        let asMinutes = wholeNumber(written.span, 0..<written.count)
        guard let minutes = cellDuration(bytes.span, style) else {
            if asMinutes != nil { return "no duration, but it passes for minutes" }
            continue
        }
        if minutes < 0 || asMinutes != minutes { return "\(minutes) minutes are written otherwise" }
        let bound = 1000 * 60
        if style != .minutes, minutes > bound { return "\(minutes) minutes in \(style)" }
    }
    return nil
}

private func brokenWidth(_ bytes: [UInt8]) -> String? {
    // One `'` before a cell is a spreadsheet's, a full-width one isn't.
    guard !bytes.contains(UInt8(ascii: "'")) else { return nil }
    var wide: [UInt8] = []
    for byte in bytes {
        guard (0x21...0x7E).contains(byte) else {
            wide.append(byte)
            continue
        }
        let code = 0xFF00 + UInt32(byte) - 0x20
        wide += [0xEF, 0x80 | UInt8(code >> 6 & 0x3F), 0x80 | UInt8(code & 0x3F)]
    }
    guard cellClock(bytes.span) == cellClock(wide.span) else { return "full-width changes a time" }
    for style in DateStyle.allCases where cellDate(bytes.span, style) != cellDate(wide.span, style)
    {
        return "full-width changes a date"
    }
    for style in DurationStyle.allCases
    where cellDuration(bytes.span, style) != cellDuration(wide.span, style) {
        return "full-width changes a duration"
    }
    return nil
}
