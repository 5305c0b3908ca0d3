package import Handoff
package import WorkModel

/// What a run did, for people (the table), for scripts (`summary.json`) and for `explain`.
package struct Summary: Codable, Sendable {
    /// One integration × one month.
    package struct Partition: Codable, Sendable {
        package var integration: IntegrationName
        package var month: WorkMonth
        /// The stage that failed; absent where all went well.
        package var failedStage: Stage?
        /// Days that extract delivered.
        package var extracted: Int
        /// Days that CrowdLog was never given.
        package var added: Int
        /// Days that CrowdLog has otherwise.
        package var changed: Int
        /// Days that CrowdLog has already.
        package var unchanged: Int
        /// Days that CrowdLog has and the source has no more; apart from the others' sum.
        package var vanished: Int
        /// Of transform and load, by code.
        package var held: [String: Int]
        package var ignored: [String: Int]

        /// Days that stand in the import files.
        package var loaded: Int { added + changed }
        package var heldTotal: Int { held.values.reduce(0, +) }
        package var ignoredTotal: Int { ignored.values.reduce(0, +) }
    }

    /// A file to upload.
    package struct Upload: Codable, Sendable {
        package var month: WorkMonth
        /// Relative to the run's folder.
        package var file: String
        package var hash: String
    }

    /// The folder of `deliver`.
    package struct Delivery: Codable, Sendable {
        /// As the pipeline has resolved it.
        package var folder: String
        /// Whether everything is there; else a later run or `kintai resume` does it.
        package var isDone: Bool
    }

    /// What files in `uploaded/` have confirmed.
    package struct Uploaded: Codable, Sendable {
        package var files: Int
        package var days: Int
    }

    /// A message to one receiver of `notify`.
    package struct Notification: Codable, Sendable {
        /// Its place in pipeline.yml, from 1.
        package var entry: Int
        /// Its kind, such as `slack`.
        package var to: String
        package var events: [String]
        package var isSent: Bool
        /// The codes of what went wrong; absent where nothing did.
        package var warnings: [String]?
    }

    /// Days that wait for a person, of all months, of one kind and code.
    package struct OpenDays: Codable, Sendable {
        /// `held`, `pending`, `by-hand` or `clear`.
        package var kind: String
        /// Empty for `pending` and `clear`.
        package var code: String
        /// Found today.
        package var new = 0
        package var continuing = 0
        /// The age of the oldest in days, from 1.
        package var oldest = 0
        /// Days that the window leaves next.
        package var leaving: [WorkDate] = []
        /// How many lie before the window, where a plain `kintai run` doesn't look any more.
        package var left = 0
        package var leftFrom: WorkDate?
        package var leftTo: WorkDate?

        init(kind: String, code: String) {
            self.kind = kind
            self.code = code
        }
    }

    package var format = 1
    package var run: String
    package var window: WorkWindow
    package var today: WorkDate
    package var status: ExitStatus
    /// Whether the ledger has taken the run in: else its import files mustn't be uploaded.
    package var isLoaded: Bool
    package var partitions: [Partition]
    package var uploads: [Upload]
    /// What to choose as 文字コード on the import screen.
    package var encoding: String
    /// Where an API gets the days: whether its answers have told of all of them; absent where files are
    /// written.
    package var isSent: Bool?
    /// Days with a note that asks a person to act in CrowdLog, by note code.
    package var notes: [String: Int]
    /// In which encodings files were read whose encoding had to be found out.
    package var inputEncodings: [FoundEncoding]
    /// Absent where no workbook was read of which anything is to be said.
    package var sheetRemarks: [SheetRemark]?
    /// Absent where all that waits was found today and stays in the window.
    package var open: [OpenDays]?
    /// Absent where nothing is to be delivered.
    package var delivery: Delivery?
    /// Absent where there was no such file.
    package var uploaded: Uploaded?
    /// Absent where nothing is known to have changed outside the window.
    package var changedOutside: [ChangedOutside]?
    /// What speaks for something else that writes the same days into CrowdLog; absent where nothing does.
    package var otherSync: OtherSync?
    /// Absent where no service has refused a list.
    package var refusedLists: [Refused]?
    /// Absent where the answers of all services go together.
    package var doubts: [Doubts]?
    /// Absent where nobody was to be told.
    package var notifications: [Notification]?

    package init(
        run: String, window: WorkWindow, today: WorkDate, status: ExitStatus,
        isLoaded: Bool, partitions: [Partition], uploads: [Upload], encoding: String,
        notes: [String: Int],
        inputEncodings: [FoundEncoding]
    ) {
        self.run = run
        self.window = window
        self.today = today
        self.status = status
        self.isLoaded = isLoaded
        self.partitions = partitions
        self.uploads = uploads
        self.encoding = encoding
        self.notes = notes
        self.inputEncodings = inputEncodings
    }

    package var extracted: Int { partitions.reduce(0) { $0 + $1.extracted } }
    package var added: Int { partitions.reduce(0) { $0 + $1.added } }
    package var changed: Int { partitions.reduce(0) { $0 + $1.changed } }
    package var unchanged: Int { partitions.reduce(0) { $0 + $1.unchanged } }
    package var vanished: Int { partitions.reduce(0) { $0 + $1.vanished } }
    package var loaded: Int { added + changed }
    package var held: Int { partitions.reduce(0) { $0 + $1.heldTotal } }
    package var ignored: Int { partitions.reduce(0) { $0 + $1.ignoredTotal } }
    package var failed: Int { partitions.count { $0.failedStage != nil } }
}
