package import Handoff
package import WorkModel

/// What a rehearsal with the stand-in of KING OF TIME needs: a pipeline.yml that works against it, and
/// its files.
package struct KingOfTimeRehearsal: Sendable {
    private let settings: KingOfTimeSettings
    private let company: Company
    private let port: Int
    private let hasClock: Bool
    private let language: String?

    /// `hasClock` says whether the stand-in's clock goes, so that forbidden hours matter; `language` is
    /// what pipeline.yml says.
    package init(
        _ settings: KingOfTimeSettings, company: Company, port: Int, hasClock: Bool = false,
        language: String? = nil
    ) {
        self.settings = settings
        self.company = company
        self.port = port
        self.hasClock = hasClock
        self.language = language
    }

    /// Settings that read all of the company's days before today.
    package var pipeline: String {
        let hours = hasClock ? "" : ", forbidden_hours: []"
        return RehearsalFiles(company: company, language: language).pipeline(
            source: """
                source: {kind: king-of-time-api, base_url: "http://127.0.0.1:\(port)/v1.0",
                         api_key: {file: king-of-time.key}, http: {per_second: 100}\(hours)}
                """,
            segments: RehearsalFiles.halfDays)
    }

    /// Writes all of it into a folder, which is made where it is missing.
    package func write(to folder: Path) throws(Faults) {
        try RehearsalFiles(company: company).write(
            pipeline: pipeline, keys: ["king-of-time.key": settings.token], to: folder)
    }
}
