internal import Synchronization
internal import WorkModel

extension HRMOSSandbox {
    /// Answers what reads, for a request whose token is good.
    func list(_ route: Route, _ request: Request) throws(Refusal) -> Answer {
        switch route {
        case .days(let text): return try days(text, request)
        case .months(let text): return try months(text, request)
        case .closedMonths(let text): return try closedMonths(text, request)
        case .stampsOfDay(let text):
            guard let date = WorkDate(text) else { throw Refusal(400, "not a date") }
            return try page(company.stamps(on: date), request, updated: \.moment, JSON.stamp)
        case .stampsOfUser(let text): return try stamps(of: text, request)
        case .users:
            if settings.refusesUsers { throw Refusal(403, "not allowed") }
            return try page(company.people, request, JSON.user)
        case .segments:
            if settings.refusesSegments { throw Refusal(403, "not allowed") }
            let numbered = Array(zip(WorkSegment.all, 1...))
            return try page(numbered, request) { JSON.segment($0.0, sequence: $0.1) }
        case .departments: return try page(Company.departments, request, JSON.unit)
        case .employments: return try page(Company.employments, request, JSON.unit)
        case .lodgments: return try page(Company.lodgments, request, JSON.lodgment)
        case .paidHolidays: return try page([.paidHoliday], request) { $0 }
        case .leaveLedger(let id, let user, let year):
            return try leaveLedger(id: id, user: user, year: year, request)
        case .token, .postpone, .destroy, .stampLogs, .work, .otherSystems:
            throw Refusal.noSuchPath
        }
    }

    private func days(_ text: String, _ request: Request) throws(Refusal) -> Answer {
        guard let date = WorkDate(text) else { throw Refusal(400, "not a date") }
        return try workOutputs(state.withLock { $0.attendance.rows(on: date) }, request)
    }

    private func months(_ text: String, _ request: Request) throws(Refusal) -> Answer {
        guard let month = WorkMonth(text) else { throw Refusal(400, "not a month") }
        let userID = try number("user_id", request)
        let rows = state.withLock { $0.attendance.rows(in: month) }
        return try workOutputs(rows.filter { userID == nil || $0.person.id == userID }, request)
    }

    private func workOutputs(_ rows: [WorkDay], _ request: Request) throws(Refusal) -> Answer {
        try page(
            rows, request, updated: \.updated,
            noting: { [self] rows in state.withLock { $0.served.note(rows) } },
            { JSON.workOutput($0).changed(settings) })
    }

    private func closedMonths(_ text: String, _ request: Request) throws(Refusal) -> Answer {
        guard let month = WorkMonth(text) else { throw Refusal(400, "not a month") }
        let numbers = request.query("number")?.split(separator: ",").map(String.init)
        let statuses = try closings(request)
        let days = Dictionary(
            grouping: state.withLock { $0.attendance.rows(in: month) }, by: \.person.id)
        let months = company.people.compactMap { person -> PersonMonth? in
            guard let days = days[person.id], numbers?.contains(person.number ?? "") ?? true,
                statuses?.contains(company.closing(of: person, month)) ?? true
            else { return nil }
            return PersonMonth(person: person, month: month, days: days)
        }
        return try page(months, request, JSON.month)
    }

    private func closings(_ request: Request) throws(Refusal) -> [Closing]? {
        guard let text = request.query("status") else { return nil }
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        let closings = parts.compactMap { Int($0).flatMap(Closing.init) }
        guard closings.count == parts.count else { throw Refusal(400, "no such status") }
        return closings
    }

    private func stamps(of text: String, _ request: Request) throws(Refusal) -> Answer {
        guard let id = Int(text), let person = company.person(id: id) else {
            throw Refusal(404, "no such user")
        }
        let number = try number("stamp_type", request)
        let type = number.flatMap(Stamp.Kind.init)
        if number != nil, type == nil { throw Refusal(400, "no such stamp_type") }
        let stamps = company.stamps(of: person).filter { type == nil || $0.type == type }
        // The one list whose order is documented: newest first.
        return try page(stamps.reversed(), request, updated: \.moment, JSON.stamp)
    }

    private func leaveLedger(
        id: String, user: String, year: String, _ request: Request
    ) throws(Refusal) -> Answer {
        guard id == "1", let user = Int(user), let person = company.person(id: user),
            year.count == 4, let year = Int(year)
        else { throw Refusal(404, "no such ledger") }
        let months = state.withLock { company.leave(of: person, in: year, $0.attendance) }
        var answer = try page(months, request, JSON.leave)
        answer.headers.append(("X-Use-Hour-Holiday", "true"))
        return answer
    }

    private func number(_ name: String, _ request: Request) throws(Refusal) -> Int? {
        guard let text = request.query(name) else { return nil }
        guard let number = Int(text), (1...Int(Int32.max)).contains(number) else {
            throw Refusal(400, "\(name) is not a whole number from 1")
        }
        return number
    }
}
