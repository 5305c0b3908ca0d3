import WorkModel

/// A timesheet that isn't loaded, and why.
struct SetAside: Hashable, Sendable {
    enum Verdict: Hashable, Sendable {
        case held(HoldCode)
        case ignored(IgnoreCode)
    }

    /// The place of the timesheet among the month's rows.
    let row: Int
    let verdict: Verdict
    /// The column concerned; empty where it is the whole day.
    var field = ""
    var value = ""
}
