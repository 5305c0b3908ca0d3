import Handoff
import WorkModel

/// Who works in a workspace, as its lock file says.
struct LockHolder: Codable {
    var process: Int32
    /// The machine; a workspace may lie on storage that several share.
    var host: String
    /// Such as `kintai run`.
    var program: String
    /// Date and time in Asia/Tokyo, such as `2026-11-22T05:00:00+09:00`.
    var since: String
    var run: String?

    init(_ user: WorkspaceUser) {
        process = RunningProcess.current
        host = RunningProcess.host
        program = user.program
        since = tokyoTime(user.startedAt)
    }
}

/// The fault of a workspace that somebody else holds.
///
/// `holder` is `nil` in the moments before one has told its name and after it has taken it back.
func lockFault(_ holder: LockHolder?, workspace: Path, command: String) -> Faults {
    var facts: [FactName: String] = [.path: workspace.text, .command: command, .stage: "kintai"]
    guard let holder else { return Faults(.workspaceLocked, facts) }
    facts[.stage] = holder.program
    facts[.run] = holder.run
    facts[.since] = holder.since
    facts[.process] = String(holder.process)
    guard holder.host == RunningProcess.host else {
        facts[.process] = "\(holder.process) (\(holder.host))"
        return Faults(.workspaceLocked, facts)
    }
    // A process that is gone holds nothing: what it has started does.
    let hasEnded = !RunningProcess.exists(holder.process)
    return Faults(hasEnded ? .workspaceHeldByStages : .workspaceLocked, facts)
}

/// Seconds since 1970 as date and time in Asia/Tokyo: a fixed +09:00, whatever the host's zone.
func tokyoTime(_ seconds: Int) -> String { dateAndTime(seconds + 9 * 3600) + "+09:00" }

/// Seconds since 1970 as date and time in UTC.
func utcTime(_ seconds: Int) -> String { dateAndTime(seconds) + "Z" }

private func dateAndTime(_ seconds: Int) -> String {
    let second = seconds % 86_400
    let time = [second / 3600, second / 60 % 60, second % 60].map { number in
        text { appendDigits(number, count: 2, to: &$0) }
    }
    return "\(WorkDate(dayNumber: Int32(seconds / 86_400)))T\(time.joined(separator: ":"))"
}
