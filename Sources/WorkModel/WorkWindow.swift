/// The days that a run looks at, both ends included.
package struct WorkWindow: Hashable, Sendable, Codable {
    package let from: WorkDate
    package let to: WorkDate

    /// - Returns: `nil` where the first day comes after the last.
    package init?(from: WorkDate, to: WorkDate) {
        guard from <= to else { return nil }
        self.from = from
        self.to = to
    }

    /// The window of so many days, at least one, up to and including `end`.
    package init(endingAt end: WorkDate, days: Int) {
        self.from = end.advanced(by: 1 - max(days, 1))
        self.to = end
    }

    package func contains(_ date: WorkDate) -> Bool {
        from <= date && date <= to
    }

    /// The calendar months that the window touches, earliest first.
    package var days: [WorkDate] {
        (from.dayNumber...to.dayNumber).map(WorkDate.init(dayNumber:))
    }

    package var months: [WorkMonth] {
        (from.month.index...to.month.index).map(WorkMonth.init(index:))
    }
}
