package import WorkModel

/// What `datapackage.json` says (Frictionless Data Package v2).
package struct PackageDescriptor: Codable, Sendable {
    package struct Resource: Codable, Sendable {
        package var name: String
        package var path: String
        package var type = "table"
        package var format = "csv"
        package var mediatype = "text/csv"
        package var encoding: String
        package var bytes: Int
        /// `sha256:…`, of upload files and the ledger.
        package var hash: String?
        package var dialect: Dialect
        package var schema: Schema
    }

    package struct Dialect: Codable, Sendable {
        package var delimiter = ","
        package var doubleQuote = true
        package var lineTerminator: String
        package var quoteChar = "\""
        package var header = true
        /// Lines that hold no data although they are no header, from 1.
        package var commentRows: [Int]?
    }

    package struct Schema: Codable, Sendable {
        package struct Field: Codable, Sendable {
            package var name: String
            package var type: String
            package var description: String
        }

        package var fields: [Field]
        package var missingValues = [""]
    }

    private enum CodingKeys: String, CodingKey {
        case profile = "$schema"
        case resources
        case kintai
    }

    package var profile = "https://datapackage.org/profiles/2.0/datapackage.json"
    package var resources: [Resource]
    package var kintai: PackageFacts
}

/// What stands under `kintai` in `datapackage.json`.
package struct PackageFacts: Codable, Sendable {
    /// A file that the stage read.
    package struct Input: Codable, Hashable, Sendable {
        /// As pipeline.yml or the run's folder names it.
        package var name: String
        package var bytes: Int
        package var xxh3: String
        /// The encoding that was used to read it, where that had to be known: of CSV files.
        package var encoding: TextEncoding?
        /// What is to be said of a workbook's sheet; absent where there is nothing.
        package var remarks: [SheetRemark]?

        package init(
            name: String, bytes: Int, xxh3: String, encoding: TextEncoding? = nil,
            remarks: [SheetRemark]? = nil
        ) {
            self.name = name
            self.bytes = bytes
            self.xxh3 = xxh3
            self.encoding = encoding
            self.remarks = remarks
        }
    }

    /// The number of this layout; a stage reads no other.
    package static let currentFormat = 1

    package var stage: Stage
    package var format = currentFormat
    package var integration: IntegrationName?
    package var month: WorkMonth?
    package var window: WorkWindow?
    /// What `origin` counts from 1: names of files or requests.
    package var sources: [String] = []
    package var inputs: [Input] = []
    /// By integration.
    package var counts: [String: Tally] = [:]
    /// Of an extracted month: the people who have a day there.
    package var people: Int?
    /// Of a load: the days inside the window that CrowdLog was known to have.
    package var confirmed: Int?
    /// Of a load: the month's generation of the ledger that it was compared with, 0 where there was
    /// none.
    package var comparedWith: Int?
    /// Of a load: the days that stay as CrowdLog has them, but that another integration gave it before;
    /// `nil` where there are none.
    package var takenOver: Int?
    /// Of a load: what speaks for something else that writes the same days; `nil` where nothing does.
    package var otherSync: OtherSync?
    /// Of the ledger: how this generation came about.
    package var ledger: LedgerEntry?
    /// XXH3 of each file, by its name.
    package var checksums: [String: String] = [:]
    /// Data rows of each hand-over file and import file, by its name, as the writer counted them: the
    /// proof of `counts`.
    package var rows: [String: Int] = [:]
    /// Stage `people` only: lists that the service has refused, such as `/users`; empty ones stand in.
    package var refused: [String]?
    /// Stage `people` only: days whose answers don't go together, or don't say all; `nil` where there are
    /// none.
    package var doubts: ServiceDoubts?
    /// Stage `extract` only: what a service leaves out or writes in another way than it says, and how
    /// many rows of it there are.
    package var tolerated: [String: Int]?
    /// Stage `current` only: the columns behind employee code and date that CrowdLog's download has.
    ///
    /// The others are empty because nobody knows them.
    package var columns: [String]?
    /// Stages `current` and `man-hours` only: the first and the last date of the whole download,
    /// whatever the month.
    ///
    /// A day between them without a row is one that CrowdLog has nothing for. `nil` where the
    /// download has no rows.
    package var covers: WorkWindow?

    package init(
        stage: Stage, integration: IntegrationName? = nil, month: WorkMonth? = nil,
        window: WorkWindow? = nil, sources: [String] = [], inputs: [Input] = [],
        counts: [String: Tally] = [:]
    ) {
        self.stage = stage
        self.integration = integration
        self.month = month
        self.window = window
        self.sources = sources
        self.inputs = inputs
        self.counts = counts
    }
}

/// Who made a folder.
package enum Stage: String, Codable, CaseIterable, Sendable {
    case members
    case current
    case people
    case comparison
    case accepted
    case extract
    case transform
    case load
    case ledger
    case manHours = "man-hours"
    case hours
}

/// How many days came in and what became of them; the sums prove that nothing was lost.
package struct Tally: Codable, Hashable, Sendable {
    /// Days that came in.
    package var received: Int
    /// Days that went on, by what they went on as: `attendance`, `timesheets`, `added`, `changed`,
    /// `unchanged`.
    package var passed: [String: Int]
    /// Days held, by code.
    package var held: [String: Int]
    /// Days ignored, by code.
    package var ignored: [String: Int]
    /// Rows outside the sums, such as `superseded`, `duplicate-of-equal`, `outside-months`,
    /// `vanished`, `carried` and `forgotten`.
    package var outside: [String: Int]
    /// Notes of the days that went on, by code.
    package var notes: [String: Int]

    package init(
        received: Int = 0, passed: [String: Int] = [:], held: [String: Int] = [:],
        ignored: [String: Int] = [:], outside: [String: Int] = [:], notes: [String: Int] = [:]
    ) {
        self.received = received
        self.passed = passed
        self.held = held
        self.ignored = ignored
        self.outside = outside
        self.notes = notes
    }

    /// In `outside`: days of the ledger that no timesheet or held row stands for any more.
    package static let vanished = "vanished"
    /// In `outside`: days of the ledger that are written again and that the run doesn't look at.
    package static let carried = "carried"
    /// In `outside`: days that leave the ledger.
    package static let forgotten = "forgotten"

    package var passedTotal: Int { passed.values.reduce(0, +) }
    package var heldTotal: Int { held.values.reduce(0, +) }
    package var ignoredTotal: Int { ignored.values.reduce(0, +) }

    /// Whether every day that came in has exactly one fate.
    package var balances: Bool { received == passedTotal + heldTotal + ignoredTotal }

    /// Adds another partition's days.
    package static func += (left: inout Tally, right: Tally) {
        left.received += right.received
        left.passed.merge(right.passed, uniquingKeysWith: +)
        left.held.merge(right.held, uniquingKeysWith: +)
        left.ignored.merge(right.ignored, uniquingKeysWith: +)
        left.outside.merge(right.outside, uniquingKeysWith: +)
        left.notes.merge(right.notes, uniquingKeysWith: +)
    }
}
