package import WorkModel

/// Where a run keeps what its stages make: `runs/<run-id>/`.
package struct RunFolder: Hashable, Sendable {
    package let path: Path

    package init(_ path: Path) {
        self.path = path
    }

    /// The resolved settings that the stages are given.
    package var settings: Path { path / "settings.json" }
    package var runFile: Path { path / "run.json" }
    package var summary: Path { path / "summary.json" }
    package var report: Path { path / "report.html" }
    /// One that may travel.
    package var reportWithoutNames: Path { path / "report-no-names.html" }
    package var heldForReview: Path { path / "held-for-review.csv" }
    package var heldForReviewWorkbook: Path { path / "held-for-review.xlsx" }
    /// Who CrowdLog knows.
    package var members: Path { path / "members" }
    /// Who of the sources' people is which member.
    package var comparison: Path { path / "comparison" }
    /// What a person has agreed to of the comparison.
    package var accepted: Path { path / "accepted" }

    /// A month of what CrowdLog has, by its own download.
    package func current(_ month: WorkMonth) -> Path {
        path / "current" / month.description
    }

    /// A month of recorded man-hours.
    package func manHours(_ month: WorkMonth) -> Path {
        path / "man-hours" / month.description
    }

    /// What a partition's timesheets come to, to be held against man-hours.
    package func hours(_ integration: IntegrationName, _ month: WorkMonth) -> Path {
        path / "hours" / integration.text / month.description
    }

    /// Whom an integration's source knows.
    package func people(_ integration: IntegrationName) -> Path {
        path / "extract" / integration.text / "people"
    }

    /// What a service has answered and nobody has extracted yet.
    package func fetched(_ integration: IntegrationName) -> Path {
        path / "extract" / integration.text / "fetched"
    }

    /// Held by the one program that extracts an integration: its answers and its people are of all months.
    package func extractLock(_ integration: IntegrationName) -> Path {
        path / "extract" / integration.text / "lock"
    }

    /// Held by the one program that sends to CrowdLog's API.
    package var sendLock: Path { path / "load" / "lock" }

    /// How many days the uploads have confirmed that this run found, where it found any.
    package var uploaded: Path { path / "uploaded.json" }

    /// Says which service is waited for, and until when, a line each; there is one only after a wait began.
    package func waiting(_ integration: IntegrationName) -> Path {
        fetched(integration) / Self.waitingFile
    }

    package static var waitingFile: String { "waiting.txt" }

    /// A partition's attendance.
    package func extracted(_ integration: IntegrationName, _ month: WorkMonth) -> Path {
        path / "extract" / integration.text / month.description
    }

    /// A partition's timesheets.
    package func transformed(_ integration: IntegrationName, _ month: WorkMonth) -> Path {
        path / "transform" / integration.text / month.description
    }

    /// A month's load, of all integrations.
    package func loaded(_ month: WorkMonth) -> Path {
        path / "load" / month.description
    }
}
