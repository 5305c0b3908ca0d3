package import WorkModel

/// A made-up company, the same for the same seed.
package struct Company: Sendable {
    /// What the company is made of.
    package struct Settings: Sendable {
        package var employees: Int
        package var months: Int
        package var seed: Int
        package var today: WorkDate
        /// Minutes after midnight at which the company's clock stands.
        package var time: Int
        /// Minutes by which days lag behind their punches.
        package var lag: Int

        package init(
            employees: Int = 200, months: Int = 3, seed: Int = 1, today: WorkDate,
            time: Int = 12 * 60, lag: Int = 0
        ) {
            self.employees = employees
            self.months = months
            self.seed = seed
            self.today = today
            self.time = time
            self.lag = lag
        }
    }

    let settings: Settings
    /// In an order that helps nobody.
    let people: [Person]
    /// The first day that may have rows.
    let firstDay: WorkDate
    /// The last one, in the future but for the month's last day.
    let lastDay: WorkDate

    package init(_ settings: Settings) {
        self.settings = settings
        let month = settings.today.month
        firstDay = WorkMonth(index: month.index - max(settings.months, 1) + 1).firstDay
        lastDay = month.lastDay
        var numbers = SeededNumbers(UInt64(settings.seed), 1)
        people = numbers.shuffled(makePeople(settings, from: firstDay))
    }

    /// The moment at which the company's clock stands.
    var now: Moment { Moment(settings.today, minutes: settings.time) }

    /// All days that have rows.
    var days: [WorkDate] {
        (firstDay.dayNumber...lastDay.dayNumber).map(WorkDate.init(dayNumber:))
    }

    func person(id: Int) -> Person? {
        people.first { $0.id == id }
    }
}
