/// What a list that the user brings is of.
package enum ListKind: String, CaseIterable, Sendable {
    /// HRMOS's days (`work_outputs`).
    case attendance
    /// HRMOS's employees (`users`).
    case users
    /// HRMOS's work segments (`segments`).
    case segments
    /// HRMOS's departments or employments.
    case names
    /// CrowdLog's members.
    case members
    /// Days for CrowdLog's import, such as its template.
    case timesheets
}
