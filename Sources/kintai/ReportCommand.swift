import ArgumentParser
import CommandLineTool
import Conductor
import Handoff
import Messages
import PipelineSettings
import WorkModel

/// `kintai report`: the page that says what a run has done and what is to be done.
struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Write a run's report.html as things stand now, and say where it is.",
        discussion: """
            Each run writes one. This writes it anew, in another language or after what has been
            confirmed since, or without names, for people who mustn't know them.

            Examples:
              kintai report --config samples/pipeline.yml
              kintai report 20261121T200000Z --no-names --language en
              kintai report --json

            --migration proves of a run that nothing was lost: it adds up all stages' files once more,
            holds import files against their hashes and days against the ledger, and writes a row a
            person and closing period. --monthly compares that with the source's own sums, such as
            HRMOS's 月次集計データ: FILE, NAME=FILE of an integration, or 2026-10:FILE where no column
            says the month. --monthly-columns says which headings it has, several joined by + are
            summed:
              kintai report --migration --monthly getsuji.csv --monthly-columns hours=総労働時間 leave=
            """)

    @Argument(
        help: ArgumentHelp("The run; by default the newest that has ended.", valueName: "run"))
    var runName: String?

    @Flag(
        help:
            "Leave out names and all values of attendance; employee numbers, dates and codes remain."
    )
    var noNames = false

    @Flag(help: "Print the run, where its page is, and its summary.json as JSON.")
    var json = false

    @OptionGroup var migration: MigrationOptions
    @OptionGroup var config: ConfigOptions
    @OptionGroup var days: DayOptions

    func run() async throws {
        var isDoubtful = false
        try await config.reportingFaults(days) { settings throws(Faults) in
            if migration.migration {
                isDoubtful = try !prove(settings.pipeline)
                return
            }
            let language = config.resolveLanguage(settings.pipeline.language)
            let written = try await report(
                on: runName, settings.pipeline, today: settings.today, now: secondsNow(),
                language: language, isLanguageGiven: config.isLanguageGiven,
                config: config.config, isWithoutNames: noNames)
            print(json ? written.json : written.text(in: language), terminator: "")
        }
        if isDoubtful, migration.differencesExit != 0 { throw ExitCode(migration.differencesExit) }
    }

    /// Proves a migration, and prints that.
    ///
    /// - Returns: Whether all of it holds.
    private func prove(_ pipeline: PipelineSettings) throws(Faults) -> Bool {
        let language = config.resolveLanguage(pipeline.language)
        let proof = try proveMigration(
            of: runName, pipeline,
            summaries: migration.summaries(of: pipeline.integrations.map(\.name)),
            columns: migration.columns(), to: migration.csv.map { Path(typed: $0) },
            language: language, config: config.config)
        print(
            json
                ? String(decoding: encodeJSON(proof), as: UTF8.self) : proof.text(in: language),
            terminator: "")
        return proof.holds
    }
}
