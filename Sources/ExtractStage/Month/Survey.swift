import PipelineSettings
import WorkModel

/// Where in the files the days of each month are: what the first of two passes learns.
struct Survey {
    /// Days of one month that follow each other in a file.
    struct Run {
        /// From 1.
        let source: Int
        /// The first day's item or line, from 1.
        let first: Int
        let start: Int
        var end: Int
        var count: Int
    }

    /// By month, each in the order of files and places.
    private(set) var runs: [WorkMonth: [Run]] = [:]
    /// Days in months that the window doesn't touch.
    private(set) var outsideCount = 0
    /// `nil` = every month.
    private let months: Set<WorkMonth>?
    private let windowMonths: ClosedRange<WorkMonth>
    /// The run that is being read, and its month.
    private var run = Run(source: 0, first: 0, start: 0, end: 0, count: 0)
    private var runMonth: WorkMonth
    /// The month of the day before, and its days: most days are of the same month.
    private var lastMonth = WorkMonth(index: 0)
    private var lastDays = WorkDate(dayNumber: 0)..<WorkDate(dayNumber: 0)
    /// Whether `months` has it.
    private var isLastWanted = false

    /// - Parameters:
    ///   - months: whose runs are kept.
    ///   - window: its first month takes days without a date that can be read.
    init(months: [WorkMonth], window: WorkWindow) {
        self.months = Set(months)
        windowMonths = window.from.month...window.to.month
        runMonth = window.from.month
    }

    /// A survey that leaves out no day; those without a date that can be read go to January of
    /// year 0, where no date lies.
    init() {
        months = nil
        runMonth = WorkMonth(index: 0)
        windowMonths = runMonth...runMonth
    }

    /// The month that a day goes to.
    func month(of day: WorkDate?) -> WorkMonth {
        day?.month ?? windowMonths.lowerBound
    }

    private mutating func monthOfNext(_ day: WorkDate?) -> WorkMonth {
        if let day, lastDays.contains(day) { return lastMonth }
        lastMonth = month(of: day)
        // A day that can't be read is in no month's days.
        lastDays = lastMonth.days
        isLastWanted = months?.contains(lastMonth) ?? true
        return lastMonth
    }

    /// Notes the next day of the files.
    ///
    /// - Parameters:
    ///   - day: `nil` where the date can't be read.
    ///   - source: the file's number, from 1.
    ///   - number: the item or line, from 1.
    ///   - bytes: where it is in the file.
    mutating func note(_ day: WorkDate?, source: Int, number: Int, bytes: Range<Int>) {
        let month = monthOfNext(day)
        guard isLastWanted else {
            endRun()
            // Another month of the window is another partition's.
            if !windowMonths.contains(month) { outsideCount += 1 }
            return
        }
        if run.count == 0 || month != runMonth || source != run.source {
            endRun()
            runMonth = month
            run = Run(
                source: source, first: number, start: bytes.lowerBound, end: bytes.upperBound,
                count: 0)
        }
        run.end = bytes.upperBound
        run.count += 1
    }

    /// The files that have days of a month, in their order.
    func sources(of month: WorkMonth) -> [Int] {
        Set((runs[month] ?? []).map(\.source)).sorted()
    }

    /// Ends the last run; to be called after the last day was noted.
    mutating func endRun() {
        if run.count > 0 { runs[runMonth, default: []].append(run) }
        run.count = 0
    }
}

extension WorkMonth {
    /// Its days; none of a month of year 0, where no date lies.
    var days: Range<WorkDate> {
        let next = WorkMonth(index: index + 1).firstDay
        return firstDay < next ? firstDay..<next : firstDay..<firstDay
    }
}
