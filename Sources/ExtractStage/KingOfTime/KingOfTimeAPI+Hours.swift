import HTTP
import PipelineSettings

extension KingOfTimeAPI {
    /// The forbidden hours with the margin.
    var closedHours: ClosedHours {
        ClosedHours(forbiddenHours.map { $0.start...$0.end }, margin: forbiddenMargin)
    }
}
