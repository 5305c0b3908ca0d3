/// Counts and sums of some days: a person's in a closing period, or everybody's.
package struct MigratedDays: Codable, Equatable, Sendable {
    /// Rows of attendance, one a day where nobody's is there twice.
    package var rows = 0
    /// Those with clock times.
    package var worked = 0
    /// Whole minutes of work.
    package var minutes = 0
    /// Leave in hundredths of a day.
    package var leave = 0

    static func += (left: inout MigratedDays, right: MigratedDays) {
        left.rows += right.rows
        left.worked += right.worked
        left.minutes += right.minutes
        left.leave += right.leave
    }
}

/// What became of the days that were read; each is given, held or ignored.
package struct MigratedFates: Codable, Equatable, Sendable {
    package var read = MigratedDays()
    /// As CrowdLog is given them.
    package var given = MigratedDays()
    /// As they were read.
    package var held = MigratedDays()
    /// As they were read.
    package var ignored = MigratedDays()

    /// Rows without a fate, or with two: 0 where nothing was lost.
    package var lostRows: Int { read.rows - given.rows - held.rows - ignored.rows }
    /// Minutes that rounding, clipping, placed breaks and hourly leave have taken (or, below 0, added).
    package var settledMinutes: Int {
        read.minutes - given.minutes - held.minutes - ignored.minutes
    }

    static func += (left: inout MigratedFates, right: MigratedFates) {
        left.read += right.read
        left.given += right.given
        left.held += right.held
        left.ignored += right.ignored
    }
}
