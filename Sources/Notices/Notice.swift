package import PipelineSettings

/// What is told after a run, in the pipeline's language.
///
/// Nothing of it names people, dates or times but `heldDays`, which only those get who ask for it.
package struct Notice: Sendable {
    /// What it is told for; empty = a trial.
    package var events: [NoticeSettings.Event]
    /// The verdict, in one line.
    package var title: String
    /// What more there is to say, and what to do; an empty line parts paragraphs.
    package var lines: [String]
    package var facts: NoticeFacts
    /// A heading, then held days one by one; empty where nothing is held.
    package var heldDays: [String]

    package init(
        events: [NoticeSettings.Event], title: String, lines: [String], facts: NoticeFacts,
        heldDays: [String] = []
    ) {
        self.events = events
        self.title = title
        self.lines = lines
        self.facts = facts
        self.heldDays = heldDays
    }

    /// The lines that a receiver gets.
    func lines(withNames names: Bool) -> [String] {
        lines + (names && !heldDays.isEmpty ? [""] + heldDays : [])
    }
}

/// The same for programs; what isn't known is absent.
package struct NoticeFacts: Encodable, Sendable {
    /// A month of an integration in which a stage failed.
    package struct Failure: Encodable, Sendable {
        package var integration: String
        package var month: String
        package var stage: String

        package init(integration: String, month: String, stage: String) {
            self.integration = integration
            self.month = month
            self.stage = stage
        }
    }

    /// A service's key that dies soon.
    package struct Key: Encodable, Sendable {
        package var integration: String
        /// 0 or fewer where it is dead.
        package var daysLeft: Int

        package init(integration: String, daysLeft: Int) {
            self.integration = integration
            self.daysLeft = daysLeft
        }
    }

    package var run: String?
    /// The exit status.
    package var status: Int?
    /// Days by what became of them.
    package var days: [String: Int]?
    /// Held days by code.
    package var held: [String: Int]?
    /// How often each fault was told.
    package var faults: [String: Int]?
    package var failed: [Failure]?
    package var keys: [Key]?
    /// Where people find the report: a path on the machine of the run.
    package var report: String?

    package init() {}
}
