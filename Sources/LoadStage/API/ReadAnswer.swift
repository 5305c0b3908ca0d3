import Handoff
import PipelineSettings

/// What an answer says of a request's days.
struct AnswerReading: Sendable {
    var known: [(place: RequestPlace, verdict: ReceiptVerdict)] = []
    /// What is to be sent once more, since the answer leaves it open.
    var again: [[OutgoingDay]] = []
}

/// Whether an answer can be CrowdLog's: JSON, or nothing that isn't called JSON.
///
/// A page for an answer, such as that of a proxy or of maintenance, says nothing of days, whatever its status.
func isAnswer(_ body: [UInt8], contentType: String?) -> Bool {
    guard body.isEmpty else { return JSONTree(body) != nil }
    return contentType?.lowercased().contains("json") != true
}

/// Reads what became of a request's days.
///
/// Nothing is taken for granted: where an answer refuses something and doesn't say which day, each goes
/// alone, and its own answer tells.
/// - Parameters:
///   - status: One of the call's `success` or `refused`.
///   - body: The answer's.
///   - days: What was sent, in its order.
///   - text: How it was written.
///   - words: Makes what a service says fit for a line.
/// - Returns: What is known of them, and what isn't.
func readAnswer(
    _ status: Int, _ body: [UInt8], to days: [OutgoingDay], _ text: RequestText,
    words: (String) -> String
) -> AnswerReading {
    let places = text.call.refusals
    let json = JSONTree(body)
    let isTaken = text.call.success.contains(status)
    let items = places.list.flatMap { json?[$0]?.list } ?? []
    func refused(_ item: JSONTree?) -> ReceiptVerdict {
        let said = item?[places.itemMessage]?.text ?? json?[places.message]?.text
        return .refused(words(said ?? "HTTP \(status)"))
    }
    var reading = AnswerReading()
    if days.count == 1 {
        let verdict = isTaken && items.isEmpty ? .taken : refused(items.first)
        reading.known = days.map { ($0.place, verdict) }
        return reading
    }
    var named: [RequestPlace: ReceiptVerdict] = [:]
    for item in items {
        if let day = text.day(of: item, among: days) { named[day.place] = refused(item) }
    }
    let isClear = named.count == items.count
    let others = days.filter { named[$0.place] == nil }
    reading.known = days.compactMap { day in named[day.place].map { (day.place, $0) } }
    switch (isTaken, isClear) {
    case (true, true): reading.known += others.map { ($0.place, .taken) }
    case (false, true) where !items.isEmpty:
        if places.takesOthers {
            reading.known += others.map { ($0.place, .taken) }
        } else if !others.isEmpty {
            reading.again = [others]
        }
    case (_, false), (false, _): reading.again = others.map { [$0] }
    }
    return reading
}

extension RequestText {
    /// The day that an item of the list of refusals names; `nil` where it names none, or several.
    fileprivate func day(of item: JSONTree, among days: [OutgoingDay]) -> OutgoingDay? {
        let places = call.refusals
        if let index = places.index {
            guard let place = item[index]?.whole, days.indices.contains(place) else { return nil }
            return days[place]
        }
        guard let date = places.date.flatMap({ item[$0]?.text }) else { return nil }
        let code = places.employeeCode.flatMap { item[$0]?.text }
        let named = days.filter { day in
            date.replacing("/", with: "-") == day.date && (code == nil || code == day.code)
        }
        return named.count == 1 ? named.first : nil
    }
}
