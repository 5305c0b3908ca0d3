package import WorkModel

/// What proves that a run has lost nothing: sums, hashes, and each person's closing periods.
package struct MigrationProof: Encodable, Sendable {
    /// A file that was read.
    package struct Input: Encodable, Hashable, Sendable {
        package var name: String
        package var bytes: Int
        package var xxh3: String
    }

    /// Import files against the hashes that were taken down when they were written.
    package struct Files: Encodable, Sendable {
        package var same = 0
        /// Missing, or not the ones written.
        package var different: [String] = []
    }

    /// The days given against the ledger.
    package struct Ledger: Encodable, Sendable {
        package var confirmed = 0
        package var pending = 0
        /// Given by the run, and not in the ledger.
        package var missing = 0
    }

    /// The source's own sums against what was read.
    package struct Monthly: Encodable, Sendable {
        /// People's periods that both have, and that lie in the window whole.
        package var compared = 0
        package var same = 0
        package var different = 0
        /// With days or leave in the attendance that was read, and not in the source's sums.
        package var onlyRead = 0
        /// With days or leave in the source's sums, and without attendance.
        package var onlyThere = 0
    }

    package var format = 1
    package var run: String
    package var window: WorkWindow
    package var isLoaded: Bool
    package var integrations: [IntegrationName]
    package var inputs: [Input] = []
    package var files = Files()
    package var days = MigratedFates()
    /// Codes of the days held and ignored.
    package var held: [String: Int] = [:]
    package var ignored: [String: Int] = [:]
    package var ledger = Ledger()
    package var people = 0
    /// People's closing periods; each is a row of the CSV file.
    package var periods = 0
    package var monthly: Monthly?
    /// The CSV file.
    package var details: String = ""

    /// Whether nothing contradicts that all of it arrived.
    package var holds: Bool {
        days.lostRows == 0 && files.different.isEmpty && (!isLoaded || ledger.missing == 0)
            && monthly.map { $0.different + $0.onlyRead + $0.onlyThere == 0 } != false
    }
}
