import ArgumentParser
import CommandLineTool
import Conductor
import Messages
import PipelineSettings
import WorkModel

/// `kintai history`: which runs there were and what became of them.
struct HistoryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract: "List the runs, newest first, with what of them is loaded, pending or confirmed.",
        discussion: """
            Below the runs stands how the last loaded ones went (at most 20, oldest first, plans left \
            out): days added or changed, held, vanished, and seconds, each from nothing to its most. \
            The newest is called far from usual where it lies beyond all runs before and further from \
            their median than five times the median of their own distances from it, a quarter of it, \
            and 3 days or 30 seconds; of less than five runs nothing is called so.

            Example: kintai history --config samples/pipeline.yml
            """)

    @Flag(help: "Print the runs as JSON.")
    var json = false

    @OptionGroup var config: ConfigOptions

    func run() async throws {
        try await reportingFaults(in: config.resolveLanguage()) { () async throws(Faults) in
            let pipeline = try config.readPipeline()
            let history = try History(pipeline, config: config.config)
            let language = config.resolveLanguage(pipeline.language)
            print(json ? history.json : history.text(in: language), terminator: "")
        }
    }
}
