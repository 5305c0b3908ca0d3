import HTTP
import Handoff
import PipelineSettings
import WorkModel

/// Sends what a load gives CrowdLog and whose answer was never seen, several requests at once.
///
/// What a fault leaves unsent is left for another time; what is on its way then is waited for.
/// - Throws: What keeps CrowdLog from answering, what is wrong with the load's folder or the disk.
func sendDays(
    _ load: PackageReader, known receipts: Receipts, by sender: DaySender
) async throws(Faults) {
    var reader = try RequestReader(load)
    var faults: [Fault] = []
    await withTaskGroup(of: Faults?.self) { group in
        var running = 0
        while faults.isEmpty {
            var next: [OutgoingDay]?
            do throws(Faults) {
                next = try reader.next()
            } catch {
                faults += error.all
            }
            guard let days = next else { break }
            let open = days.filter { receipts[$0.place] == nil }
            if open.isEmpty { continue }
            if running == sender.service.api.http.concurrent {
                if let ended = await group.next() { faults += ended?.all ?? [] }
                running -= 1
                guard faults.isEmpty else { break }
            }
            group.addTask { await sender.send(open) }
            running += 1
        }
        for await ended in group {
            faults += (ended?.all ?? []).filter { !faults.contains($0) }
        }
    }
    if let faults = Faults(faults) { throw faults }
}

/// Sends a request's days and takes down what CrowdLog says of each.
struct DaySender: Sendable {
    let service: CrowdLogService
    let text: RequestText
    let journal: ReceiptJournal

    /// - Returns: What kept it from going on; `nil` where every day has its answer.
    func send(_ days: [OutgoingDay]) async -> Faults? {
        do throws(Faults) {
            try await sendAll(days)
            return nil
        } catch {
            return error
        }
    }

    private func sendAll(_ days: [OutgoingDay]) async throws(Faults) {
        let isKnown = { (day: OutgoingDay) in
            !text.call.fields.contains(.memberID) || text.members[day.code] != nil
        }
        try await journal.note(days.filter { !isKnown($0) }.map { ($0.place, .unknown) })
        var waiting = [days.filter(isKnown)]
        while let days = waiting.popLast() {
            guard !days.isEmpty else { continue }
            guard let url = text.url(service.base, of: days) else {
                try await journal.note(days.map { ($0.place, .unknown) })
                continue
            }
            try await journal.noteSending(days)
            let response = try await service.send(
                text.call.httpMethod, url, as: text.call.shown, body: text.body(of: days),
                accepted: text.call.refused, retry: text.call.retry)
            let known = text.call.success + text.call.refused
            guard known.contains(response.status) else {
                throw service.unreadable(text.call.shown, "HTTP \(response.status)")
            }
            let type = response.headers.first("Content-Type")
            let isSuccess = text.call.success.contains(response.status)
            guard
                !isSuccess || response.status == 204
                    || isAnswer(response.body, contentType: type)
            else {
                throw service.unreadable(
                    text.call.shown, "HTTP \(response.status), Content-Type: \(type ?? "")")
            }
            let reading = readAnswer(
                response.status, response.body, to: days, text, words: service.words)
            try await journal.note(reading.known)
            waiting += reading.again.reversed()
        }
    }
}

extension AttendanceCall {
    var httpMethod: HTTPMethod { method == .put ? .put : .post }

    /// As people are told of it, `PUT /members/{member_id}/attendance`.
    var shown: String { "\(method.rawValue) \(path.shown)" }
}
