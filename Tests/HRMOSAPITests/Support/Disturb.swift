import Sandbox

/// What a service answers but for a change by the test.
func changed(
    _ answer: @escaping @Sendable (Request) async -> Answer,
    _ change: @escaping @Sendable (Request, inout Answer) -> Void
) -> @Sendable (Request) async -> Answer {
    { request in
        var changed = await answer(request)
        change(request, &changed)
        return changed
    }
}

/// A service that takes no more than so many items a page for what was asked.
func capped(
    at limit: Int, _ answer: @escaping @Sendable (Request) async -> Answer
) -> @Sendable (Request) async -> Answer {
    { request in
        let query = request.queryText.split(separator: "&").map { pair in
            pair.hasPrefix("limit=") ? "limit=\(limit)" : String(pair)
        }
        return await answer(
            Request(
                method: request.method, path: request.path, query: query.joined(separator: "&"),
                headers: [
                    "Authorization": request.header("Authorization") ?? "",
                    "Host": request.header("Host") ?? "",
                ], body: request.body, port: request.port))
    }
}

extension Answer {
    /// A header goes, whatever the case of its name.
    mutating func remove(_ name: String) {
        headers.removeAll { $0.name.lowercased() == name.lowercased() }
    }
}
