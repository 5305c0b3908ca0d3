/// Why a day is held: a person must decide.
///
/// The code is the fact; the message catalogue has the words.
package enum HoldCode: String, CaseIterable, Sendable, Codable {
    // Transform, in the order of its rules.
    case staleCorrection = "stale-correction"
    case unreadableValue = "unreadable-value"
    case duplicateDay = "duplicate-day"
    case missingEmployeeNumber = "missing-employee-number"
    case ambiguousEmployee = "ambiguous-employee"
    case unknownEmployee = "unknown-employee"
    case inactiveMember = "inactive-member"
    case unmappedSegment = "unmapped-segment"
    case leaveWithClock = "leave-with-clock"
    case halfDayUnclear = "half-day-unclear"
    case leaveUnclear = "leave-unclear"
    case missingClockIn = "missing-clock-in"
    case missingClockOut = "missing-clock-out"
    case clockOutBeforeClockIn = "clock-out-before-clock-in"
    case startsDayBefore = "starts-day-before"
    case dayTooLong = "day-too-long"
    case pastMidnight = "past-midnight"
    case unplacedBreak = "unplaced-break"

    // Load.
    case betterSourceHeld = "better-source-held"
    case splitDay = "split-day"
    case betterSourceMissing = "better-source-missing"
    case unencodableText = "unencodable-text"
    case changedInCrowdLog = "changed-in-crowdlog"
    case blankKeeps = "blank-keeps"
    case changedAfterClosing = "changed-after-closing"
    case changedAfterSubmission = "changed-after-submission"
    case vanished
    case refusedByCrowdLog = "refused-by-crowdlog"
    case unknownToCrowdLog = "unknown-to-crowdlog"
}

/// Why a day is ignored: a rule that the user set says no.
package enum IgnoreCode: String, CaseIterable, Sendable, Codable {
    // Transform, in the order of its rules.
    case dismissed
    case doneByHand = "done-by-hand"
    case outsideWindow = "outside-window"
    case excludedEmployee = "excluded-employee"
    case notApproved = "not-approved"
    case notWorked = "not-worked"
    case inProgress = "in-progress"
    case unpunched
    case notAMember = "not-a-member"
    case leaveByHand = "leave-by-hand"

    // Load.
    case lowerPrecedence = "lower-precedence"
    case closed
    case submitted
    case outsideTrial = "outside-trial"
}

/// What the tool had to decide about a day that it loads.
package enum NoteCode: String, CaseIterable, Sendable, Codable {
    case breakTotalDiffers = "break-total-differs"
    case clipped
    case droppedBreak = "dropped-break"
    case hourlyLeaveByHand = "hourly-leave-by-hand"
    case hoursDiffer = "hours-differ"
    case leaveByHand = "leave-by-hand"
    case movedBreak = "moved-break"
    case openBreak = "open-break"
    case placedBreak = "placed-break"
    case replacedText = "replaced-text"
    case secondNumber = "second-number"
    case trimmedBreak = "trimmed-break"
    case workedOnDayOff = "worked-on-day-off"
}
