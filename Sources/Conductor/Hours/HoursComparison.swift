package import WorkModel

/// Attendance against recorded man-hours, day by day: what `kintai hours` has found.
package struct HoursComparison: Codable, Equatable, Sendable {
    package struct Department: Codable, Equatable, Sendable {
        package var department: String
        package var totals: HoursTotals
    }

    package struct Month: Codable, Equatable, Sendable {
        package var month: WorkMonth
        package var totals: HoursTotals
    }

    package var format = 1
    /// The run whose timesheets were compared.
    package let run: String
    /// The list of man-hours, as pipeline.yml or the command names it.
    package let manHours: String
    /// The days that were compared.
    package let window: WorkWindow
    /// Whole minutes.
    package let tolerance: Int
    package var totals = HoursTotals()
    package var months: [Month] = []
    /// By name.
    package var departments: [Department] = []
    /// By employee code.
    package var people: [HoursPerson] = []
    /// Those that stand out, by employee code, then date.
    package var days: [HoursDay] = []
    /// Rows of the list without an employee code.
    package var withoutCode = 0

    init(run: String, manHours: String, window: WorkWindow, tolerance: Int) {
        self.run = run
        self.manHours = manHours
        self.window = window
        self.tolerance = tolerance
    }
}
