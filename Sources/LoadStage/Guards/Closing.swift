import Handoff
import PipelineSettings
import WorkModel

/// Which days are closed (締め; `target.closed_through`).
struct Closing: Hashable, Sendable {
    /// The last closed day; `nil` where nothing is closed.
    let lastDay: WorkDate?
    /// The file that says so, where one does.
    let input: PackageFacts.Input?

    /// - Parameters:
    ///   - setting: what pipeline.yml says; `nil` closes nothing.
    ///   - today: the date in Asia/Tokyo when the run started.
    /// - Throws: what `readClosingDate` throws.
    init(_ setting: ClosedThrough?, today: WorkDate) throws(Faults) {
        switch setting {
        case nil:
            (lastDay, input) = (nil, nil)
        case .date(let date):
            (lastDay, input) = (date, nil)
        case .file(let file):
            (lastDay, input) = try readClosingDate(file)
        case .monthly(let closingDay, let openDays):
            lastDay = Self.lastDay(closingDay: closingDay, openDays: openDays, today: today)
            input = nil
        }
    }

    func contains(_ date: WorkDate) -> Bool {
        lastDay.map { date <= $0 } ?? false
    }

    /// The end of the latest period whose open days are all before `today`.
    ///
    /// There are at most 31 of them, so that it is in this month or one of the three before.
    private static func lastDay(closingDay: Int, openDays: Int, today: WorkDate) -> WorkDate? {
        (0...3).lazy
            .map { periodEnd(in: WorkMonth(index: today.month.index - $0), closingDay) }
            .first { $0.advanced(by: openDays) < today }
    }

    /// The month's closing day, or its last day where the month is shorter.
    private static func periodEnd(in month: WorkMonth, _ closingDay: Int) -> WorkDate {
        min(month.firstDay.advanced(by: closingDay - 1), month.lastDay)
    }
}
