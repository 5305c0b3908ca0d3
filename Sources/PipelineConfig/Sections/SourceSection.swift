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
    case command

    var isAPI: Bool { rawValue.hasSuffix("-api") }
    var isCSV: Bool { rawValue.hasSuffix("csv") }
    /// Reads files that somebody puts there.
    var hasFiles: Bool { !isAPI && self != .command }
    /// Takes lists of users and segments, which HRMOS keeps apart from attendance.
    var hasMasters: Bool { self == .hrmosJSON || self == .hrmosCSV }
    /// Whose export the files are, where that says how they are to be read.
    var vendor: CSVVendor? {
        switch self {
        case .kingOfTimeCSV: .kingOfTime
        case .kinkakujiCSV: .kinkakuji
        case .jobcanCSV: .jobcan
        default: nil
        }
    }
    /// CSV that says itself who people are.
    var isWholeCSV: Bool { self == .csv || vendor != nil }
    /// What this version reads.
    var isAvailable: Bool {
        hasMasters || isWholeCSV || [.hrmosAPI, .jobcanAPI, .command].contains(self)
            || kingOfTimeVendor != nil
    }

    /// Whose KING OF TIME it is over the API.
    var kingOfTimeVendor: KingOfTimeAPI.Vendor? {
        switch self {
        case .kingOfTimeAPI: .kingOfTime
        case .kinkakujiAPI: .kinkakuji
        default: nil
        }
    }
}

/// The key `source` and what the checks of other keys need of it.
struct ReadSource {
    /// `nil` where it is missing or at fault.
    let kind: SourceKind?
    /// Stand-ins where this version doesn't read the kind.
    let settings: SourceSettings
    /// Whether it says how far a day's approval has come; CSV does where the profile names a column.
    let knowsApproval: Bool
    let namesDepartments: Bool
    let namesEmployments: Bool
}

/// Reads `source`.
///
/// All keys of all kinds are read, so that each is checked; which ones belong depends on the kind.
func readSource(_ section: inout Section, profiles: [String: CSVProfile]) -> ReadSource {
    section.require("kind")
    let kind: SourceKind? = section.choice("kind")
    let isAvailable = kind?.isAvailable ?? false
    let needsMasters = kind?.hasMasters ?? false
    if kind?.isAvailable == false { section.reportNotYet("kind") }
    section.allowsUnknownKeys = !isAvailable
    let sheet = section.text("sheet", null: .isAbsence)
    let files = HRMOSFiles(
        files: section.files("files", isRequired: isAvailable && kind?.hasFiles == true)
            .map { InputFile(name: $0.name, path: $0.path, sheet: sheet) },
        users: section.requiredFile("users", isRequired: needsMasters),
        segments: section.requiredFile("segments", isRequired: needsMasters),
        departments: section.file("departments"),
        employments: section.file("employments"),
        maxAge: section.duration("max_age", standard: 3 * 86_400))
    let command = readCommand(&section, isMeant: kind == .command)
    let vendor = kind?.kingOfTimeVendor
    let access = readAccess(&section, vendor == nil ? .hrmos : .kingOfTime)
    let api = readHRMOSAPI(&section, access, isMeant: kind == .hrmosAPI)
    let jobcan = readJobcanAPI(&section, http: access.http, isMeant: kind == .jobcanAPI)
    let kingOfTime = readKingOfTimeAPI(&section, access, vendor: vendor)
    let format = readFormat(&section, of: kind, profiles: profiles)
    if let kind { checkKeys(&section, of: kind) }
    let settings: SourceSettings =
        switch kind {
        case .hrmosAPI: .hrmosAPI(api)
        case .jobcanAPI: .jobcanAPI(jobcan)
        case .kingOfTimeAPI, .kinkakujiAPI: .kingOfTime(kingOfTime)
        case .hrmosCSV: .hrmosCSV(files, format)
        case .command: .command(command)
        case .csv, .kingOfTimeCSV, .kinkakujiCSV, .jobcanCSV:
            .csv(CSVFiles(files: files.files, format: format, maxAge: files.maxAge))
        default: .hrmosJSON(files)
        }
    // HRMOS's own list of employees has the names themselves.
    let listHasNames = [".csv", ".xlsx"].contains { files.users.name.lowercased().hasSuffix($0) }
    let columns = format.profile.columns.texts
    let isCSV = kind?.isWholeCSV ?? false
    let hasLists = listHasNames || kind == .hrmosAPI || kind == .command || vendor != nil
    return ReadSource(
        kind: kind, settings: settings,
        knowsApproval: kind?.isCSV != true && kind != .jobcanAPI || columns[.approval] != nil,
        namesDepartments: isCSV
            ? columns[.department] != nil
            : section.has("departments") || hasLists || jobcan.fields.department != nil,
        namesEmployments: isCSV
            ? columns[.employment] != nil : section.has("employments") || hasLists)
}

private let keysOfAPIs = ["http"]
private let keysOfKeys = ["api_key", "base_url"]
private let keysOfHRMOS = ["login_url", "company", "api_key_issued", "watch_months", "refusals"]
private let keysOfJobcan = [
    "client_id", "client_secret", "api_url", "auth_url", "sandbox", "plan", "fields",
    "adit_types", "take_leave", "break_from_work", "longest_break",
]
private let keysOfKingOfTime = [
    "chunk_days", "on_forbidden_hours", "forbidden_margin", "forbidden_hours", "going_out",
    "between_pairs", "half_day",
]
private let keysOfFiles = ["files", "max_age"]
private let keysOfLayouts = ["encoding", "profile", "sheet"]
private let keysOfCommands = ["command", "timeout"]
private let keysOfMasters = ["users", "segments", "departments", "employments"]

/// Reads `encoding`, `profile` and `durations`: how a text file is laid out.
private func readFormat(
    _ section: inout Section, of kind: SourceKind?, profiles: [String: CSVProfile]
) -> CSVFormat {
    let encoding: TextEncoding = section.choice("encoding") ?? .auto
    let durations: DurationStyle? = section.choice("durations")
    guard let kind, kind == .hrmosCSV || kind.isWholeCSV else {
        _ = section.text("profile", null: .isAbsence)
        return CSVFormat(encoding: encoding, profile: .hrmosDaily)
    }
    let builtIn = kind.builtInProfile.map { [$0] } ?? []
    let known = builtIn + profiles.keys.sorted()
    let name = section.value(
        "profile", null: .isAbsence, expected: known.joined(separator: " | "), words: known
    ) { known.contains($0) ? $0 : nil }
    if kind == .csv, !section.has("profile") { section.missing("profile") }
    // A profile of the user's own comes before a built-in one of the same name.
    var profile = name.flatMap { profiles[$0] } ?? kind.vendor?.profile ?? .hrmosDaily
    if let name, profiles[name] != nil { checkProfile(profile, &section, of: kind) }
    if let vendor = kind.vendor {
        if !section.has("durations") { section.missingDurations(of: vendor) }
        profile.durations = durations ?? profile.durations
    }
    return CSVFormat(encoding: encoding, profile: profile, vendor: kind.vendor)
}

extension SourceKind {
    fileprivate var builtInProfile: String? {
        self == .hrmosCSV ? "hrmos-daily" : vendor?.profileName
    }
}

extension Section {
    /// Reports that nothing says how an export writes lengths of time, which no value can tell.
    fileprivate func missingDurations(of vendor: CSVVendor) {
        guard isThere else { return }
        findings.report(
            .configDurationsUnstated, at: place,
            [
                .key: path.key("durations").shown, .value: vendor.serviceName,
                .names: vendor.layoutScreen,
                .expected: "decimal (10進) | sexagesimal (60進) | minutes (分) | h:mm (時刻形式)",
            ])
    }
}

/// Checks that a profile says whose a day is, and nothing that a source hasn't.
private func checkProfile(
    _ profile: CSVProfile, _ section: inout Section, of kind: SourceKind?
) {
    let texts = profile.columns.texts
    checkFields(
        of: profile, in: &section, isRead: { !CSVField.onlyOfTarget.contains($0) })
    // Only HRMOS's list of users turns an id into a number.
    let byID = kind == .hrmosCSV && texts[.sourceID] != nil
    guard texts[.employeeNumber] == nil, !byID else { return }
    let expected = kind == .hrmosCSV ? "employee_number | source_id" : "employee_number"
    section.contradiction(
        "profile", expected: "columns: {\(expected): …}",
        found: texts.keys.map(\.rawValue).sorted().joined(separator: ", "))
}

/// Reports the keys that another kind than this one would read.
private func checkKeys(_ section: inout Section, of kind: SourceKind) {
    var wrong: [(keys: [String], fits: (SourceKind) -> Bool)] = []
    if !kind.isAPI { wrong.append((keysOfAPIs, \.isAPI)) }
    if !kind.isAPI || kind == .jobcanAPI {
        wrong.append((keysOfKeys, { $0.isAPI && $0 != .jobcanAPI }))
    }
    if kind != .jobcanAPI { wrong.append((keysOfJobcan, { $0 == .jobcanAPI })) }
    if kind != .hrmosAPI { wrong.append((keysOfHRMOS, { $0 == .hrmosAPI })) }
    if !kind.hasFiles { wrong.append((keysOfFiles, \.hasFiles)) }
    if kind != .command { wrong.append((keysOfCommands, { $0 == .command })) }
    if kind.kingOfTimeVendor == nil {
        wrong.append((keysOfKingOfTime, { $0.kingOfTimeVendor != nil }))
    }
    if !kind.isCSV { wrong.append((keysOfLayouts, \.isCSV)) }
    if kind.isWholeCSV || !kind.hasFiles { wrong.append((keysOfMasters, \.hasMasters)) }
    if kind.vendor == nil { wrong.append((["durations"], { $0.vendor != nil })) }
    for (keys, fits) in wrong {
        let fitting = SourceKind.allCases.filter(fits).map(\.rawValue).joined(separator: " | ")
        for key in keys where section.has(key) {
            section.contradiction(
                key, expected: "kind: " + fitting, found: "\(key) (kind: \(kind.rawValue))")
        }
    }
}
