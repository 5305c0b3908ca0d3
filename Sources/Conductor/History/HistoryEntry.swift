import Messages
import WorkModel

/// A run as `kintai history` tells it.
struct HistoryEntry: Encodable {
    private enum CodingKeys: String, CodingKey {
        case run, start, kind, state, window, integrations, counts, pending, confirmed, seconds
    }

    let run: String
    /// `yyyy-MM-dd HH:mm:ss` in Asia/Tokyo; empty where the name tells no time.
    let start: String
    let kind: HistoryKind
    let state: HistoryState
    /// `nil` where the run ended before it recorded anything.
    let window: WorkWindow?
    let integrations: [IntegrationName]
    /// Days by what became of them; `nil` where the run was stopped.
    let counts: [String: Int]?
    /// Days of the ledger that this run gave out last and nobody has confirmed.
    let pending: Int
    /// Days of the ledger that CrowdLog has from this run.
    let confirmed: Int
    /// How long it worked; `nil` where it recorded no end.
    let seconds: Int?
}

/// The start of a run in Asia/Tokyo, `yyyy-MM-dd HH:mm:ss`, by the run's name in UTC.
/// - Returns: `nil` for a name that isn't a run's.
func tokyoStart(ofRun name: String) -> String? {
    guard let seconds = startSeconds(ofRun: name) else { return nil }
    // Japan is 9 hours ahead of UTC all year.
    let tokyo = seconds + 9 * 3600
    let second = tokyo % 86_400
    let time = [second / 3600, second / 60 % 60, second % 60].map { number in
        WorkModel.text { appendDigits(number, count: 2, to: &$0) }
    }
    let date = WorkDate(dayNumber: Int32(tokyo / 86_400))
    return "\(date) " + time.joined(separator: ":")
}

/// The start of a run in seconds since 1970, by the run's name.
/// - Returns: `nil` for a name that isn't a run's.
func startSeconds(ofRun name: String) -> Int? {
    let text = name.utf8.span
    guard text.count >= 16, text[8] == UInt8(ascii: "T"), text[15] == UInt8(ascii: "Z"),
        let year = wholeNumber(text, 0..<4), let month = wholeNumber(text, 4..<6),
        let day = wholeNumber(text, 6..<8), let hour = wholeNumber(text, 9..<11),
        let minute = wholeNumber(text, 11..<13), let second = wholeNumber(text, 13..<15),
        let date = WorkDate(year: year, month: month, day: day)
    else { return nil }
    return Int(date.dayNumber) * 86_400 + hour * 3600 + minute * 60 + second
}
