import WorkModel

/// The days from one closing day (締め日) to the next.
struct ClosingPeriod: Hashable {
    /// 31, or a day that the month hasn't, is its last one.
    let closingDay: Int
    let from: WorkDate
    let to: WorkDate

    /// The period that ends in that month.
    init(closingDay: Int, endingIn month: WorkMonth) {
        self.closingDay = closingDay
        from = Self.end(in: WorkMonth(index: month.index - 1), closingDay).advanced(by: 1)
        to = Self.end(in: month, closingDay)
    }

    private static func end(in month: WorkMonth, _ closingDay: Int) -> WorkDate {
        min(month.firstDay.advanced(by: max(closingDay, 1) - 1), month.lastDay)
    }

    func contains(_ day: WorkDate) -> Bool { from <= day && day <= to }

    /// The calendar months that it touches, earliest first.
    var months: [WorkMonth] { WorkWindow(from: from, to: to)?.months ?? [] }

    /// The newest periods that a window touches, newest first.
    static func newest(
        _ count: Int, closingDay: Int, touching window: WorkWindow
    ) -> [ClosingPeriod] {
        // A period that begins in the window's last month ends in the next at the latest.
        let months = (window.from.month.index...window.to.month.index + 1).reversed()
        return Array(
            months.lazy.map {
                ClosingPeriod(closingDay: closingDay, endingIn: WorkMonth(index: $0))
            }
            .filter { $0.from <= window.to && window.from <= $0.to }
            .prefix(count))
    }
}
