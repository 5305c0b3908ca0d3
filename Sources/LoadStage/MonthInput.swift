import Handoff
import WorkModel

/// What the integrations of a run bring to a month.
struct MonthInput: Sendable {
    struct Integration: Sendable {
        let name: IntegrationName
        /// Whether it delivers this month; else only days of the ledger are its.
        var hasRun = true
        var held = DaySet()
    }

    let month: WorkMonth
    let precedence: Precedence
    /// Those that ran, in the order of pipeline.yml, and behind them those of carried days.
    var integrations: [Integration] = []
    var timesheets = TimesheetRows()
    /// The files read.
    var files: [PackageFacts.Input] = []

    /// The place of an integration that ran; `nil` where it failed or did not run.
    func place(of name: IntegrationName) -> Int? {
        integrations.firstIndex { $0.name == name }
    }

    /// The integrations that ran and are better than that one, best first.
    func better(than integration: Int) -> [Int] {
        precedence.better(than: integrations[integration].name).compactMap(place(of:))
    }

    /// The integrations better than that one that failed or did not run.
    func missing(betterThan integration: Int) -> [IntegrationName] {
        precedence.better(than: integrations[integration].name).filter { place(of: $0) == nil }
    }
}
