internal import Synchronization
internal import WorkModel

extension HRMOSSandbox {
    /// Answers what needs a token.
    func answer(_ path: [String], _ request: Request) throws(Refusal) -> Answer {
        guard request.method == "GET" || request.method == "HEAD" else {
            throw Refusal(403, "the sandbox serves reading only")
        }
        switch (path[0], path.count) {
        case ("work_outputs", 3): return try workOutputs(path, request)
        case ("users", 1):
            if settings.refusesUsers { throw Refusal(403, "not allowed") }
            return try list(company.people, request, JSON.user)
        case ("segments", 1):
            if settings.refusesSegments { throw Refusal(403, "not allowed") }
            let numbered = Array(zip(WorkSegment.all, 1...))
            return try list(numbered, request) { JSON.segment($0.0, sequence: $0.1) }
        default: throw Refusal.noSuchPath
        }
    }

    private func workOutputs(_ path: [String], _ request: Request) throws(Refusal) -> Answer {
        let rows: [WorkDay]
        switch path[1] {
        case "daily":
            guard let date = WorkDate(path[2]) else { throw Refusal(400, "not a date") }
            rows = state.withLock { $0.attendance.rows(on: date) }
        case "monthly":
            guard let month = WorkMonth(path[2]) else { throw Refusal(400, "not a month") }
            let userID = try self.userID(request)
            rows = state.withLock { $0.attendance.rows(in: month, of: userID) }
        default: throw Refusal.noSuchPath
        }
        return try list(
            rows, request, updated: \.updated,
            noting: { rows in self.state.withLock { $0.served.note(rows) } },
            { JSON.workOutput($0).changed(self.settings) })
    }

    private func userID(_ request: Request) throws(Refusal) -> Int? {
        guard let text = request.query("user_id") else { return nil }
        guard let id = Int(text) else { throw Refusal(400, "user_id is not a whole number") }
        return id
    }

    /// A page of a list whose items come in the order in which HRMOS has them.
    ///
    /// `updated` tells when an item last changed, for `from` and `to`; `noting` gets the page's items.
    func list<Item>(
        _ items: [Item], _ request: Request, updated: ((Item) -> Moment)? = nil,
        noting: ([Item]) -> Void = { _ in }, _ render: (Item) -> JSON
    ) throws(Refusal) -> Answer {
        let paging = try Paging(request, settings)
        var items = items
        if let updated { items = items.filter { paging.includes(updated($0)) } }
        items = arranged(items, request, paging)
        let page = Array(items[paging.places(of: items.count)])
        noting(page)
        var answer = Answer.json(.array(page.map(render)))
        answer.headers = paging.headers(
            request, count: items.count, withTotals: !settings.omitsTotals)
        return answer
    }

    /// The items as they are after, or on the first page before, rows have changed between pages.
    private func arranged<Item>(_ items: [Item], _ request: Request, _ paging: Paging) -> [Item] {
        guard let change = settings.rowsChange, items.count > paging.limit else { return items }
        let hasTurned = state.withLock { state in
            if paging.page > 1 { state.turned.insert(request.path) }
            return state.turned.contains(request.path)
        }
        return switch (change, hasTurned) {
        case (.moved, true): Array(items.dropFirst() + items.prefix(1))
        case (.added, false): Array(items.dropFirst())
        default: items
        }
    }
}
