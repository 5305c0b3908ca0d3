import Cells

/// Which cells are clock times with letters before them, and which letters (`other-sources.md` §1.7).
///
/// `A` and `P` may stand for morning and afternoon: they count only where some time is past 12:59,
/// as none of those is.
func clockMarks(of cells: Set<String>) -> [String: String] {
    var marks: [String: String] = [:]
    var isPastNoon = false
    for cell in cells where cellClock(cell.utf8.span) == nil {
        // A day word may follow: P翌6:00.
        for length in [3, 2, 1] {
            let mark = String(cell.prefix(length))
            guard isClockMark(mark), mark.count == length,
                let time = cellClock(cell.utf8.span, without: comparableMarks([mark]))
            else { continue }
            marks[cell] = mark
            isPastNoon = isPastNoon || (780..<1440).contains(time)
            break
        }
    }
    guard !isPastNoon else { return marks }
    return marks.filter { !["A", "P", "Ａ", "Ｐ"].contains($0.value.uppercased()) }
}
