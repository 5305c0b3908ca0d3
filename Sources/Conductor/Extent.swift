import Delimited
import Handoff
import WorkModel

/// An integration's days and people, of the days that two runs share.
struct Extent {
    private(set) var days = 0
    private(set) var people = 0

    /// Adds those of an extracted month whose date is one of `shared`, or can't be read.
    ///
    /// A month that can't be read adds nothing; whoever needs its rows tells of it.
    mutating func add(_ month: PackageReader, _ shared: ClosedRange<WorkDate>) {
        guard shared != month.facts.days else {
            days += month.facts.counts.values.reduce(0) { $0 + $1.received }
            people += month.facts.people ?? 0
            return
        }
        let columns = ["employee_number", "date", "source_id"].map { heading in
            TableSchema.attendance.headings.firstIndex(of: heading) ?? 0
        }
        var count = 0
        var seen: Set<String> = []
        do throws(Faults) {
            try month.rows(.attendance) { block in
                for row in 0..<block.rowCount {
                    let date = WorkDate(block.text(row: row, column: columns[1]))
                    guard date.map(shared.contains) ?? true else { continue }
                    count += 1
                    let number = block.text(row: row, column: columns[0])
                    seen.insert(
                        number.isEmpty ? block.text(row: row, column: columns[2]) : number)
                }
            }
        } catch {
            return
        }
        days += count
        people += seen.count
    }
}

extension PackageFacts {
    /// The days of a partition: those of its month that its window has.
    var days: ClosedRange<WorkDate> {
        guard let month else { return WorkDate(dayNumber: 0)...WorkDate(dayNumber: 0) }
        let whole = month.firstDay...month.lastDay
        return window.map { whole.clamped(to: $0.from...$0.to) } ?? whole
    }
}
