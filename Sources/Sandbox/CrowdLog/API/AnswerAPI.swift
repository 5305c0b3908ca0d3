internal import Synchronization
internal import WorkModel

// The stand-in's API: members to read, attendance to write; the same days as on the pages.
extension CrowdLogSandbox {
    /// Answers a call of the API, or refuses it.
    func answerAPI(_ request: Request, _ parts: [String]) throws(Refusal) -> Answer {
        guard request.header("Authorization") == "Bearer \(settings.api.token)" else {
            throw Refusal(settings.api.unauthorized, "the token isn't known")
        }
        switch (request.method, settings.api.shape, parts.count) {
        case ("GET", _, 1) where parts[0] == "members": return memberPage(request)
        case ("PUT", .list, 1) where parts[0] == "attendances":
            guard let items = try BodyJSON(request.body)["attendances"]?.list else {
                throw Refusal(400, "attendances: a list")
            }
            return take(items.map { SentDay($0, settings) })
        case ("PUT", .day, 4) where parts[0] == "members" && parts[2] == "attendances":
            let body = try BodyJSON(request.body)
            return take([SentDay(body, settings, memberID: parts[1], date: parts[3])])
        default: throw .noSuchPath
        }
    }

    /// A page of members; past the last one the list is empty (`crowdlog.md` §6.2).
    private func memberPage(_ request: Request) -> Answer {
        let page = max(request.query("page").flatMap { Int($0) } ?? 1, 1)
        let asked = request.query("per_page").flatMap { Int($0) } ?? settings.api.pageSize
        let size = min(max(asked, 1), 100)
        let start = (page - 1) * size
        let codes = memberOrder.dropFirst(start).prefix(size)
        let items = zip(codes, start...).map { code, place in
            JSON.object([
                JSON.Member("id", .int(memberID(place))), JSON.Member("code", .string(code)),
                JSON.Member("active", .bool(members[code]?.isActive ?? false)),
            ])
        }
        return .json(.object([JSON.Member("members", .array(Array(items)))]))
    }

    /// A member's id, by the place in the list.
    private func memberID(_ place: Int) -> Int { 1001 + place }

    /// The 社員コード of an id; what isn't an id is nobody's.
    private func code(ofID text: String) -> String {
        let place = (Int(text) ?? 0) - memberID(0)
        return memberOrder.indices.contains(place) ? memberOrder[place] : ""
    }

    /// Takes days by the rules of the import.
    private func take(_ days: [SentDay]) -> Answer {
        var errors: [(index: Int, day: SentDay, message: String)] = []
        let numbers = state.withLock { state -> Range<Int> in
            var taken = state.days
            var noted: [TakenDay] = []
            state.apiRequests += 1
            for (index, sent) in days.enumerated() {
                var cells = sent.cells
                cells[.code] = sent.code ?? code(ofID: sent.memberID)
                do throws(RefusedRow) {
                    let (key, day) = try importedDay(of: cells, members, settings, into: taken)
                    let isSame = taken[key].map(day.hasSameAttendance) ?? false
                    taken[key] = day
                    noted.append(
                        TakenDay(
                            request: state.apiRequests, key: key,
                            outcome: isSame ? .same : .written))
                } catch {
                    errors.append((index, sent, error.message))
                    guard let date = WorkDate(sent.cells[.date] ?? "") else { continue }
                    let key = CrowdLogDay.Key(code: cells[.code] ?? "", date: date)
                    noted.append(
                        TakenDay(request: state.apiRequests, key: key, outcome: .refused))
                }
            }
            if settings.isAllOrNothing, !errors.isEmpty {
                // Nothing was written: nothing is to be counted as sent anew either.
                noted.removeAll { $0.outcome != .refused }
            } else {
                state.days = taken
            }
            let start = state.taken.count
            state.taken += noted
            return start..<state.taken.count
        }
        var answer = errors.isEmpty ? Answer.json(.object([])) : refusal(errors, of: days.count)
        answer.onDelivery = { [self] in
            state.withLock { state in
                for number in numbers { state.taken[number].isAnswered = true }
            }
        }
        return answer
    }

    private func refusal(
        _ errors: [(index: Int, day: SentDay, message: String)], of count: Int
    ) -> Answer {
        let items = errors.map { error in
            JSON.object([
                JSON.Member("index", .int(error.index)),
                JSON.Member("date", .text(error.day.cells[.date])),
                JSON.Member("message", .string(error.message)),
            ])
        }
        let words = count == 1 ? errors[0].message : "\(errors.count) 件を登録できません"
        var members = [JSON.Member("message", .string(words))]
        if settings.api.namesDays { members.append(JSON.Member("errors", .array(items))) }
        return .json(
            .object(members), status: settings.isAllOrNothing ? settings.api.refused : 200)
    }
}

/// A day as a call has it.
struct SentDay {
    var memberID = ""
    /// Where the call names a member so.
    var code: String?
    var cells: [ImportColumn: String] = [:]

    /// - Parameters:
    ///   - json: The day's object.
    ///   - settings: Whether the tenant has leave.
    ///   - memberID: Where the path has it.
    ///   - date: Where the path has it.
    init(
        _ json: BodyJSON, _ settings: CrowdLogSettings, memberID: String? = nil,
        date: String? = nil
    ) {
        self.memberID = memberID ?? json["member_id"]?.text ?? ""
        code = memberID == nil ? json["employee_code"]?.text : nil
        cells[.date] = date ?? json["date"]?.text ?? ""
        cells[.clockIn] = json["clock_in"]?.text ?? ""
        cells[.clockOut] = json["clock_out"]?.text ?? ""
        cells[.breaks] = json["breaks"].map { breaks in
            (breaks.list ?? []).map { part in
                (part["start"]?.text ?? "") + "-" + (part["end"]?.text ?? "")
            }.joined(separator: "/")
        }
        cells[.report] = json["daily_report"]?.text
        cells[.status] = json["status"]?.text
        if settings.leaveColumn != nil { cells[.leave] = json["leave"]?.text }
    }
}
