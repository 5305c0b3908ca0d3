package import Handoff
package import WorkModel

/// What a rehearsal with the stand-in of ジョブカン needs: a pipeline.yml that works against it, and its
/// files.
package struct JobcanRehearsal: Sendable {
    private let settings: JobcanSettings
    private let company: Company
    private let port: Int
    private let language: String?

    /// `language` is what pipeline.yml says; `nil` leaves it to the environment.
    package init(
        _ settings: JobcanSettings, company: Company, port: Int, language: String? = nil
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
                source: {kind: jobcan-api, api_url: "http://127.0.0.1:\(port)", auth_url: "http://127.0.0.1:\(port)",
                         client_id: {file: jobcan.id}, client_secret: {file: jobcan.secret},
                         http: {concurrent: 4, per_second: 100},
                         fields: {\(fields)}, take_leave: true}
                """)
    }

    /// The key paths of what this stand-in has.
    private var fields: String {
        let paths = [
            ("staff_code", settings.staffCode), ("name", "name"), ("adit_type", settings.aditType),
            ("break_minutes", settings.breakMinutes), ("leave_name", settings.leaveName),
        ]
        return paths.compactMap { key, path in path.map { "\(key): \($0)" } }
            .joined(separator: ", ")
    }

    /// Writes all of it into a folder, which is made where it is missing.
    package func write(to folder: Path) throws(Faults) {
        try RehearsalFiles(company: company).write(
            pipeline: pipeline,
            keys: ["jobcan.id": settings.clientID, "jobcan.secret": settings.clientSecret],
            to: folder)
    }
}
