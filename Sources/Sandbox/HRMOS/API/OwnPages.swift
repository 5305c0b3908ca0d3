internal import Synchronization
internal import WorkModel

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

extension HRMOSSandbox {
    /// Answers under `/_sandbox/`, where the sandbox speaks of itself.
    /// - Returns: `nil` for other paths.
    func ownPage(_ request: Request) throws(Refusal) -> Answer? {
        let parts = request.parts
        guard parts.first == "_sandbox" else { return nil }
        switch (request.method, parts.dropFirst().joined(separator: "/")) {
        case ("GET", "served"): return served()
        case ("GET", "truth"): return truth()
        case ("GET", "openapi.json"): return .json(openAPI(company: settings.company))
        case ("POST", "change"): return try change(request.body)
        default: throw Refusal.noSuchPath
        }
    }

    private func served() -> Answer {
        let days = state.withLock { $0.served.whole(&$0.attendance) }
        return .json(.object(books.members + [JSON.Member("days", .array(days))]))
    }

    /// The whole company's days, a line each, by date and user, as without any switch.
    private func truth() -> Answer {
        var body: [UInt8] = []
        for date in company.days {
            let rows = state.withLock { $0.attendance.rows(on: date) }
            for row in rows.sorted(by: { $0.person.id < $1.person.id }) {
                body += JSON.workOutput(row).bytes
                body.append(UInt8(ascii: "\n"))
            }
        }
        return Answer(status: 200, contentType: "application/x-ndjson", body: body)
    }

    private func change(_ body: [UInt8]) throws(Refusal) -> Answer {
        guard let change = try? JSONDecoder().decode(DayChange.self, from: Data(body)),
            let date = WorkDate(change.day), let person = company.person(id: change.userID)
        else { throw Refusal(400, "not a change of somebody's day") }
        let row = try state.withLock { state throws(Refusal) in
            let day =
                state.attendance.day(of: person, on: date)
                ?? WorkDay(
                    person: person, date: date, segment: person.habit.segment,
                    created: company.now, updated: company.now)
            state.attendance.change(
                person, date, to: change.remove == true ? nil : try change.applied(to: day))
            return state.attendance.day(of: person, on: date)
        }
        return .json(row.map(JSON.workOutput) ?? .null)
    }
}

/// What a test wants changed in a day; members that are absent stay as they are.
private struct DayChange: Decodable {
    let userID: Int
    let day: String
    var remove: Bool?
    /// `HH:mm` from the day's midnight: `26:30` is 02:30 next morning.
    var start: String?
    var end: String?
    /// `12:00-13:00`.
    var breaks: [String]?
    var segment: String?
    var status: Int?
    var note: String?

    enum CodingKeys: String, CodingKey {
        case userID = "user_id"
        case day, remove, breaks
        case start = "start_at"
        case end = "end_at"
        case segment = "segment_title"
        case status
        case note = "notes"
    }

    func applied(to day: WorkDay) throws(Refusal) -> WorkDay {
        var day = day
        if let start { (day.start, day.punchedStart) = try (minutes(start), minutes(start)) }
        if let end { (day.end, day.punchedEnd) = try (minutes(end), minutes(end)) }
        if let breaks {
            var ranges: [Range<Int>] = []
            for text in breaks {
                let ends = text.split(separator: "-").map(String.init)
                guard ends.count == 2 else { throw Refusal(400, "not a break: \(text)") }
                let (from, to) = try (minutes(ends[0]), minutes(ends[1]))
                guard from < to else { throw Refusal(400, "not a break: \(text)") }
                ranges.append(from..<to)
            }
            day.breaks = ranges
        }
        if let segment {
            guard let known = WorkSegment.all.first(where: { $0.title == segment }) else {
                throw Refusal(400, "no such segment: \(segment)")
            }
            day.segment = known
        }
        if let status {
            guard let approval = WorkDay.Approval(rawValue: status) else {
                throw Refusal(400, "no such status: \(status)")
            }
            day.approval = approval
        }
        if let note { day.note = note }
        return day
    }

    private func minutes(_ text: String) throws(Refusal) -> Int {
        guard let time = ClockTime(text) else { throw Refusal(400, "not a time: \(text)") }
        return time.minutes
    }
}
