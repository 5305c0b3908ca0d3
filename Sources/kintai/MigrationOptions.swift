import ArgumentParser
import Conductor
import Handoff
import PipelineSettings
import WorkModel

/// What `kintai report --migration` takes besides.
struct MigrationOptions: ParsableArguments {
    @Flag(help: "Prove that nothing was lost on the way to what CrowdLog is given.")
    var migration = false

    @Option(
        help: ArgumentHelp(
            "With --migration: the source's own sums by person and closing period.",
            valueName: "file"))
    var monthly: [String] = []

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            "Their headings: number=, month=, days=, hours=, leave=; empty for none.",
            valueName: "name=heading"))
    var monthlyColumns: [String] = []

    @Option(
        help: ArgumentHelp(
            "With --migration: where the rows go; by default migration.csv of the run's folder.",
            valueName: "file"))
    var csv: String?

    @Option(
        help: ArgumentHelp(
            "With --migration: the exit status where something doesn't hold.", valueName: "status"))
    var differencesExit: Int32 = 0

    func validate() throws {
        guard (0...255).contains(differencesExit) else {
            throw ValidationError("--differences-exit takes a status from 0 to 255.")
        }
        let isMeant =
            monthly.isEmpty && monthlyColumns.isEmpty && csv == nil && differencesExit == 0
        guard migration || isMeant else {
            throw ValidationError("These options go with --migration.")
        }
        _ = try columns(orThrowing: { ValidationError($0) })
    }

    /// Where the sums have what.
    func columns() -> MonthlySummaryColumns {
        // `validate` has refused what can't be taken.
        (try? columns(orThrowing: { ValidationError($0) })) ?? MonthlySummaryColumns()
    }

    private func columns(orThrowing fault: (String) -> ValidationError) throws
        -> MonthlySummaryColumns
    {
        var columns = MonthlySummaryColumns()
        for text in monthlyColumns where !columns.take(text) {
            throw fault(
                "--monthly-columns takes \(MonthlySummaryColumns.names.map { $0 + "=" }.joined(separator: ", "))."
            )
        }
        return columns
    }

    /// The files, with the integration or the month that stands before each.
    func summaries(of names: [IntegrationName]) -> [MonthlySummaryFile] {
        monthly.map { text in
            var rest = text[...]
            var integration: IntegrationName?
            if let name = names.first(where: { text.hasPrefix($0.text + "=") }) {
                integration = name
                rest = rest.dropFirst(name.text.count + 1)
            }
            var month: WorkMonth?
            if let colon = rest.firstIndex(of: ":"), let found = WorkMonth(String(rest[..<colon])) {
                month = found
                rest = rest[rest.index(after: colon)...]
            }
            let file = String(rest)
            return MonthlySummaryFile(
                integration: integration, file: InputFile(name: file, path: Path(typed: file).text),
                month: month)
        }
    }
}
