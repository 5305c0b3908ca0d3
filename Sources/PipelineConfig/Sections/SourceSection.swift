import PipelineSettings
import WorkModel

/// The words of `source.kind`.
package enum SourceKind: String, CaseIterable {
    case hrmosAPI = "hrmos-api"
    case hrmosCSV = "hrmos-csv"
    case hrmosJSON = "hrmos-json"
    case kingOfTimeAPI = "king-of-time-api"
    case kingOfTimeCSV = "king-of-time-csv"
    case kinkakujiAPI = "kinkakuji-api"
    case kinkakujiCSV = "kinkakuji-csv"
    case jobcanAPI = "jobcan-api"
    case jobcanCSV = "jobcan-csv"
    case csv

    var isAPI: Bool { rawValue.hasSuffix("-api") }
    var isCSV: Bool { rawValue.hasSuffix("csv") }
    /// CSV exports don't say how far a day's approval has come.
    var knowsApproval: Bool { !isCSV }
    /// What this version reads.
    var isAvailable: Bool { self == .hrmosJSON }
}

/// The key `source` and what the checks of other keys need of it.
struct ReadSource {
    /// `nil` where it is missing or at fault.
    let kind: SourceKind?
    /// Stand-ins where the kind isn't `hrmos-json`.
    let files: HRMOSFiles
    let namesDepartments: Bool
    let namesEmployments: Bool
}

/// Reads `source`.
///
/// All keys of all kinds are read, so that each is checked; which ones belong depends on the kind.
func readSource(_ section: inout Section) -> ReadSource {
    section.require("kind")
    let kind: SourceKind? = section.choice("kind")
    let isAvailable = kind?.isAvailable ?? false
    if kind?.isAvailable == false { section.reportNotYet("kind") }
    section.allowsUnknownKeys = !isAvailable
    let files = HRMOSFiles(
        files: section.files("files", isRequired: isAvailable),
        users: section.requiredFile("users", isRequired: isAvailable),
        segments: section.requiredFile("segments", isRequired: isAvailable),
        departments: section.file("departments"),
        employments: section.file("employments"),
        maxAge: section.duration("max_age", standard: 3 * 86_400))
    readAPIKeys(&section)
    readLayoutKeys(&section)
    if let kind { checkKeys(&section, of: kind) }
    return ReadSource(
        kind: kind, files: files, namesDepartments: section.has("departments"),
        namesEmployments: section.has("employments"))
}

private let keysOfAPIs = ["login_url", "company", "api_key", "api_key_issued"]
private let keysOfLayouts = ["encoding", "profile"]

/// The keys that say how to reach a service; no kind of this version uses them.
private func readAPIKeys(_ section: inout Section) {
    _ = section.text("login_url", null: .isAbsence)
    _ = section.text("company", null: .isAbsence)
    readSecret("api_key", in: &section)
    _ = section.date("api_key_issued")
    readHTTP(&section)
}

/// The keys that say how a text file is laid out.
private func readLayoutKeys(_ section: inout Section) {
    _ = section.choice("encoding", TextEncoding.self)
    _ = section.text("profile", null: .isAbsence)
}

/// Reports the keys that another kind than this one would read.
private func checkKeys(_ section: inout Section, of kind: SourceKind) {
    let wrong = (kind.isAPI ? [] : keysOfAPIs) + (kind.isCSV ? [] : keysOfLayouts)
    for key in wrong where section.has(key) {
        let fitting = SourceKind.allCases.filter { keysOfAPIs.contains(key) ? $0.isAPI : $0.isCSV }
        section.contradiction(
            key, expected: "kind: " + fitting.map(\.rawValue).joined(separator: " | "),
            found: "\(key) (kind: \(kind.rawValue))")
    }
}

/// Reads a secret, which stays a reference: `${NAME}`, `{file: path}` or `{credential: name}`.
///
/// What is written there is never told, for it may be the secret itself.
private func readSecret(_ key: String, in section: inout Section) {
    guard let entry = section.optionalEntry(key) else { return }
    guard case .scalar(let scalar) = entry.value.content else {
        section.section(key) { reference in
            _ = reference.text("file")
            _ = reference.text("credential")
        }
        return
    }
    if !isVariableReference(scalar.written) {
        section.findings.report(
            .configSecretInFile, at: entry.value.place, [.key: section.path.key(key).shown])
    }
}
