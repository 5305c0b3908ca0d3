import Handoff
import Messages
import TransformStage
import WorkModel

/// What a trial of a column layout tells.
struct TrialReport {
    let read: PackageFacts.Input
    let profile: String
    let folder: Path
    let overview: AttendanceOverview

    /// A layout that doesn't fit makes every day unreadable; some are enough to see why.
    private static let mostDays = 20

    func text(in language: Language) -> String {
        var values = [
            "file": printable(read.name, limit: 1000), "profile": printable(profile, limit: 80),
            "days": String(overview.dayCount),
            "people": String(overview.personCount), "count": String(overview.unreadable.count),
            "path": "\(folder)",
        ]
        values["encoding"] = read.encoding?.name
        if let first = overview.months.first, let last = overview.months.last {
            values["from"] = "\(first)"
            values["to"] = "\(last)"
            values["months"] = String(overview.months.count)
        }
        var lines = [TrialWords.read.filled(values, in: language)]
        lines += (read.remarks ?? []).map { $0.text(in: language) }
        lines.append(TrialWords.days.filled(values, in: language))
        if overview.unreadable.isEmpty {
            lines.append(TrialWords.allReadable[language])
        } else {
            lines.append(TrialWords.unreadable.filled(values, in: language))
            lines += unreadableDays(in: language)
            lines.append(TrialWords.mend[language])
        }
        lines.append(TrialWords.written.filled(values, in: language))
        return lines.joined(separator: "\n") + "\n"
    }

    private func unreadableDays(in language: Language) -> [String] {
        let code = HoldCode.unreadableValue
        var lines = overview.unreadable.prefix(Self.mostDays).map { day in
            let words = code.words.text(field: day.field, value: day.value, in: language)
            return "  \(printable(read.name, limit: 1000)):\(day.origin.position): \(words.reason)"
                + " [\(code.rawValue)]"
        }
        let others = overview.unreadable.count - lines.count
        if others > 0 {
            lines.append(
                "  " + TrialWords.others.filled(["count": String(others)], in: language))
        }
        return lines
    }
}
