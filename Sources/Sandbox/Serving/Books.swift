internal import Synchronization

/// What a stand-in has served.
package final class Books: Sendable {
    private let pages = Mutex(Pages())

    private struct Asked: Hashable {
        let method: String
        let path: String
        let status: Int
    }

    package init() {}

    private struct Pages {
        var requests: [Asked: Int] = [:]
        var faults: [String: Int] = [:]
        var inFlight = 0
        var most = 0
    }

    func begin() {
        pages.withLock { pages in
            pages.inFlight += 1
            pages.most = max(pages.most, pages.inFlight)
        }
    }

    func end() {
        pages.withLock { $0.inFlight -= 1 }
    }

    func note(_ fault: FaultShares.Fault) {
        pages.withLock { $0.faults[fault.name, default: 0] += 1 }
    }

    /// Notes an answer; one that was cut or never came has the status that was meant.
    func note(_ request: Request, _ answer: Answer) {
        let asked = Asked(method: request.method, path: request.path, status: answer.status)
        pages.withLock { $0.requests[asked, default: 0] += 1 }
    }

    /// How many answers were disturbed on purpose.
    package var faultCount: Int { pages.withLock { $0.faults.values.reduce(0, +) } }

    /// Requests by path and status, faults by kind, and the highest number in flight.
    var members: [JSON.Member] {
        let pages = pages.withLock(\.self)
        let requests = pages.requests.sorted {
            ($0.key.path, $0.key.method, $0.key.status)
                < ($1.key.path, $1.key.method, $1.key.status)
        }
        let faults = pages.faults.sorted { $0.key < $1.key }.map { JSON.Member($0, .int($1)) }
        return [
            JSON.Member("total", .int(pages.requests.values.reduce(0, +))),
            JSON.Member("requests", .array(requests.map { asked, count in item(asked, count) })),
            JSON.Member("faults", .object(faults)),
            JSON.Member("most_at_once", .int(pages.most)),
        ]
    }

    private func item(_ asked: Asked, _ count: Int) -> JSON {
        .object([
            JSON.Member("method", .string(asked.method)), JSON.Member("path", .string(asked.path)),
            JSON.Member("status", .int(asked.status)), JSON.Member("count", .int(count)),
        ])
    }
}
