/// Which part of a list a request asks for: `limit`, `page`, `from` and `to` of its query.
///
/// Headers of these names are ignored (hrmos.md, 2). `from` and `to` bound the update time, both ends
/// included.
struct Paging: Sendable {
    let limit: Int
    let page: Int
    private let from: Moment?
    private let to: Moment?

    init(_ request: Request, _ settings: HRMOSSettings) throws(Refusal) {
        let limit = try Paging.number("limit", request) ?? 25
        if limit > 100, settings.limitAbove100 == .error {
            throw Refusal(400, "limit is above 100")
        }
        self.limit = min(limit, 100)
        page = try Paging.number("page", request) ?? 1
        from = try Paging.moment("from", request)
        to = try Paging.moment("to", request)
    }

    func includes(_ updated: Moment) -> Bool {
        from.map { $0 <= updated } ?? true && to.map { updated <= $0 } ?? true
    }

    /// The pages that so many items fill; none has one, empty.
    func pages(of count: Int) -> Int {
        max(1, (count + limit - 1) / limit)
    }

    /// The places of the page's items; none beyond the end.
    func places(of count: Int) -> Range<Int> {
        guard page <= pages(of: count) else { return count..<count }
        return (page - 1) * limit..<min(page * limit, count)
    }

    /// `Link` as RFC 8288 writes it, and the totals.
    func headers(
        _ request: Request, count: Int, withTotals: Bool
    ) -> [(name: String, value: String)] {
        let last = pages(of: count)
        var links: [(page: Int, relation: String)] = []
        if page < last { links.append((page + 1, "next")) }
        if page > 1, page <= last { links.append((page - 1, "previous")) }
        links += [(last, "last"), (1, "first")]
        let text = links.map { "<\(address(request, page: $0.page))>; rel=\"\($0.relation)\"" }
        let link = (name: "Link", value: text.joined(separator: ", "))
        guard withTotals else { return [link] }
        return [link, ("X-Total-Count", String(count)), ("X-Total-Page", String(last))]
    }

    private func address(_ request: Request, page: Int) -> String {
        let others = request.queryText.split(separator: "&").filter { !$0.hasPrefix("page=") }
        let query = (others + ["page=\(page)"]).joined(separator: "&")
        return "http://\(request.header("Host") ?? "127.0.0.1")\(request.path)?\(query)"
    }

    private static func number(_ name: String, _ request: Request) throws(Refusal) -> Int? {
        guard let text = request.query(name) else { return nil }
        guard let number = Int(text), (1...1_000_000).contains(number) else {
            throw Refusal(400, "\(name) is not a whole number from 1")
        }
        return number
    }

    private static func moment(_ name: String, _ request: Request) throws(Refusal) -> Moment? {
        guard let text = request.query(name) else { return nil }
        guard let moment = Moment(text) else {
            throw Refusal(400, "\(name) is not a time with an offset (ISO 8601)")
        }
        return moment
    }
}
