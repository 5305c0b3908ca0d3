import Delimited
import Handoff
import Messages
import PipelineSettings
import WorkModel

extension RunFacts {
    /// A message is no report.
    private static let mostDays = 20

    /// A heading and the run's held days one by one, with names; none where nothing is held or a
    /// folder can't be read, which is told elsewhere.
    func heldDayLines(_ language: Language) -> [String] {
        guard let run, let summary,
            let names = try? PeopleNames(run, pipeline.integrations)
        else { return [] }
        var lines: [String] = []
        for partition in summary.partitions {
            let rows = (try? heldRows(of: partition, in: run)) ?? []
            lines += rows.map { line($0, names, language) }
        }
        guard !lines.isEmpty else { return [] }
        let others = lines.count - Self.mostDays
        return [NoticeWords.heldDays[language]] + lines.prefix(Self.mostDays)
            + (others > 0
                ? [NoticeWords.others.filled(["count": grouped(others)], in: language)] : [])
    }

    private func line(_ row: HeldRow, _ names: PeopleNames, _ language: Language) -> String {
        var values = [
            "date": row.date, "number": row.number.isEmpty ? row.employeeCode : row.number,
            "title": HoldCode(rawValue: row.code)?.words.title[language] ?? row.code,
        ]
        let name = names.name(
            code: row.employeeCode, number: row.number, of: row.integration)
        if !name.isEmpty { values["name"] = printable(name, limit: 80) }
        if !row.value.isEmpty { values["value"] = printable(row.value, limit: 80) }
        return NoticeWords.heldDay.filled(values, in: language)
    }
}

/// A row of held.csv.
private struct HeldRow {
    let integration: IntegrationName
    let number: String
    let employeeCode: String
    let date: String
    let code: String
    let value: String
}

/// Reads the rows that transform and load hold of a partition.
private func heldRows(
    of partition: Summary.Partition, in run: RunFolder
) throws(Faults) -> [HeldRow] {
    var rows: [HeldRow] = []
    for (schema, folder, stage) in [
        (
            TableSchema.held, run.transformed(partition.integration, partition.month),
            Stage.transform
        ),
        (TableSchema.loadHeld, run.loaded(partition.month), Stage.load),
    ] where FileReading.exists(folder) {
        let package = try PackageReader(at: folder, stage: stage, madeBy: "kintai run")
        try package.rows(schema) { block in
            for row in 0..<block.rowCount {
                if stage == .load, block.text(row: row, column: 7) != partition.integration.text {
                    continue
                }
                rows.append(
                    HeldRow(
                        integration: partition.integration,
                        number: block.text(row: row, column: 0),
                        employeeCode: block.text(row: row, column: 1),
                        date: block.text(row: row, column: 2),
                        code: block.text(row: row, column: 3),
                        value: block.text(row: row, column: 5)))
            }
        }
    }
    return rows
}
