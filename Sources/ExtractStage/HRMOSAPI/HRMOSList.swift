import HTTP
import WorkModel

/// A list of the API, read page by page until it is whole (`hrmos.md` §2).
///
/// A list that changed while its pages were read is read again: something may have moved from a page
/// that was still to come to one that had been read.
struct HRMOSList {
    let path: String
    var query: [(name: String, value: String)] = []
    let identity: HRMOSIdentity

    /// Items a page; HRMOS has no more than 100, and what it does beyond isn't known.
    static let pageSize = 100
    /// So many readings, each a second further from the one before.
    private static let readings = 6
    /// No list is that long; a service that never ends one must not keep us.
    private static let mostPages = 100_000

    /// What one reading of all pages came to.
    private enum Reading {
        case whole([HRMOSItem])
        /// All items, of a list that doesn't say how many there are.
        case unproven([HRMOSItem])
        case changed
    }

    /// All items of the list.
    ///
    /// - Parameters:
    ///   - session: that asks.
    ///   - faults: puts what goes wrong into facts.
    ///   - pause: how long to wait before a list is read for the second time.
    /// - Returns: the items in the service's order.
    /// - Throws: what keeps the service from answering; `serviceKeepsChanging`.
    func items(
        from session: HRMOSSession, faults: HRMOSFaults, pause: Duration = .seconds(1)
    ) async throws(Faults) -> [HRMOSItem] {
        var previous: Set<HRMOSItem>?
        for reading in 1...Self.readings {
            switch try await read(from: session, faults) {
            case .whole(let items): return items
            case .unproven(let items):
                // Two readings that are equal show the same list.
                if previous == Set(items) { return items }
                previous = Set(items)
            case .changed:
                previous = nil
            }
            guard reading < Self.readings, (try? await Task.sleep(for: pause * reading)) != nil
            else { break }
        }
        throw faults.keepsChanging(path)
    }

    private func read(
        from session: HRMOSSession, _ faults: HRMOSFaults
    ) async throws(Faults) -> Reading {
        var items: [HRMOSItem] = []
        var seen: Set<String> = []
        var first: PageHead?
        var firstCount = 0
        for number in 1...Self.mostPages {
            let response = try await session.get(path, query(ofPage: number))
            let page: [HRMOSItem]
            do throws(PageRefusal) {
                page = try readPage(response.body, identity).get()
            } catch {
                throw faults.unreadable(path, error.why)
            }
            let head = PageHead(response.headers)
            let opening = first ?? head
            first = opening
            if number == 1 { firstCount = page.count }
            guard head.total == opening.total, head.pages == opening.pages else { return .changed }
            for item in page where !item.identity.isEmpty {
                guard seen.insert(item.identity).inserted else { return .changed }
            }
            items += page
            guard head.isLast(number, count: page.count) else { continue }
            if let total = opening.total { return items.count == total ? .whole(items) : .changed }
            // A single page is what the list was at one moment.
            return items.count == firstCount ? .whole(items) : .unproven(items)
        }
        throw faults.unreadable(path, "no end after \(Self.mostPages) pages")
    }

    private func query(ofPage number: Int) -> [(name: String, value: String)] {
        query + [("limit", String(Self.pageSize)), ("page", String(number))]
    }
}

/// What the headers of a page say of its list.
struct PageHead {
    /// Items of the whole list (`X-Total-Count`).
    let total: Int?
    /// Pages of the whole list (`X-Total-Page`).
    let pages: Int?
    /// Whether another page follows (`Link`).
    let hasNext: Bool?

    init(_ headers: HTTPHeaders) {
        total = headers.first("X-Total-Count").flatMap { Int($0) }
        pages = headers.first("X-Total-Page").flatMap { Int($0) }
        let relations = headers.all("Link").flatMap(relations)
        hasNext =
            relations.contains(where: pageRelations.contains) ? relations.contains("next") : nil
    }

    /// Whether no page follows that one.
    ///
    /// Where no header tells, only an empty page does: nobody says that a page is as long as was asked
    /// for, so a short one may still have a successor.
    func isLast(_ number: Int, count: Int) -> Bool {
        if let pages { return number >= pages }
        return hasNext.map { !$0 } ?? (count == 0)
    }
}

/// The relations by which HRMOS links pages (`hrmos.md` §2); links of others, such as a proxy may add,
/// say nothing of pages.
private let pageRelations: Set<Substring> = ["next", "previous", "prev", "last", "first"]

/// The relations of all links of a `Link` header (RFC 8288), in lower case.
private func relations(_ header: String) -> [Substring] {
    header.lowercased().split(separator: ";").flatMap { parameter in
        let words = parameter.split(separator: ",", maxSplits: 1).first ?? ""
        let pair = words.split(separator: "=", maxSplits: 1).map {
            $0.trimming(" \t\"")
        }
        guard pair.count == 2, pair[0] == "rel" else { return [Substring]() }
        return pair[1].split(separator: " ")
    }
}

extension Substring {
    fileprivate func trimming(_ characters: String) -> Substring {
        var text = self
        while let first = text.first, characters.contains(first) { text.removeFirst() }
        while let last = text.last, characters.contains(last) { text.removeLast() }
        return text
    }
}
