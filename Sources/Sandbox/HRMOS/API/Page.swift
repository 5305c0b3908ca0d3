internal import Synchronization

extension HRMOSSandbox {
    /// A page of a list whose items come in the order in which HRMOS has them.
    ///
    /// `updated` tells when an item last changed, for `from` and `to`; `noting` gets the page's items
    /// once they are delivered.
    func page<Item: Sendable>(
        _ items: [Item], _ request: Request, updated: ((Item) -> Moment)? = nil,
        noting: (@Sendable ([Item]) -> Void)? = nil, _ render: (Item) -> JSON
    ) throws(Refusal) -> Answer {
        let paging = try Paging(request, settings)
        var items = items
        if let updated { items = items.filter { paging.includes(updated($0)) } }
        items = arranged(items, request, paging)
        let page = Array(items[paging.places(of: items.count)])
        var answer = Answer.json(.array(page.map(render)))
        answer.headers = paging.headers(
            request, count: items.count, withTotals: !settings.omitsTotals)
        if request.method == "GET" { answer.onDelivery = { noting?(page) } }
        return answer
    }

    /// The items as they are before or after rows change between pages.
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
