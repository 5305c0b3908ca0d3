import Handoff
import Messages
import PipelineSettings
import WorkModel

/// A run that was begun, and what is to be done of it.
package struct BegunRun: Encodable, Sendable {
    package let run: String
    /// Where it lies, from the root.
    package let folder: String
    /// One after another.
    package let steps: [RunStep]
}

/// What may be done at once, each by any machine that shares the workspace.
package struct RunStep: Encodable, Sendable {
    package enum Name: String, Encodable, Sendable {
        case extract
        case transform
        case prepare
        case guards
        case commit
        case end
    }

    package let name: Name
    package let calls: [RunCall]
}

/// One command of a run.
package struct RunCall: Encodable, Sendable {
    /// What it is about, such as `本社 2026-10`; once in its step.
    package let name: String
    /// The service that it asks, which is best asked by one command at a time; `nil` where it asks none.
    package var service: String?
    /// The program and its arguments; paths count from the root.
    package let command: [String]
}

extension RunStep {
    /// The steps of a new run, in their order.
    static func all(
        of run: RunFolder, _ settings: RunSettings, _ request: RunRequest
    ) -> [RunStep] {
        let calls = RunCalls(run: run, settings: settings, request: request)
        return [
            RunStep(name: .extract, calls: calls.extract),
            RunStep(name: .transform, calls: calls.transform),
            RunStep(name: .prepare, calls: calls.load("prepare")),
            RunStep(name: .guards, calls: [calls.conductor("guards")]),
            RunStep(name: .commit, calls: calls.load("commit")),
            RunStep(name: .end, calls: [calls.conductor("resume")]),
        ]
    }
}

/// Makes the commands of a run.
private struct RunCalls {
    let run: RunFolder
    let settings: RunSettings
    let request: RunRequest

    private var integrations: [IntegrationSettings] { settings.pipeline.integrations }
    private var months: [WorkMonth] { settings.window.months }

    /// Members, CrowdLog's own download, and of a service each month; what is read through whole is read
    /// once for all months.
    var extract: [RunCall] {
        var calls = [call("members", "kintai-extract", ["members"], [])]
        if settings.pipeline.target.current != nil {
            calls.append(call("current", "kintai-extract", ["current"], months))
        }
        for integration in integrations {
            let name = integration.name.text
            let first = ["attendance", "--only-missing", "--integration", name]
            guard integration.source.isAskedByMonth else {
                calls.append(call(name, "kintai-extract", first, months))
                continue
            }
            for month in months {
                var call = call("\(name) \(month)", "kintai-extract", first, [month])
                call.service = name
                calls.append(call)
            }
        }
        return calls
    }

    var transform: [RunCall] {
        [call("members", "kintai-transform", ["members"], [])]
            + integrations.flatMap { integration in
                months.map { month in
                    call(
                        "\(integration.name.text) \(month)", "kintai-transform",
                        ["run", "--integration", integration.name.text], [month])
                }
            }
    }

    func load(_ command: String) -> [RunCall] {
        months.map { month in
            var call = call(month.description, "kintai-load", [command], [month])
            if command == "commit", settings.pipeline.target.api != nil {
                call.service = "crowdlog"
            }
            return call
        }
    }

    /// A command of `kintai` on the run.
    func conductor(_ command: String) -> RunCall {
        let name = run.path.name
        return RunCall(
            name: name,
            command: ["kintai", command, name] + (request.isAgreed ? ["--yes"] : [])
                + [
                    "--config", Path(typed: request.config).text, "--language",
                    request.language.rawValue,
                ])
    }

    private func call(
        _ name: String, _ program: String, _ first: [String], _ months: [WorkMonth]
    ) -> RunCall {
        let call = StageCall(program, first, months, of: run, in: request.language)
        return RunCall(name: name, command: [call.program] + call.arguments)
    }
}

extension SourceSettings {
    /// Whether a month costs no more alone than among others.
    fileprivate var isAskedByMonth: Bool {
        switch self {
        case .hrmosAPI, .jobcanAPI, .kingOfTime: true
        case .hrmosJSON, .hrmosCSV, .csv, .command: false
        }
    }
}

extension BegunRun {
    /// A line a command: its step, what it is about, the service that it asks or `-`, and the command as
    /// a shell takes it, with tabs between them.
    package var text: String {
        steps.flatMap { step in
            step.calls.map { call in
                let command = call.command.map(shellWord).joined(separator: " ")
                return "\(step.name.rawValue)\t\(call.name)\t\(call.service ?? "-")\t\(command)\n"
            }
        }.joined()
    }
}
