import WorkModel

extension Survey {
    /// Runs of one month that are read at once, and the rows between them.
    struct Stretch {
        /// The file's number, from 1.
        let source: Int
        let firstLine: Int
        var bytes: Range<Int>
        /// Bytes and rows of the runs alone.
        fileprivate var wanted: Int
        var count: Int
    }

    /// What must be read of the files to have all days of a month.
    ///
    /// Of a file's bytes at most twice those of the month are read: runs that lie close together
    /// are read with what is between them.
    func stretches(of month: WorkMonth) -> [Stretch] {
        var stretches: [Stretch] = []
        for run in runs[month] ?? [] {
            let wanted = run.end - run.start
            if var open = stretches.last, open.source == run.source,
                run.end - open.bytes.lowerBound <= 2 * (open.wanted + wanted)
            {
                open.bytes = open.bytes.lowerBound..<run.end
                open.wanted += wanted
                open.count += run.count
                stretches[stretches.count - 1] = open
            } else {
                stretches.append(
                    Stretch(
                        source: run.source, firstLine: run.first, bytes: run.start..<run.end,
                        wanted: wanted, count: run.count))
            }
        }
        return stretches
    }
}
