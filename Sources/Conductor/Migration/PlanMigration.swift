import Handoff
package import Messages
package import PipelineSettings
package import WorkModel

/// What a migration takes, told before anything is read.
package struct MigrationPlan: Encodable, Sendable {
    /// An integration's part of it.
    package struct Source: Encodable, Sendable {
        package var integration: IntegrationName
        /// `nil` of files, and of a program of one's own, which nobody can tell.
        package var requests: Int?
        /// Seconds at the least, by `http.per_second`; answers take longer.
        package var seconds: Int?
        package var files: Int
        package var bytes: Int
    }

    package var format = 1
    package var window: WorkWindow
    package var months: Int
    package var people: Int
    /// Of all people on all days from Monday to Friday, from above where fewer are members.
    package var rows: Int
    /// Import files for so many rows.
    package var importFiles: Int
    package var sources: [Source]
    /// Days go to CrowdLog's API, so there is nothing to upload.
    package var isSent: Bool
    /// The words that choose the window.
    fileprivate var daysWords: String
    fileprivate var lastMonth: WorkMonth
}

extension MigrationPlan {
    private enum CodingKeys: String, CodingKey {
        case format
        case window
        case months
        case people
        case rows
        case importFiles
        case sources
        case isSent
    }
}

/// Works out what a migration takes; nothing is asked of any service.
///
/// - Parameters:
///   - settings: The pipeline and the window.
///   - people: How many there are; `nil` = as many as CrowdLog had members in the newest run.
///   - daysWords: The options that choose the window.
///   - request: Language and programs.
/// - Returns: The plan, and the status of the stage's program, whose faults were told.
/// - Throws: `usageBadOption` where nobody knows how many people there are.
package func planMigration(
    _ settings: RunSettings, people: Int?, daysWords: String, _ request: RunRequest
) async throws(Faults) -> (plan: MigrationPlan?, status: ExitStatus) {
    let workspace = settings.pipeline.workspaceFolder
    guard let people = people ?? memberCount(in: workspace) else {
        throw Faults(
            .usageBadOption,
            [.key: "--people", .value: "\"\"", .expected: "how many people there are, from 1"])
    }
    let programs = StagePrograms(
        folder: request.programs, parallel: 1, language: request.language, lock: nil,
        mend: request.command("check"), pipeline: settings.pipeline)
    let call = StageCall(
        program: "kintai-extract",
        arguments: [
            "estimate", "--config", request.config, "--language", request.language.rawValue,
            "--people", String(people), "--from", settings.window.from.description, "--to",
            settings.window.to.description,
        ])
    let results = await programs.run([call])
    for result in results where !result.errors.isEmpty { request.onErrors(result.errors) }
    let status = ExitStatus.worst(of: results.map(\.status))
    guard status == .done else { return (nil, status) }
    let sources = results.flatMap { $0.output.split(separator: "\n") }
        .compactMap(MigrationPlan.Source.init)
    let days = settings.window.days
    var files = 0
    var rows = 0
    for month in settings.window.months {
        let count = people * days.count { $0.month == month && !$0.isWeekend }
        rows += count
        files += (count + settings.pipeline.target.maxRows - 1) / settings.pipeline.target.maxRows
    }
    let plan = MigrationPlan(
        window: settings.window, months: settings.window.months.count, people: people, rows: rows,
        importFiles: files, sources: sources, isSent: settings.pipeline.target.api != nil,
        daysWords: daysWords, lastMonth: settings.window.to.month)
    return (plan, .done)
}

/// CrowdLog's members by the newest run that has read them.
private func memberCount(in workspace: Path) -> Int? {
    for id in RunID.all(in: workspace).reversed() {
        let run = RunFolder(workspace / "runs" / id.text)
        let members = PackageReader.whole(at: run.members, stage: .members)
        if let count = members?.facts.rows[TableSchema.members.fileName], count > 0 { return count }
    }
    return nil
}

extension WorkDate {
    /// Day 0, 1970-01-01, was a Thursday.
    fileprivate var isWeekend: Bool { [2, 3].contains(((Int(dayNumber) % 7) + 7) % 7) }
}

extension MigrationPlan.Source {
    /// Reads a line of `kintai-extract estimate`.
    fileprivate init?(_ line: Substring) {
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        guard cells.count == 5, let perSecond = Int(cells[2]), let files = Int(cells[3]),
            let bytes = Int(cells[4])
        else { return nil }
        integration = IntegrationName(cells[0])
        requests = Int(cells[1])
        seconds = requests.map { perSecond > 0 ? ($0 + perSecond - 1) / perSecond : 0 }
        self.files = files
        self.bytes = bytes
    }
}

extension MigrationPlan {
    /// The plan for a terminal: what it takes, and what to type, step by step.
    package func text(in language: Language, config: String) -> String {
        func filled(_ words: Words, _ values: [String: String] = [:]) -> String {
            words.filled(values, in: language)
        }
        var lines = [
            filled(
                MigratePlanWords.title,
                [
                    "from": window.from.description, "to": window.to.description,
                    "months": grouped(months), "people": grouped(people),
                ]), "", MigratePlanWords.reading[language],
        ]
        lines += sources.map { "  " + $0.text(in: language) }
        lines += [
            "",
            filled(
                isSent ? MigratePlanWords.sending : MigratePlanWords.importing,
                ["rows": grouped(rows), "files": grouped(importFiles)]),
            MigratePlanWords.basis[language], "", MigratePlanWords.steps[language],
        ]
        for (number, step) in steps(config).enumerated() {
            lines.append("  \(number + 1). " + step.words[language])
            lines += step.commands.map { "       " + $0 }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func steps(_ config: String) -> [(words: Words, commands: [String])] {
        func command(_ words: String, _ more: String = "") -> String {
            kintaiCommand(more.isEmpty ? words : "\(words) \(more)", config: config)
        }
        var steps: [(words: Words, commands: [String])] = [
            (MigratePlanWords.check, [command("check --online")]),
            (
                MigratePlanWords.trial,
                [command("run --month \(lastMonth) --limit-people 10 --first-load")]
            ),
            (MigratePlanWords.dryRun, [command("plan", daysWords), command("report")]),
            (
                MigratePlanWords.run,
                [command("run", daysWords), command("resume")]
            ),
        ]
        if !isSent { steps.append((MigratePlanWords.upload, [command("confirm")])) }
        steps.append(
            (
                MigratePlanWords.prove,
                [command("report --migration --monthly getsuji.csv")]
            ))
        return steps
    }
}

extension MigrationPlan.Source {
    fileprivate func text(in language: Language) -> String {
        let name = printable(integration.text, limit: 60)
        if let requests, let seconds {
            return MigratePlanWords.requests.filled(
                [
                    "name": name, "count": grouped(requests),
                    "time": hoursAndMinutes((seconds + 59) / 60),
                ], in: language)
        }
        guard files > 0 else {
            return MigratePlanWords.program.filled(["name": name], in: language)
        }
        return MigratePlanWords.files.filled(
            [
                "name": name, "count": grouped(files),
                "size": grouped((bytes + 500_000) / 1_000_000),
            ], in: language)
    }
}
