import Handoff
import WorkModel

/// What the integrations of a run bring to a month.
struct MonthInput: Sendable {
    struct Integration: Sendable {
        let name: IntegrationName
        /// Its place in `precedence`, from 0; `nil` where it isn't named there.
        let rank: Int?
        var held = HeldDays()
    }

    let month: WorkMonth
    /// Those that ran, in the order of pipeline.yml.
    var integrations: [Integration] = []
    var timesheets = TimesheetRows()
    /// The files read.
    var files: [PackageFacts.Input] = []

    /// The integrations better than that one, best first.
    ///
    /// One that `precedence` names beats one that it doesn't; of two that it doesn't name neither
    /// is better.
    func better(than integration: Int) -> [Int] {
        let rank = integrations[integration].rank ?? .max
        return integrations.indices
            .filter { (integrations[$0].rank ?? .max) < rank }
            .sorted { (integrations[$0].rank ?? .max) < (integrations[$1].rank ?? .max) }
    }
}
