internal import Synchronization

/// What a stand-in has served.
package final class Books: Sendable {
    private let pages = Mutex(Pages())

    private struct Pages {
        var requests: [String: [Int: Int]] = [:]
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
        let path = "\(request.method) \(request.path)"
        pages.withLock { $0.requests[path, default: [:]][answer.status, default: 0] += 1 }
    }

    /// Requests by path and status, faults by kind, and the highest number in flight.
    var members: [JSON.Member] {
        let pages = pages.withLock(\.self)
        let total = pages.requests.values.reduce(0) { $0 + $1.values.reduce(0, +) }
        let paths = pages.requests.sorted { $0.key < $1.key }.map { path, statuses in
            JSON.Member(
                path,
                .object(
                    statuses.sorted { $0.key < $1.key }.map { status, count in
                        JSON.Member(String(status), .int(count))
                    }))
        }
        let faults = pages.faults.sorted { $0.key < $1.key }.map { JSON.Member($0, .int($1)) }
        return [
            JSON.Member("total", .int(total)),
            JSON.Member("requests", .object(paths)),
            JSON.Member("faults", .object(faults)),
            JSON.Member("most_at_once", .int(pages.most)),
        ]
    }
}
