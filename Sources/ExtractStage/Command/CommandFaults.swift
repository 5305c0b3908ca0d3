import Handoff
import PipelineSettings
import WorkModel

/// What the end of a source's program means for a run.
struct CommandFaults {
    private let source: CommandSource
    private let integration: IntegrationName
    /// What goes on once the cause is mended.
    private let command: String
    /// What the program writes to standard error; it may name people, so no fault quotes it.
    let log: Path

    init(_ source: CommandSource, of integration: IntegrationName, in run: RunFolder) {
        self.source = source
        self.integration = integration
        command = "kintai resume \(run.path.name)"
        log = run.people(integration).folder / "program.log"
    }

    /// The faults of a program that isn't to be run.
    init(checking source: CommandSource, of integration: IntegrationName) {
        self.source = source
        self.integration = integration
        command = "kintai check"
        log = Path("/dev/null")
    }

    /// Where the program is.
    /// - Throws: `commandMissing`.
    func program(_ environment: [String: String]) throws(Faults) -> String {
        if let path = source.program(environment) { return path }
        throw fault(.commandMissing, [:])
    }

    /// - Returns: `nil` for a program that says of itself that all went well.
    func fault(of end: ProgramEnd) -> Faults? {
        switch end {
        case .exited(0): nil
        case .exited(Int(ExitStatus.tryAgainLater.rawValue)): ended(.commandLater, "75")
        case .exited(Int(ExitStatus.refused.rawValue)): ended(.commandRefused, "77")
        case .exited(let status): ended(.commandFailed, "\(status)")
        case .signaled(let number): ended(.commandFailed, "signal \(number)")
        case .timedOut: ended(.commandSilent, nil)
        case .notStarted(let words): fault(.commandMissing, [.system: words])
        }
    }

    func incomplete(expected: String, found: String) -> Faults {
        fault(.commandIncomplete, [.expected: expected, .found: found])
    }

    private func ended(_ code: FaultCode, _ found: String?) -> Faults {
        var facts: [FactName: String] = [.limit: String(source.timeout)]
        facts[.found] = found
        facts[.path] = FileReading.exists(log) ? log.text : nil
        return fault(code, facts)
    }

    private func fault(_ code: FaultCode, _ facts: [FactName: String]) -> Faults {
        var facts = facts
        facts[.integration] = integration.text
        facts[.value] = source.command.first ?? ""
        facts[.command] = command
        return Faults(code, facts)
    }
}

extension CommandSource {
    /// Where the program is: as pipeline.yml says, or the first of that name in `PATH`.
    /// - Returns: `nil` where there is none.
    func program(_ environment: [String: String]) -> String? {
        guard let name = command.first else { return nil }
        if name.contains("/") {
            let path = name.hasPrefix("/") ? Path(name) : Path(folder) / name
            return FileReading.isProgram(path) ? path.text : nil
        }
        return (environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":")
            .map { (Path(String($0)) / name).text }.first { FileReading.isProgram(Path($0)) }
    }
}
