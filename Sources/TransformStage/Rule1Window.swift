import PipelineSettings
import WorkModel

extension Rules {
    /// Rule 1, window and filters: what the user's corrections, the window and the filters say no
    /// to.
    func windowAndFilters(_ day: AttendanceDay) -> Ending? {
        switch day.correction {
        case .skip: return .ignored(.dismissed)
        case .done: return .ignored(.doneByHand)
        case .stale: return .held(.staleCorrection, field: "correction")
        case .replace, nil: break
        }
        // A date that can't be read is no reason to leave the day out: rule 2 holds it.
        if let date = day.date, !window.contains(date) { return .ignored(.outsideWindow) }
        if identities.identities[Int(day.person)].isExcluded { return .ignored(.excludedEmployee) }
        if settings.approval == .approved, day.approval != .approved {
            return .ignored(.notApproved)
        }
        return nil
    }
}
