/// What leave (休暇) takes of a day.
package enum Leave: String, CaseIterable, Sendable, Codable {
    case none
    case full
    case morning
    case afternoon
}

/// What kind of day a work segment (勤務区分) stands for; HRMOS `/segments.status` 1, 2, 3
/// (`hrmos.md` §2.2).
package enum SegmentKind: String, CaseIterable, Sendable {
    case work
    case off
    case other
}

/// How far a day's approval (承認) has come; HRMOS `status` 1 to 4 (`hrmos.md` §2.1).
package enum Approval: String, CaseIterable, Sendable {
    case unsubmitted
    case pending
    case approved
    case returned
}

/// What the user's corrections file says of a day.
package enum Correction: String, CaseIterable, Sendable {
    case replace
    case skip
    case done
    case stale
}
