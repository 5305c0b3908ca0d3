import WorkModel

extension FaultCode {
    /// The fault of a program of one's own.
    var ofCommand: Fault {
        let found: [FaultCode: String] = [
            .commandFailed: "3", .commandLater: "75", .commandRefused: "77",
            .commandIncomplete: "rows 211",
        ]
        var facts: [FactName: String] = [
            .integration: "打刻機", .value: "python3",
            .command: "kintai resume 20261121T200000Z",
        ]
        facts[.found] = found[self]
        switch self {
        case .commandMissing: facts[.system] = "Permission denied"
        case .commandIncomplete: facts[.expected] = "rows 240"
        case .commandSilent: facts[.limit] = "600"
        default: break
        }
        if ![.commandMissing, .commandIncomplete].contains(self) {
            facts[.path] = "workspace/runs/20261121T200000Z/extract/打刻機/program.log"
        }
        return Fault(self, facts)
    }
}
