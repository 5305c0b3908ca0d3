import Handoff
package import Messages
import WorkModel

/// What a person at a terminal sees of a run at work: a line a partition, and below them a line that
/// says how far it is.
package struct ProgressText: Sendable {
    private let language: Language
    /// Parts of each stage's work, and how many are done.
    private var parts: [Stage: (done: Int, all: Int)] = [:]
    private var partitions = 0
    private var rows = 0

    package init(_ language: Language) {
        self.language = language
    }

    /// Takes an event in.
    ///
    /// - Parameters:
    ///   - event: What happened.
    ///   - seconds: Since the run began.
    /// - Returns: A line that stays, where a partition is through.
    package mutating func take(_ event: RunEvent, at seconds: Double) -> String? {
        switch event {
        case .began(_, let count): partitions = count
        case .stageBegan(let stage, let count): parts[stage] = (0, count)
        case .partDone(let stage, let integration, let month, let count):
            parts[stage]?.done += 1
            rows += count
            guard stage == .transform, let integration else { return nil }
            return ProgressWords.partition.filled(
                [
                    "integration": integration.text, "month": month.description,
                    "rows": grouped(count), "rate": rate(at: seconds),
                ], in: language)
        case .waiting(let integration, let service, let until):
            return ServiceWords.waiting.filled(
                ["integration": integration.text, "service": service, "until": until],
                in: language)
        default: break
        }
        return nil
    }

    /// The line that says how far it is; `nil` before there is anything to say.
    package func status(at seconds: Double) -> String? {
        guard !parts.isEmpty else { return nil }
        var pieces = [Stage.extract, .transform, .load].compactMap { stage -> String? in
            guard let (done, all) = parts[stage] else { return nil }
            return ProgressWords.stage(stage.rawValue).filled(
                ["done": grouped(done), "all": grouped(all)], in: language)
        }
        if rows > 0 {
            pieces.append(ProgressWords.rate.filled(["rate": rate(at: seconds)], in: language))
        }
        if let left = secondsLeft(at: seconds) {
            let words = left < 90 ? ProgressWords.secondsLeft : ProgressWords.minutesLeft
            let number = left < 90 ? left : (left + 30) / 60
            pieces.append(words.filled(["count": grouped(number)], in: language))
        }
        return pieces.joined(separator: language == .ja ? "、" : ", ")
    }

    private func rate(at seconds: Double) -> String {
        grouped(Int(Double(rows) / max(seconds, 0.001)))
    }

    /// By how long what is done took: each partition goes through three stages.
    private func secondsLeft(at seconds: Double) -> Int? {
        let done = parts.values.reduce(0) { $0 + $1.done }
        let known = [Stage.extract, .transform, .load].reduce(0) {
            $0 + (parts[$1]?.all ?? partitions)
        }
        guard done > 1, seconds >= 2, known > done else { return nil }
        return max(Int(seconds * Double(known - done) / Double(done)), 1)
    }
}
