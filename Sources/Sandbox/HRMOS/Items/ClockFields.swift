internal import WorkModel

/// `HH:MM` on the face of the clock, which wraps at midnight.
func clockFace(_ minutes: Int) -> String {
    text { appendClock(minutes: (minutes % 1440 + 1440) % 1440, to: &$0) }
}

/// −1 the day before, 0 the day itself, 1 the next.
func dayFlag(_ minutes: Int) -> Int {
    minutes < 0 ? -1 : minutes >= 1440 ? 1 : 0
}

/// `H:MM`, as HRMOS writes durations.
func duration(_ minutes: Int) -> String {
    "\(minutes / 60):\(twoDigits(minutes % 60))"
}

/// `HH:MM:SS`, as HRMOS writes the clocks of segments.
func clockWithSeconds(_ minutes: Int) -> String {
    clockFace(minutes) + ":00"
}

extension JSON {
    /// A clock, or `null` for none.
    static func clock(_ minutes: Int?) -> JSON {
        .text(minutes.map(clockFace))
    }
}
