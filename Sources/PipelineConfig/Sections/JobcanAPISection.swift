import PipelineSettings
import WorkModel

/// Reads the keys that say how to reach ジョブカン勤怠管理 over its API.
///
/// Where `isMeant`, the source is of this kind, and what it needs must be there. `http` is read with the
/// keys of other services.
func readJobcanAPI(
    _ section: inout Section, http: HTTPSettings, isMeant: Bool
) -> JobcanAPI {
    let isSandbox = section.flag("sandbox") ?? false
    let apiURL = section.value("api_url", expected: "https://host", parse: baseURL)
    let authURL = section.value("auth_url", expected: "https://host", parse: baseURL)
    let id = section.secret("client_id")
    let secret = section.secret("client_secret")
    if isMeant {
        for key in ["client_id", "client_secret"] where !section.has(key) { section.missing(key) }
    }
    var api = JobcanAPI(
        apiURL: apiURL ?? (isSandbox ? JobcanAPI.sandboxURL : JobcanAPI.standardURL),
        authURL: authURL ?? (isSandbox ? JobcanAPI.sandboxAuthURL : JobcanAPI.standardAuthURL),
        clientID: id ?? .credential(""), clientSecret: secret ?? .credential(""), http: http)
    api.plan = section.choice("plan") ?? api.plan
    api.fields = section.section("fields", read: readFields)
    api.aditTypes = section.section("adit_types", read: readAditTypes)
    api.takesLeave = section.flag("take_leave") ?? api.takesLeave
    api.breakFromWork = section.flag("break_from_work") ?? api.breakFromWork
    api.longestBreak = section.number("longest_break", in: 0...1440) ?? api.longestBreak
    guard isMeant else { return api }
    for (key, url) in [("api_url", api.apiURL), ("auth_url", api.authURL)]
    where !http.verify && !isLoopback(url) {
        section.contradiction(
            "http", expected: "verify: true", found: "verify: false (\(key): \(url))")
    }
    // A token of one side is nobody's at the other.
    if (apiURL == nil) != (authURL == nil) {
        section.missing(apiURL == nil ? "api_url" : "auth_url")
    }
    if isSandbox, apiURL != nil {
        section.contradiction("sandbox", expected: "sandbox | api_url", found: "sandbox, api_url")
    }
    if api.breakFromWork, let path = api.fields.breakMinutes {
        section.contradiction(
            "break_from_work", expected: "false", found: "fields.break_minutes: \(path)")
    }
    return api
}

private func readFields(_ section: inout Section) -> JobcanFields {
    var fields = JobcanFields()
    fields.employeeID = section.path("employee_id") ?? fields.employeeID
    fields.staffCode = section.path("staff_code")
    fields.name = section.path("name")
    fields.email = section.path("email")
    fields.department = section.path("department")
    fields.aditID = section.path("adit_id") ?? fields.aditID
    fields.aditEmployee = section.path("adit_employee") ?? fields.aditEmployee
    fields.aditTime = section.path("adit_time") ?? fields.aditTime
    fields.aditType = section.path("adit_type")
    fields.summaryEmployee = section.path("summary_employee") ?? fields.summaryEmployee
    fields.summaryDate = section.path("summary_date") ?? fields.summaryDate
    fields.work = section.path("work") ?? fields.work
    fields.breakMinutes = section.path("break_minutes")
    fields.leaveDate = section.path("leave_date") ?? fields.leaveDate
    fields.leaveDays = section.path("leave_days") ?? fields.leaveDays
    fields.leaveName = section.path("leave_name")
    return fields
}

private func readAditTypes(_ section: inout Section) -> JobcanAditTypes {
    var types = JobcanAditTypes()
    func words(_ key: String, _ standard: [String]) -> [String] {
        let words = section.texts(key)
        return words.isEmpty ? standard : words
    }
    types.clockIn = words("clock_in", types.clockIn)
    types.clockOut = words("clock_out", types.clockOut)
    types.breakStart = words("break_start", types.breakStart)
    types.breakEnd = words("break_end", types.breakEnd)
    return types
}

extension Section {
    /// Reads keys with dots, such as `main_group.name`.
    fileprivate mutating func path(_ key: String) -> String? {
        value(key, null: .isAbsence, expected: "staff_code | main_group.name") { text in
            let keys = text.split(separator: ".", omittingEmptySubsequences: false)
            return keys.allSatisfy { !$0.isEmpty } ? text : nil
        }
    }
}
