package import Handoff
package import WorkModel

/// What a rehearsal with the stand-in of HRMOS needs: a pipeline.yml that works against it, and its
/// files.
package struct HRMOSRehearsal: Sendable {
    private let settings: HRMOSSettings
    private let company: Company
    private let port: Int
    private let language: String?

    /// `language` is what pipeline.yml says; `nil` leaves it to the environment.
    package init(
        _ settings: HRMOSSettings, company: Company, port: Int, language: String? = nil
    ) {
        self.settings = settings
        self.company = company
        self.port = port
        self.language = language
    }

    /// Settings that read all of the company's days before today.
    package var pipeline: String {
        RehearsalFiles(company: company, language: language).pipeline(
            source: """
                source: {kind: hrmos-api, company: \(settings.company), base_url: "http://127.0.0.1:\(port)",
                         api_key: {file: hrmos.key}, http: {concurrent: 4, per_second: 100}}
                """,
            segments: RehearsalFiles.halfDays + [
                "出勤（フレックス）: {work: true, leave: none}",
                "出勤（短時間）: {work: true, leave: none}",
            ])
    }

    /// CrowdLog's members: everybody with a number, but second posts and the service's own account.
    package var members: String { RehearsalFiles(company: company).members }

    /// Writes all of it into a folder, which is made where it is missing.
    package func write(to folder: Path) throws(Faults) {
        try RehearsalFiles(company: company).write(
            pipeline: pipeline, keys: ["hrmos.key": settings.key], to: folder)
    }
}
