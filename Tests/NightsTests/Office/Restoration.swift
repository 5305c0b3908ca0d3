import Foundation
import WorkModel

/// What undoing a run must come to, known from CrowdLog's own memory.
struct Restoration: Equatable {
    /// What must stand in the undo's import files.
    var restored: [MemberDay: Attendance] = [:]
    /// Days that CrowdLog had nothing for.
    var toClear: Set<MemberDay> = []
    /// Days that must stay as they are, and why.
    var left: [MemberDay: String] = [:]

    /// Whether there is nothing to do.
    var isEmpty: Bool { restored.isEmpty && toClear.isEmpty }

    /// - Parameters:
    ///   - morning: That of the run.
    ///   - lock: What keeps days as they are now.
    ///   - crowdLog: As it is now.
    ///   - books: As they are now.
    init(of morning: Morning, _ lock: Lock, _ crowdLog: CrowdLog, _ books: Books) {
        for file in morning.files where file.isMade(by: morning.run) {
            for (day, attendance) in file.days {
                // It was cleared by hand since.
                guard let last = books.lastGiven(day) else { continue }
                let before = morning.crowdLog.days[day]
                if last != attendance || crowdLog.wasImportedLater(day, than: file, of: morning) {
                    left[day] = "changed-later"
                } else if crowdLog.isTyped(day) {
                    left[day] = "changed-in-crowdlog"
                } else if let reason = lock.reason(day) {
                    left[day] = reason.rawValue
                } else if let before {
                    restored[day] = before
                } else {
                    toClear.insert(day)
                }
            }
        }
    }

    init(_ undoing: Kintai.Undoing, _ files: [Delivery.File]) {
        restored = Dictionary(files.flatMap(\.days), uniquingKeysWith: { _, later in later })
        toClear = Set(undoing.toClear.map(\.memberDay))
        left = Dictionary(
            undoing.left.map { ($0.memberDay, $0.reason ?? "") },
            uniquingKeysWith: { first, _ in first })
    }
}

extension CrowdLog {
    /// Whether a day was imported after a morning's file was, or from a later run's file where it was
    /// not.
    fileprivate func wasImportedLater(
        _ day: MemberDay, than file: Delivery.File, of morning: Morning
    ) -> Bool {
        let last = lastImport(of: day)
        guard morning.answers.isEmpty else { return last != file.name }
        guard let last, let run = last.wholeMatch(of: /.*_(\w+)(-undo)?\.csv/)?.1 else {
            return false
        }
        return run > morning.run.lastPathComponent
    }
}
