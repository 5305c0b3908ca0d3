package import ArgumentParser
package import PipelineSettings
package import WorkModel

/// Which days: the window of pipeline.yml, or another.
package struct DayOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The first day, yyyy-MM-dd.", valueName: "date"))
    package var from: WorkDate?

    @Option(help: ArgumentHelp("The last day, yyyy-MM-dd.", valueName: "date"))
    package var to: WorkDate?

    @Option(help: ArgumentHelp("So many days before today.", valueName: "days"))
    package var last: Int?

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("Months, such as 2026-10 or 2024-04..2026-03.", valueName: "month"))
    package var month: [MonthRange] = []

    @Option(
        help: ArgumentHelp(
            "The date to take for today, yyyy-MM-dd; by default today in Asia/Tokyo.",
            valueName: "date"))
    package var today: WorkDate?

    package init() {}

    package func validate() throws {
        if let last, !(1...3660).contains(last) {
            throw ValidationError("--last takes a number of days from 1 to 3660.")
        }
        let ways = [from != nil || to != nil, last != nil, !month.isEmpty]
        if ways.count(where: \.self) > 1 {
            throw ValidationError("Choose the days by --from and --to, by --last, or by --month.")
        }
        if (from == nil) != (to == nil) {
            throw ValidationError("--from and --to go together.")
        }
        if let from, let to, from > to {
            throw ValidationError("--from is after --to.")
        }
    }

    /// Whether `--month` leaves out a month between others: a window, which has no holes, would
    /// take it in.
    package var monthsHaveHoles: Bool {
        let months = Set(month.flatMap(\.months))
        guard let first = months.min(), let last = months.max() else { return false }
        return months.count <= last.index - first.index
    }

    /// The words that choose the same days.
    package var words: [String] {
        var words: [String] = []
        if let from, let to { words += ["--from", from.description, "--to", to.description] }
        if let last { words += ["--last", String(last)] }
        if !month.isEmpty { words += ["--month"] + month.map(\.text) }
        if let today { words += ["--today", today.description] }
        return words
    }

    /// The window of a run on that date: what the options say, else what pipeline.yml says.
    package func window(_ setting: WindowSetting, today: WorkDate) -> WorkWindow {
        if let from, let to, let window = WorkWindow(from: from, to: to) { return window }
        if let last {
            return WindowSetting(days: .last(last, includeToday: false)).window(today: today)
        }
        let months = month.flatMap(\.months)
        if let first = months.min(), let last = months.max(),
            let window = WorkWindow(from: first.firstDay, to: last.lastDay)
        {
            return window
        }
        return setting.window(today: today)
    }
}

/// One month, or months from one to another.
package struct MonthRange: ExpressibleByArgument, Sendable {
    package let months: [WorkMonth]

    /// `2026-10`, or `2024-04..2026-03`.
    package var text: String {
        guard let first = months.first, let last = months.last else { return "" }
        return first == last ? first.description : "\(first)..\(last)"
    }

    package init?(argument: String) {
        if let month = WorkMonth(argument) {
            months = [month]
            return
        }
        guard let dots = argument.firstRange(of: ".."),
            let first = WorkMonth(String(argument[..<dots.lowerBound])),
            let last = WorkMonth(String(argument[dots.upperBound...])), first <= last
        else { return nil }
        months = (first.index...last.index).map(WorkMonth.init(index:))
    }
}

extension WorkDate: ExpressibleByArgument {
    package init?(argument: String) {
        self.init(argument)
    }
}
