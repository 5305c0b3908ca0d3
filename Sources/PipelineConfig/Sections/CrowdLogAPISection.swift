import PipelineSettings
import WorkModel

/// Reads `target.api`: CrowdLog's calls as the tenant's own API document describes them.
///
/// Where `isMeant`, the target is of this kind, and what it needs must be there.
func readCrowdLogAPI(_ target: inout Section, isMeant: Bool) -> CrowdLogAPI {
    if isMeant, !target.has("api") { target.missing("api") }
    return target.section("api") { section in
        let base = section.value("base_url", expected: "https://host", parse: baseURL)
        if !section.has("token") { section.missing("token") }
        let token = section.secret("token")
        let memberList = readMemberList(&section)
        let attendance = section.section("attendance", isRequired: true) {
            readAttendanceCall(&$0, hasMemberList: memberList != nil)
        }
        var api = CrowdLogAPI(
            baseURL: base ?? CrowdLogAPI.standardURL, token: token ?? .credential(""),
            memberList: memberList, attendance: attendance)
        api.unauthorized = section.statuses("unauthorized", in: 400...499) ?? api.unauthorized
        api.http = readHTTP(&section)
        if !api.http.verify, !isLoopback(api.baseURL) {
            section.contradiction(
                "http", expected: "verify: true", found: "verify: false (\(api.baseURL))")
        }
        return api
    }
}

/// Reads `target.api.members`; `nil` where the calls need no ids.
private func readMemberList(_ api: inout Section) -> MemberListCall? {
    let isThere = api.has("members")
    return api.section("members") { section in
        var call = MemberListCall(
            path: section.callPath("path", fields: []) ?? CallText([]),
            employeeCode: section.answerPath("employee_code", isRequired: true) ?? AnswerPath(),
            id: section.answerPath("id", isRequired: true) ?? AnswerPath())
        call.query = section.callQuery(fields: [.page])
        call.firstPage = section.number("first_page", in: 0...1) ?? call.firstPage
        call.list = section.answerPath("list") ?? call.list
        // Every page would be the first one, and none the empty one that ends the list.
        if section.isThere, !call.query.contains(where: { $0.value.fields.contains(.page) }) {
            section.contradiction("query", expected: "page: \"{page}\"", found: "–")
        }
        return isThere ? call : nil
    }
}

/// Reads `target.api.attendance`.
private func readAttendanceCall(
    _ section: inout Section, hasMemberList: Bool
) -> AttendanceCall {
    let fields = CallField.allCases.filter { $0 != .page }
    let outer = fields.filter { $0 != .breakStart && $0 != .breakEnd }
    let known = section.findings.faults.count
    var call = AttendanceCall(
        path: section.callPath("path", fields: outer) ?? CallText([]), body: .object([]))
    call.method = section.choice("method") ?? call.method
    call.query = section.callQuery(fields: outer)
    section.require("body")
    call.body = section.callBody("body", fields: fields) ?? call.body
    // What can't be read holds fields that nobody can count.
    let isReadable = section.findings.faults.count == known
    call.batch = section.number("batch", in: 1...1000) ?? call.batch
    call.empty = section.choice("empty") ?? call.empty
    call.success = section.statuses("success", in: 200...299) ?? call.success
    call.refused = section.statuses("refused", in: 400...499) ?? call.refused
    call.retry = section.statuses("retry", in: 400...599) ?? call.retry
    call.refusals = section.section("refusals", read: readRefusals)
    call.leave = readLeaveWords(&section)
    if section.isThere, isReadable { check(call, hasMemberList: hasMemberList, in: section) }
    return call
}

/// Reads `target.api.attendance.leave`: the word for each kind of leave; `nil` where it is absent.
private func readLeaveWords(_ call: inout Section) -> LeaveColumns? {
    let isThere = call.has("leave")
    return call.section("leave") { section in
        func cells(_ key: String) -> [LeaveColumns.Cell]? {
            section.text(key, null: .isAbsence).map {
                [LeaveColumns.Cell(column: "leave", value: $0)]
            }
        }
        let words = LeaveColumns(
            full: cells("full"), morning: cells("morning"), afternoon: cells("afternoon"),
            none: cells("none") ?? [])
        return isThere ? words : nil
    }
}

/// Reads `target.api.attendance.refusals`.
private func readRefusals(_ section: inout Section) -> RefusalPlaces {
    var places = RefusalPlaces()
    places.message = section.answerPath("message") ?? places.message
    places.list = section.answerPath("list")
    places.itemMessage = section.answerPath("item_message") ?? places.itemMessage
    places.index = section.answerPath("index")
    places.employeeCode = section.answerPath("employee_code")
    places.date = section.answerPath("date")
    places.takesOthers = section.flag("takes_others") ?? places.takesOthers
    if places.list != nil, places.index == nil, places.date == nil {
        section.contradiction("list", expected: "index | date", found: "–")
    }
    return places
}

/// Whether a request says whose day it is and what it holds, and each value once.
private func check(_ call: AttendanceCall, hasMemberList: Bool, in section: Section) {
    func missing(_ text: String) {
        section.contradiction("body", expected: text, found: "–")
    }
    let fields = call.fields
    if fields.isDisjoint(with: [.employeeCode, .memberID]) {
        missing("{employee_code} | {member_id}")
    }
    for field in [CallField.date, .clockIn, .clockOut] where !fields.contains(field) {
        missing("{\(field.rawValue)}")
    }
    if call.leave != nil, !fields.contains(.leave) { missing("{leave}") }
    if fields.isDisjoint(with: [.breaks, .breakStart]) { missing("{breaks} | each break") }
    if fields.contains(.memberID), !hasMemberList {
        section.contradiction("body", expected: "target.api.members", found: "{member_id}")
    }
    if call.body.hasEachDay {
        for field in call.outerFields.filter(\.isOfDay).sorted(by: { $0.rawValue < $1.rawValue }) {
            section.contradiction("body", expected: "each day", found: "{\(field.rawValue)}")
        }
    } else if call.batch > 1 {
        section.contradiction("batch", expected: "each day", found: String(call.batch))
    }
}

extension Section {
    /// Reads a list of statuses.
    /// - Returns: `nil` where the key is absent.
    fileprivate mutating func statuses(_ key: String, in range: ClosedRange<Int>) -> [Int]? {
        let path = path.key(key).item
        return list(key)?.compactMap { node in
            guard let text = findings.text(node, path) else { return nil }
            guard let status = Int(text), range.contains(status) else {
                findings.badValue(
                    path, at: node.place, value: node.written,
                    expected: "\(range.lowerBound)..\(range.upperBound)", words: [])
                return nil
            }
            return status
        }
    }

    /// Reads keys with dots between them, `error.message`; the empty text is the answer itself.
    fileprivate mutating func answerPath(_ key: String, isRequired: Bool = false) -> AnswerPath? {
        if isRequired { require(key) }
        return value(key, null: .isAbsence, expected: "error.message") { AnswerPath($0) }
    }
}
