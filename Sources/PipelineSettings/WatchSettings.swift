package import WorkModel

/// What a run knows of days before its window that a source has changed after they were read.
package struct Watch: Codable, Hashable, Sendable {
    /// Seconds since 1970: what changed from then on is asked for.
    package var since: Int
    /// What earlier runs have found and no run has read since.
    package var carried: [ChangedDay]
    /// Runs that have read days since then: what had changed before they began is no news.
    package var reads: [Reading]

    package struct Reading: Codable, Hashable, Sendable {
        package var window: WorkWindow
        /// Seconds since 1970 when it began.
        package var start: Int

        package init(window: WorkWindow, start: Int) {
            self.window = window
            self.start = start
        }
    }

    package init(since: Int, carried: [ChangedDay] = [], reads: [Reading] = []) {
        self.since = since
        self.carried = carried
        self.reads = reads
    }
}

/// One person's day that has changed outside the window.
package struct ChangedDay: Codable, Hashable, Sendable {
    /// Empty where the source shows none.
    package var number: String
    package var date: WorkDate
    /// The source's own id of the person; may be empty.
    package var sourceID: String
    /// The date of the run that found it first.
    package var listed: WorkDate

    package init(number: String, date: WorkDate, sourceID: String, listed: WorkDate) {
        self.number = number
        self.date = date
        self.sourceID = sourceID
        self.listed = listed
    }
}
