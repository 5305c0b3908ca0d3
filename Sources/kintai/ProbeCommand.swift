import ArgumentParser
import CommandLineTool
import Conductor
import Handoff
import Messages
import PipelineConfig
import PipelineSettings
import WorkModel

/// `kintai probe`: settles with one test member what CrowdLog doesn't publish.
struct ProbeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "probe",
        abstract: "Settle with one test member how your CrowdLog imports attendance.",
        discussion: """
            Makes small import files, each for one thing that CrowdLog doesn't publish (25:30, an \
            empty 日報, a closed day …), and a sheet answers.csv to tick what the screen shows. From \
            the ticks come the settings that pipeline.yml needs, and a dated record of them. Called \
            again it goes on where it stopped. Only the member's days are written, a year from now \
            unless --days says otherwise.

            Examples:
              kintai probe --member E9999
              kintai probe --ask
              kintai probe --write
              kintai probe --answers answers.yml --write

            A file of --answers has `key: value` lines (YAML), as the record has them. Keys and \
            values: cp932, utf8, utf8_bom (taken | garbled | refused); omitted_columns, blank_report, \
            blank_breaks, blank_leave (kept | cleared | refused); past_midnight, minutes, full_leave, \
            morning_leave, afternoon_leave, status_back (taken | changed | refused); unit (5 | 10 | 15 \
            | 30 | 60); clock_in, clock_out, break_start, break_end (up | down | nearest); bad_row \
            (others | none); closed_day, submitted_day, many_rows (taken | refused); row_limit (a \
            number); skip for each.
            """)

    @Option(help: ArgumentHelp("The test member's 社員コード.", valueName: "code"))
    var member: String?

    @Option(
        name: .customLong("days"), help: ArgumentHelp("The first day to write.", valueName: "date"))
    var from: WorkDate?

    @Option(
        help: ArgumentHelp(
            "Rows of the file that looks for a limit, a day each; default 1000.", valueName: "count"
        ))
    var rows: Int?

    @Option(help: ArgumentHelp("A day that is closed (締め), to try.", valueName: "date"))
    var closedDay: WorkDate?

    @Option(
        help: ArgumentHelp(
            "The template's column of leave and its words for full, morning and afternoon.",
            valueName: "column=word,word,word"))
    var leave: String?

    @Option(
        help: ArgumentHelp(
            "The folder of files and sheet; default probe beside pipeline.yml.", valueName: "folder"
        ))
    var to: String?

    @Option(help: ArgumentHelp("A file of answers.", valueName: "file"))
    var answers: String?

    @Flag(help: "Ask what the sheet leaves open, question by question.")
    var ask = false

    @Flag(help: "Write what is settled into pipeline.yml, and a record beside it.")
    var write = false

    @Option(
        help: ArgumentHelp(
            "The date to take for today; by default today in Asia/Tokyo.", valueName: "date"))
    var today: WorkDate?

    @OptionGroup var config: ConfigOptions

    func validate() throws {
        if let rows, !(1...10_000).contains(rows) {
            throw ValidationError("--rows takes a number from 1 to 10000.")
        }
    }

    func run() async throws {
        var isPartial = false
        let days = try DayOptions.parse(today.map { ["--today", $0.description] } ?? [])
        try await config.reportingFaults(days) { settings throws(Faults) in
            let language = config.resolveLanguage(settings.pipeline.language)
            let request = ProbeRequest(
                member: member, from: from, rows: rows, closedDay: closedDay, leave: leave)
            let place = to ?? Conductor.probeFolder(of: config.config)
            let folder = ProbeFolder(Path(place))
            let begun = try folder.readPlan()
            let command = kintaiCommand(
                "probe" + (to.map { " --to \(shellWord($0))" } ?? ""), config: config.config)
            var probe = try request.probe(going: begun, settings: settings)
            let sheet = try folder.readSheet()
            probe.take(sheet.answers, before: begun)
            if let answers { try probe.answers.take(try readAnswers(path: answers)) }
            if begun != probe.plan || answers == nil && !ask && !write {
                let files = try folder.writeFiles(of: probe)
                if begun != probe.plan {
                    printAtOnce(
                        probe.begun(in: place, files: files, command: command, language: language))
                }
            }
            try folder.write(sheet, of: probe, in: language)
            if ask {
                _ = try folder.writeFiles(of: probe)
                let conversation = Conversation(
                    language: language, echoes: !standardInputIsTerminal, say: printAtOnce,
                    hear: { readLine() })
                try askProbe(&probe, in: conversation) { probe throws(Faults) in
                    _ = try folder.writeFiles(of: probe)
                    try folder.write(sheet, of: probe, in: language)
                }
            }
            _ = try folder.writeFiles(of: probe)
            guard !probe.answers.isEmpty else { return }
            printAtOnce(probe.progress(command: command, language: language))
            guard write else { return }
            let written = try writeProbe(
                probe, to: config.config, date: settings.today, in: language,
                environment: environment)
            printAtOnce(written.text)
            isPartial = written.isPartial
        }
        if isPartial { throw ExitCode(ExitStatus.cannotWrite.rawValue) }
    }
}
