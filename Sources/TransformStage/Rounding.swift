import PipelineSettings

extension TimeSettings.Rounding {
    /// Rounds whole minutes to a unit; halves go later.
    func round(_ minutes: Int, unit: Int) -> Int {
        let earlier = roundDown(minutes, unit: unit)
        if earlier == minutes { return minutes }
        switch self {
        case .none: return minutes
        case .down: return earlier
        case .up: return earlier + unit
        case .nearest: return (minutes - earlier) * 2 >= unit ? earlier + unit : earlier
        }
    }
}

/// The last multiple of the unit that isn't after `minutes`, also before midnight.
func roundDown(_ minutes: Int, unit: Int) -> Int {
    let remainder = minutes % unit
    return minutes - (remainder < 0 ? remainder + unit : remainder)
}
