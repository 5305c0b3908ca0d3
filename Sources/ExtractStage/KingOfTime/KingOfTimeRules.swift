import JapaneseText
import PipelineSettings

/// What pipeline.yml says of how working days of KING OF TIME are read.
struct KingOfTimeRules {
    var goingOut = KingOfTimeAPI.GoingOut.ignore
    var betweenPairs = KingOfTimeAPI.BetweenPairs.break
    var halfDay = HalfDayWords()
    /// Titles of the user's `segments`, comparable.
    var titles: Set<String> = []

    /// Titles of leave of half a day that the table of transform has, with the leave's own name.
    private static let builtIn: Set<String> = Set(["有休(AM)", "有休(PM)"].map(comparableTitle))

    init() {}

    init(_ api: KingOfTimeAPI, _ integration: IntegrationSettings) {
        goingOut = api.goingOut
        betweenPairs = api.betweenPairs
        halfDay = api.halfDay
        titles = Set(integration.segments.map { comparableTitle($0.title) })
    }

    func isKnown(_ title: String) -> Bool {
        let title = comparableTitle(title)
        return Self.builtIn.contains(title) || titles.contains(title)
    }
}
