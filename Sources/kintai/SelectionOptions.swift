import ArgumentParser
import CommandLineTool
import WorkModel

/// Whose days are run.
struct SelectionOptions: ParsableArguments {
    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            "Integrations to run; by default those with auto_sync: true.", valueName: "name"))
    var integration: [String] = []

    @Option(
        help: ArgumentHelp(
            "A first trial: load only so many people, the first by employee code.",
            valueName: "people"))
    var limitPeople: Int?

    /// The integrations; `nil` = those with `auto_sync`.
    var integrations: [IntegrationName]? {
        integration.isEmpty ? nil : integration.map(IntegrationName.init)
    }

    func validate() throws {
        if let limitPeople, limitPeople < 1 {
            throw ValidationError("--limit-people takes a number of people from 1.")
        }
    }

    /// The words that choose the same people.
    var words: [String] {
        (integration.isEmpty ? [] : ["--integration"] + integration)
            + (limitPeople.map { ["--limit-people", String($0)] } ?? [])
    }
}

/// A window is one stretch of days.
func requireOneStretch(_ days: DayOptions) throws {
    guard !days.monthsHaveHoles else {
        throw ValidationError(
            "--month names months apart from each other; run once for each stretch.")
    }
}
