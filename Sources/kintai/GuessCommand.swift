import ArgumentParser
import CommandLineTool
import Conductor
import Handoff
import Messages
import PipelineConfig
import WorkModel

/// `kintai guess FILE`: finds out how a file is laid out and writes a profile for it.
struct GuessCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "guess",
        abstract: "Find out how a CSV file or workbook is laid out, and write a profile for it.",
        discussion: """
            Reads the file's first rows and says what it lists (attendance, CrowdLog's members, \
            man-hours …), in which encoding, which column holds what, and how dates and lengths of \
            time are written, each with how sure that is. What the file doesn't tell, such as \
            whether 1.30 is an hour and a half, it asks on a terminal; elsewhere --set or \
            --answers must say it. The profile goes to standard output, all else to standard error.

            Examples:
              kintai guess october.csv
              kintai guess october.csv --set durations=decimal --to profile.yml
              kintai extract file october.csv --profile our-export --config profile.yml --to trial

            Keys of --set and of the file of --answers (as `key: value`): header (yes, no), dates, \
            durations, break_columns, and employee_number_column, date_column, clock_in_column and \
            so on for every field of a profile. A column is a heading or a place, such as =C; \
            =C+=D is a time with the flag beside it that says its day (前日/翌日); none is no \
            column.
            """)

    @Argument(help: "The file to look at.")
    var file: String

    @Option(
        help: ArgumentHelp(
            "The sheet of a workbook, by name or number; else the first that isn't hidden.",
            valueName: "name"))
    var sheet: String?

    @Option(help: ArgumentHelp("What it lists, instead of what it seems to.", valueName: "list"))
    var list: GuessedList?

    @Option(
        name: .customLong("set"),
        help: ArgumentHelp("An answer instead of a guess; may be repeated.", valueName: "key=value")
    )
    var given: [String] = []

    @Option(help: ArgumentHelp("A file of answers.", valueName: "file"))
    var answers: String?

    @Option(help: ArgumentHelp("The profile's name.", valueName: "name"))
    var name = "our-export"

    @Option(help: ArgumentHelp("The file to write the profile to.", valueName: "file"))
    var to: String?

    @Flag(help: "Replace the file that is there.")
    var force = false

    @Flag(
        help: """
            Print what was found as JSON, the profile in it, and ask nothing; what the file leaves open ends \
            with 64 all the same.
            """)
    var json = false

    @OptionGroup var config: ConfigOptions

    func run() async throws {
        let language = config.resolveLanguage()
        try await reportingFaults(in: language) { () throws(Faults) in
            if let to { try requireRoom(for: Path(to), mayReplace: force) }
            var guess = try FileGuess(of: file, sheet: sheet, as: list)
            let conversation = Conversation(
                language: language, echoes: false, say: printToStandardErrorAtOnce,
                hear: { readLine() })
            let mayAsk = standardInputIsTerminal && !json
            if guess.list.value == nil {
                guard mayAsk else {
                    if json { printAtOnce(guess.json(profile: name, in: language)) }
                    throw FileGuess.missingList(of: file)
                }
                guess.set(try FileGuess.askList(in: conversation))
            }
            try guess.take(try writtenAnswers())
            if mayAsk {
                try guess.ask(in: conversation)
            }
            if json {
                printAtOnce(guess.json(profile: name, in: language))
            } else {
                printToStandardError(guess.report(in: language))
            }
            if let missing = guess.missingAnswers { throw missing }
            try finish(guess, in: language)
        }
    }

    private func writtenAnswers() throws(Faults) -> [WrittenAnswer] {
        var written = try answers.map { path throws(Faults) in try readAnswers(path: path) } ?? []
        for text in given {
            guard let answer = WrittenAnswer(option: text) else {
                throw Faults(
                    .usageBadOption, [.key: "--set", .value: text, .expected: "key=value"])
            }
            written.append(answer)
        }
        return written
    }

    /// Writes the profile, and says what to do with it.
    private func finish(_ guess: FileGuess, in language: Language) throws(Faults) {
        let text = guess.hasProfile ? guess.profileText(named: name, in: language) : ""
        if let to, guess.hasProfile {
            try writePipeline(text, to: Path(to), mayReplace: force)
            printToStandardError(GuessWords.written.filled(["path": to], in: language))
        } else if !json {
            printAtOnce(text)
        }
        if json { return }
        let steps = guess.nextSteps(
            profile: name, config: to ?? config.config, in: language)
        printToStandardError(steps.joined(separator: "\n"))
    }
}

extension GuessedList: ExpressibleByArgument {}
