import PipelineSettings
import WorkModel

extension Rules {
    /// Rule 3, segment → work and leave: days without any time that are no fault of anybody's.
    ///
    /// A segment that nothing explains goes on to rule 5, so that nobody unknown is listed twice.
    func workAndLeave(_ day: AttendanceDay, on date: WorkDate) -> Ending? {
        guard !day.hasTimes else { return nil }
        if isUnusedLeave(day) { return .ignored(.notWorked) }
        let meaning = meaning(of: day)
        if let meaning, meaning.isDayOff, !hasLeaveCounted(day) { return .ignored(.notWorked) }
        // A day after today is as little over as today is.
        if date >= today, meaning?.leave != .full { return .ignored(.inProgress) }
        if let meaning, meaning.isPlainWork, !hasLeaveCounted(day), settings.unpunched == .ignore {
            return .ignored(.unpunched)
        }
        return nil
    }
}
