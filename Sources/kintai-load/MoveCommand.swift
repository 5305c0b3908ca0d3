import ArgumentParser
import CommandLineTool
import Handoff
import LoadStage
import PipelineSettings
import WorkModel

extension LoadCommand {
    /// Moves a person's days in the ledger to another code.
    struct Move: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "move-code",
            abstract: "Move a person's days in the ledger to the code that CrowdLog has now.",
            discussion: """
                Each month that has some gets a new generation. Prints the counts as JSON. kintai members \
                --move-code looks at the members first.

                Example: kintai-load move-code --old R2N6F5 --new A0012 --config pipeline.yml
                """)

        @Option(help: ArgumentHelp("The code that the ledger has.", valueName: "code"))
        var old: String

        @Option(help: ArgumentHelp("The code that CrowdLog has now.", valueName: "code"))
        var new: String

        @Option(
            help: ArgumentHelp(
                "Settings that the conductor has resolved; instead of --config.",
                valueName: "file"))
        var settings: String?

        @OptionGroup var config: ConfigOptions

        func run() async throws {
            let language = config.resolveLanguage()
            try await reportingFaults(in: language) { () throws(Faults) in
                let pipeline = try pipeline()
                let moved = try moveCode(from: old, to: new, settings: pipeline)
                print(String(decoding: encodeJSON(moved), as: UTF8.self), terminator: "")
            }
        }

        private func pipeline() throws(Faults) -> PipelineSettings {
            guard let settings else { return try config.readPipeline() }
            return try readResolvedSettings(settings).pipeline
        }
    }
}
