import Handoff
import PipelineSettings
import WorkModel

/// Where in the files the days of each month are: what the first of two passes learns.
struct Survey {
    /// Days of one month that follow each other in a file.
    struct Run {
        /// From 1.
        let source: Int
        /// The first day's item number, from 1.
        let firstItem: Int
        let start: Int
        var end: Int
        var count: Int
    }

    /// By month, each in the order of files and items.
    private(set) var runs: [WorkMonth: [Run]] = [:]
    private(set) var inputs: [PackageFacts.Input] = []
    /// Days in months that the window doesn't touch.
    private(set) var outsideCount = 0
    private let months: Set<WorkMonth>
    private let windowMonths: ClosedRange<WorkMonth>
    /// The run that is being read, and its month.
    private var run = Run(source: 0, firstItem: 0, start: 0, end: 0, count: 0)
    private var runMonth: WorkMonth

    /// - Parameters:
    ///   - months: whose runs are kept.
    ///   - window: its first month takes days without a date that can be read.
    init(months: [WorkMonth], window: WorkWindow) {
        self.months = Set(months)
        windowMonths = window.from.month...window.to.month
        runMonth = window.from.month
    }

    /// Reads all files once; whoever their days show is added to `people`.
    /// - Throws: all faults of all files at once.
    mutating func read(
        _ files: [InputFile], with reader: inout ItemReader, noticing people: inout People
    ) throws(Faults) {
        var faults: [Fault] = []
        for (index, file) in files.enumerated() {
            do throws(Faults) {
                var source = try SourceFile(file)
                reader.start()
                while try reader.next(in: &source) {
                    people.notice(reader.object)
                    note(source: index + 1, reader)
                }
                inputs.append(source.input)
            } catch {
                faults += error.all
            }
        }
        endRun()
        do throws(Faults) {
            try reader.throwFaults()
        } catch {
            faults += error.all
        }
        if let faults = Faults(faults) { throw faults }
    }

    /// The month that a day goes to.
    func month(of day: WorkDate?) -> WorkMonth {
        day?.month ?? windowMonths.lowerBound
    }

    private mutating func note(source: Int, _ reader: borrowing ItemReader) {
        let month = month(of: workDate(of: reader.object))
        guard months.contains(month) else {
            // Another month of the window is another partition's.
            if !windowMonths.contains(month) { outsideCount += 1 }
            return
        }
        let item = reader.splitter.item.count
        let offset = reader.splitter.itemOffset
        let number = reader.splitter.itemNumber
        let follows =
            month == runMonth && source == run.source && number == run.firstItem + run.count
        if !follows {
            endRun()
            runMonth = month
            run = Run(source: source, firstItem: number, start: offset, end: offset, count: 0)
        }
        run.end = offset + item
        run.count += 1
    }

    private mutating func endRun() {
        if run.count > 0 { runs[runMonth, default: []].append(run) }
        run.count = 0
    }
}
