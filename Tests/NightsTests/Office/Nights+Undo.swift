import Foundation
import Testing
import WorkModel

/// Runs that were undone after all, by way of trial, one after the other in one copy of everything.
struct Undone: Sendable {
    /// One run's undo.
    struct Step {
        let morning: Morning
        let wanted: Restoration
        let found: Restoration
    }

    /// The morning on which they were undone.
    let today: WorkDate
    private(set) var steps: [Step] = []
    /// CrowdLog once the undos' files are imported and the days are cleared.
    fileprivate(set) var crowdLog = CrowdLog()
    /// CrowdLog as it must be then.
    fileprivate(set) var expected: [MemberDay: Attendance] = [:]
    /// The night that follows.
    fileprivate(set) var next: Nights?

    fileprivate mutating func add(_ step: Step) { steps.append(step) }
}

extension Nights {
    /// Undoes some runs: the newest, an older one that the dice choose, and at the very end the last
    /// three, newest first.
    mutating func tryUndoing(isEnd: Bool) async throws {
        let last = try #require(mornings.last)
        var trials = [[last]]
        let older = mornings.dropLast().filter { !$0.answers.isEmpty && !$0.uploads.isEmpty }
        var dice = Dice(seed, "older", mornings.count)
        if !last.answers.isEmpty, !older.isEmpty { trials.append([dice.one(of: Array(older))]) }
        if isEnd { trials.append(mornings.suffix(3).reversed()) }
        for trial in trials {
            var copy = try copied()
            undone.append(try await copy.undo(trial, on: last.date))
            try copy.desk.remove()
        }
    }

    /// Undoes runs and lets another night pass.
    private mutating func undo(_ trial: [Morning], on today: WorkDate) async throws -> Undone {
        var undone = Undone(today: today)
        for morning in trial { undone.add(try await undo(morning, on: today)) }
        undone.crowdLog = crowdLog
        undone.expected = expected
        try await pass(mornings.count, afterUndo: true)
        undone.next = self
        return undone
    }

    /// Undoes a run, and does by hand what that asks for.
    private mutating func undo(_ morning: Morning, on today: WorkDate) async throws -> Undone.Step {
        let wanted = Restoration(of: morning, Lock(practice, on: today), crowdLog, books)
        if practice.hasDownload {
            try desk.settings.write(crowdLog.download, "current.csv", .utf8)
        }
        let undoing = try await desk.kintai.undo(morning.run, on: today)
        let files = try desk.delivery.files(for: crowdLog.members)
        let found = Restoration(undoing, files)
        try follow(found, of: morning, files, on: today)
        if !practice.hasDownload, !found.isEmpty {
            try await desk.kintai("confirm", morning.run.lastPathComponent + "-undo")
        }
        return Undone.Step(morning: morning, wanted: wanted, found: found)
    }
}
