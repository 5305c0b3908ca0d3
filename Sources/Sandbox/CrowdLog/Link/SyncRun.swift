internal import Synchronization
internal import WorkModel

/// A run of the link, as the list of 管理 > 勤怠 has it.
struct SyncRun: Sendable {
    /// When it began, on the stand-in's clock.
    let date: WorkDate
    let time: String
    /// システム for those that nobody started.
    let who: String
    let window: ClosedRange<WorkDate>
    /// `nil` where the service didn't answer.
    let written: Int?

    /// The words of the service's own list aren't published; these are the stand-in's.
    var status: String { written.map { "完了（\($0) 日）" } ?? "失敗" }
}

extension CrowdLogSandbox {
    /// The days of an automatic run and of a manual one at most.
    static let syncDays = 40

    /// Lets the night pass: it is 05:00 of the next day, and the link writes the 40 days before.
    package func passNight() {
        guard link != nil else { return }
        let today = state.withLock { state in
            state.today = state.today.advanced(by: 1)
            return state.today
        }
        _ = try? sync(
            today.advanced(by: -Self.syncDays)...today.advanced(by: -1), on: today, at: "05:00",
            who: "システム")
    }

    /// Writes what the service has.
    ///
    /// - Throws: 409 while another run is at work.
    func sync(
        _ window: ClosedRange<WorkDate>, on date: WorkDate, at time: String, who: String
    ) throws(Refusal) {
        guard let link else { throw .noSuchPath }
        let isFree = state.withLock { state in
            defer { state.isSyncing = true }
            return !state.isSyncing
        }
        guard isFree else { throw Refusal(409, "別の同期が実行中です") }
        let days = link.source.days()
        state.withLock { state in
            let written = days.map {
                linkDays(
                    $0, in: window, members: members, settings, link.breaks, into: &state.days)
            }
            state.syncs.append(
                SyncRun(date: date, time: time, who: who, window: window, written: written))
            state.isSyncing = false
        }
    }
}
