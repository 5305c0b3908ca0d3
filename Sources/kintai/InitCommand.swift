import ArgumentParser
import CommandLineTool
import Conductor
import Handoff
import Messages
import PipelineSettings
import WorkModel

/// `kintai init`: writes a pipeline.yml by answering questions.
struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Write a pipeline.yml by answering questions, and check it.",
        discussion: """
            Examples:
              kintai init
              kintai init --answers answers.yml --config pipeline.yml

            The API's key itself is never written, only where it is.

            Without a terminal it reads an answer a line from standard input; an empty line, and \
            all lines that are missing, take the default. With --answers nothing is asked: the \
            file holds `key: value` lines (YAML), what it lacks takes the default, and a key that \
            isn't a question, or not one of the kind, is a fault. Keys and defaults:

              kind: hrmos-api               hrmos-api | hrmos-json | hrmos-csv | csv

            of hrmos-api (name: hrmos); login_url must be answered:

              login_url: needed             https://f.ieyasu.co/NAME/login, or NAME
              api_key: ${HRMOS_API_KEY}     ${NAME} | file:PATH | credential:NAME
              api_key_issued: none          such as 2026-10-01

            of hrmos-json and hrmos-csv (there *.csv, users: employees.csv):

              files: exports/*.json         users: users.json
              segments: segments.json       name: hrmos
              departments: none             employments: none

            of csv (files: exports/*.csv, name: csv); where there is a file already, it decides what \
            is proposed, and what it doesn't tell must be answered. A column is a heading or a \
            place, such as =C; =C+=D is a time with the flag beside it that says its day \
            (前日/翌日). What only proposals fill is never asked for:

              header: yes                   yes | no: the first row holds headings
              employee_number_column: 社員番号
              date_column: 日付             dates: yyyy/M/d
              clock_in_column: 出勤時刻     clock_out_column: 退勤時刻
              segment_column: none
              break_columns: none           [休憩開始, 休憩終了], two of each break
              break_total_column: none      durations: h:mm
              hourly_leave_column: none     worked_column: none
              source_id_column: none        name_column: none
              email_column: none            department_column: none
              employment_column: none       leave_days_column: none
              punched_in_column: none       punched_out_column: none
              approval_column: none         note_column: none
              clock_marks: none             letters before times that say nothing of them

            of all:

              members: members.csv
              template: attendance-template.csv
              encoding: cp932               cp932 | utf-8 | utf-8-bom
              status: omit                  omit | 0 | 1
              sync_off: no                  yes | no: CrowdLog's own link (自動同期) is off
              attendance_unused: no         yes | no: CrowdLog's 勤怠管理機能 isn't used
              unit: 15                      1 | 5 | 10 | 15 | 30 | 60: CrowdLog's 入力単位
              clock_in: none                none | up | down | nearest
              clock_out: none               none | up | down | nearest
              past_midnight: hold           hold | extended | clip
              first_load: ask               ask | allow

            It ends as the check of the new file does; the file is written all the same.
            """)

    @Option(help: ArgumentHelp("Answers to take instead of asking.", valueName: "file"))
    var answers: String?

    @Flag(help: "Replace the file that is there.")
    var force = false

    @OptionGroup var config: ConfigOptions

    func run() async throws {
        let language = config.resolveLanguage()
        let file = config.config
        var given = InitAnswers()
        try await reportingFaults(in: language) { () throws(Faults) in
            try requireRoom(for: Path(file), mayReplace: force)
            given = try readAnswers(in: language)
            let text = given.pipelineText(in: language)
            say(InitWords.preview, ["file": file], in: language)
            printAtOnce("\n\(text)\n")
            try writePipeline(text, to: Path(file), mayReplace: force)
            say(InitWords.written, ["file": file], in: language)
        }
        let status = try await checkWritten(in: language)
        printAtOnce(
            "\n" + nextSteps(after: given, config: file, check: status, language: language))
        if status != .done { throw ExitCode(status.rawValue) }
    }

    /// The answers of the file, or of whoever is at the other end of standard input.
    private func readAnswers(in language: Language) throws(Faults) -> InitAnswers {
        if let answers {
            let given = try Conductor.answers(inFile: answers, for: config.config)
            for note in notes(on: given, config: config.config, language: language) {
                printAtOnce("→ \(note)\n")
            }
            printAtOnce("\n")
            return given
        }
        let given = try askAnswers(
            for: config.config,
            in: Conversation(
                language: language, echoes: !standardInputIsTerminal, say: printAtOnce,
                hear: { readLine() }))
        printAtOnce("\n")
        return given
    }

    /// Checks the file that was written, as `kintai check` does.
    private func checkWritten(in language: Language) async throws -> ExitStatus {
        say(InitWords.checking, [:], in: language)
        do {
            try await checkPipeline(config, try DayOptions.parse([])) { settings, _, language in
                "  "
                    + InitWords.allWell.filled(
                        [
                            "from": settings.window.from.description,
                            "to": settings.window.to.description,
                        ], in: language)
            }
            return .done
        } catch let exit as ExitCode {
            return ExitStatus(rawValue: exit.rawValue) ?? .defect
        }
    }

    private func say(_ words: InitWords, _ values: [String: String], in language: Language) {
        printAtOnce(words.filled(values, in: language) + "\n")
    }
}
