import HTTP
import Handoff
import WorkModel

/// A list of ジョブカン's API, read page by page (`other-sources.md` §3.2).
struct JobcanList {
    let path: String
    var query: [(name: String, value: String)] = []
    let scope: JobcanScope
    /// By which the next page is asked for; `nil` of lists without pages.
    var cursor: JobcanField?

    /// Items a page; there are never more.
    static let pageSize = 100
    /// No list is that long; a service that never ends one must not keep us.
    private static let mostPages = 100_000

    /// All items of the list, in the service's order: it ends with an empty page or a short one.
    ///
    /// - Throws: what keeps the service from answering; `serviceAnswerUnreadable`; `jobcanFieldMissing` of
    ///   a full page that doesn't say where the next one begins.
    func items(
        from session: JobcanSession, _ faults: JobcanFaults
    ) async throws(Faults) -> [JSONTree] {
        guard let cursor else { return try await page(query, from: session, faults) }
        var items: [JSONTree] = []
        var seen: Set<String> = []
        var last: [(name: String, value: String)] = []
        for _ in 1...Self.mostPages {
            let page = try await page(
                query + [("count", String(Self.pageSize))] + last, from: session, faults)
            items += page
            guard page.count >= Self.pageSize, let item = page.last else { return items }
            guard let id = cursor.value(in: item)?.text, !id.isEmpty else {
                throw faults.missing(cursor, of: page, at: path)
            }
            guard seen.insert(id).inserted else { break }
            last = [("last_id", id)]
        }
        throw faults.unreadable(path, "pages that don't end")
    }

    private func page(
        _ query: [(name: String, value: String)], from session: JobcanSession,
        _ faults: JobcanFaults
    ) async throws(Faults) -> [JSONTree] {
        let body = try await session.get(path, query, scope)
        guard let json = JSONTree(body) else { throw faults.unreadable(path, "not JSON") }
        guard let items = json.items else {
            throw faults.unreadable(path, "not one list: \(json.keys.sorted())")
        }
        return items
    }
}
