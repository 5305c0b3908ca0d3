import PipelineSettings
import WorkModel

/// A day's times as its stamps tell them; texts that can't be read as times hold the day.
struct JobcanTimes {
    private(set) var clockIn = ""
    private(set) var clockOut = ""
    private(set) var breaks = ""
    /// Minutes from the first time to the last; `nil` where one is lacking.
    private(set) var span: Int?

    fileprivate enum Kind {
        case clockIn, clockOut, breakStart, breakEnd
    }

    init(_ day: JobcanDay, _ api: JobcanAPI) {
        var stamps: [(minutes: Int, kind: Kind?)] = []
        for stamp in day.stamps {
            guard let minutes = minutes(of: stamp.time, on: day.date) else {
                clockIn = "adit_time?"
                return
            }
            var kind: Kind?
            if let type = stamp.type {
                kind = api.aditTypes.kind(of: type)
                guard kind != nil else {
                    clockIn = "adit_type?"
                    return
                }
            }
            stamps.append((minutes, kind))
        }
        // Their order isn't known.
        stamps.sort { $0.minutes < $1.minutes }
        let start: Int?
        let end: Int?
        if api.fields.aditType == nil {
            // They alternate at best: of an odd number the last one is lacking, and what lies between
            // may be a break or a second turn.
            start = stamps.first?.minutes
            end = stamps.count % 2 == 0 ? stamps.last?.minutes : nil
        } else {
            // An end whose stamp was forgotten is lacking: the one before it is of another turn.
            let turns = stamps.filter { $0.kind == .clockIn || $0.kind == .clockOut }
            start = turns.first.flatMap { $0.kind == .clockIn ? $0.minutes : nil }
            end = turns.last.flatMap { $0.kind == .clockOut ? $0.minutes : nil }
            breaks = Self.breaks(stamps)
        }
        clockIn = start.map(shown) ?? ""
        clockOut = end.map(shown) ?? ""
        if let start, let end, start < end { span = end - start }
    }

    /// `12:00-13:00/15:00-`: pairs of start and end, in the order of time.
    private static func breaks(_ stamps: [(minutes: Int, kind: Kind?)]) -> String {
        var breaks: [String] = []
        var open: Int?
        for stamp in stamps {
            switch stamp.kind {
            case .breakStart:
                if let open { breaks.append(shown(open) + "-") }
                open = stamp.minutes
            case .breakEnd:
                breaks.append((open.map(shown) ?? "") + "-" + shown(stamp.minutes))
                open = nil
            default: break
            }
        }
        if let open { breaks.append(shown(open) + "-") }
        return breaks.joined(separator: "/")
    }
}

extension JobcanAditTypes {
    fileprivate func kind(of word: String) -> JobcanTimes.Kind? {
        if clockIn.contains(word) { return .clockIn }
        if clockOut.contains(word) { return .clockOut }
        if breakStart.contains(word) { return .breakStart }
        return breakEnd.contains(word) ? .breakEnd : nil
    }
}

/// Whole minutes after the date's midnight in Tokyo; seconds are cut off.
private func minutes(of time: String, on date: WorkDate) -> Int? {
    guard let seconds = secondsSince1970(ofTimestamp: time) else { return nil }
    let midnight = Int(date.dayNumber) * 86_400 - 9 * 3600
    let minutes = Int((Double(seconds - midnight) / 60).rounded(.down))
    return (-1440..<2880).contains(minutes) ? minutes : nil
}

private func shown(_ minutes: Int) -> String {
    text { bytes in appendClock(minutes: minutes, to: &bytes) }
}
