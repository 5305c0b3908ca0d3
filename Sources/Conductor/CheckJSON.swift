import Handoff
package import Messages
package import PipelineSettings
package import WorkModel

/// What `kintai check --json` prints.
package struct CheckJSON: Encodable, Sendable {
    /// A fault or a warning.
    struct Finding: Encodable {
        /// Absent where a program ended without one.
        let code: String?
        let text: String
    }

    private let format = 1
    /// Whether nothing that was found stops a run.
    private let isReady: Bool
    private let status: ExitStatus
    /// Absent where pipeline.yml can't be read.
    private let window: WorkWindow?
    private let findings: [Finding]
    private let warnings: [String]
    /// In which encodings files are read, and what was sent to receivers of notify, a line each.
    private let notes: [String]

    /// What was found before a run.
    package init(
        _ settings: RunSettings, _ found: CheckResult, warnings: [String], language: Language
    ) {
        self.status = found.status
        self.isReady = found.status == .done
        self.window = settings.window
        self.warnings = warnings
        self.notes = found.encodings.split(separator: "\n").map(String.init) + found.sent
        let told = toldFaults(in: found.findings, language)
        findings =
            told.isEmpty && !found.findings.isEmpty
            ? [Finding(code: nil, text: found.findings)]
            : told.map { Finding(code: $0.code.rawValue, text: $0.text) }
    }

    /// What is wrong with pipeline.yml itself.
    package init(_ faults: Faults, language: Language) {
        status = .worst(of: faults.all.map(\.code.exitStatus))
        isReady = false
        window = nil
        warnings = []
        notes = []
        findings = faults.all.map {
            Finding(code: $0.code.rawValue, text: describe($0, in: language))
        }
    }

    package var text: String { String(decoding: encodeJSON(self), as: UTF8.self) }
}
