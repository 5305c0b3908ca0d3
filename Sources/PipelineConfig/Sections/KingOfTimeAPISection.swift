import Foundation
import PipelineSettings
import WorkModel

/// Reads the keys that say how to reach KING OF TIME or 勤革時 over the API.
func readKingOfTimeAPI(
    _ section: inout Section, _ access: ServiceAccess, vendor: KingOfTimeAPI.Vendor?
) -> KingOfTimeAPI {
    if vendor != nil, !section.has("api_key") { section.missing("api_key") }
    var api = KingOfTimeAPI(
        vendor: vendor ?? .kingOfTime, baseURL: access.baseURL, token: access.key, http: access.http
    )
    api.chunkDays = section.number("chunk_days", in: 1...KingOfTimeAPI.mostDays) ?? api.chunkDays
    api.onForbiddenHours = section.choice("on_forbidden_hours") ?? api.onForbiddenHours
    api.forbiddenMargin = section.number("forbidden_margin", in: 0...60) ?? api.forbiddenMargin
    api.forbiddenHours = section.dailySpans("forbidden_hours") ?? api.forbiddenHours
    api.goingOut = section.choice("going_out") ?? api.goingOut
    api.betweenPairs = section.choice("between_pairs") ?? api.betweenPairs
    api.halfDay = section.section("half_day") { readHalfDay(&$0) }
    if vendor != nil { access.checkTrust(&section) }
    return api
}

/// Reads the words of `half_day`; one that stands for both halves tells nothing.
private func readHalfDay(_ section: inout Section) -> HalfDayWords {
    let standard = HalfDayWords()
    let words = HalfDayWords(
        morning: section.words("morning") ?? standard.morning,
        afternoon: section.words("afternoon") ?? standard.afternoon)
    for word in words.morning where words.afternoon.contains(word) {
        section.contradiction("morning", expected: "afternoon ≠ \(word)", found: word)
    }
    return words
}

extension Section {
    /// Reads words, none of them empty.
    fileprivate mutating func words(_ key: String) -> [String]? {
        let path = path.key(key).item
        return list(key)?.compactMap { node in
            guard let text = findings.text(node, path) else { return nil }
            guard !text.isEmpty else {
                findings.badValue(path, at: node.place, value: "", expected: "AM", words: [])
                return nil
            }
            return text
        }
    }

    /// Reads stretches of the day, `08:30-10:00`.
    fileprivate mutating func dailySpans(_ key: String) -> [DailySpan]? {
        let path = path.key(key).item
        return list(key)?.compactMap { node in
            guard let text = findings.text(node, path) else { return nil }
            guard let span = dailySpan(text) else {
                findings.badValue(
                    path, at: node.place, value: node.written, expected: "08:30-10:00", words: [])
                return nil
            }
            return span
        }
    }
}

private func dailySpan(_ text: String) -> DailySpan? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard ends.count == 2, let start = ClockTime(ends[0])?.minutes,
        let end = ClockTime(ends[1])?.minutes, 0 <= start, start < end, end <= 1440
    else { return nil }
    return DailySpan(start: start, end: end)
}
