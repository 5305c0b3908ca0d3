import Delimited
import Handoff
import PipelineSettings
import WorkModel

/// Reads what transform made of a month, of every integration that ran.
///
/// - Throws: `packageMissing` where no integration ran, whatever is wrong with a folder that is
///   there, and `csvBadValue` at a cell that transform can't have written with these settings.
func readTransformed(
    _ month: WorkMonth, settings: PipelineSettings, in run: RunFolder
) throws(Faults) -> MonthInput {
    var input = MonthInput(month: month, precedence: Precedence(names: settings.precedence))
    for name in settings.integrations.map(\.name) {
        let folder = run.transformed(name, month)
        guard FileReading.exists(folder) else { continue }
        let package = try PackageReader(
            at: folder, stage: .transform, madeBy: transformCommand(name, month))
        input.integrations.append(MonthInput.Integration(name: name))
        try readTimesheets(
            package, of: folder, leaveColumns: settings.target.leaveColumns, into: &input)
        try readHeld(package, into: &input)
        for schema in [TableSchema.timesheets, .held] {
            let file = "transform/\(name.text)/\(month)/\(schema.fileName)"
            input.files.append(package.input(schema, name: file))
        }
    }
    guard !input.integrations.isEmpty else {
        throw Faults(
            .packageMissing, at: Place(file: (run.path / "transform").text),
            [.command: "kintai transform --month \(month)"])
    }
    return input
}

/// The command that makes a transformed partition.
func transformCommand(_ name: IntegrationName, _ month: WorkMonth) -> String {
    "kintai transform --integration \(name.text) --month \(month)"
}

private func readTimesheets(
    _ package: PackageReader, of folder: Path, leaveColumns: LeaveColumns?,
    into input: inout MonthInput
) throws(Faults) {
    let file = folder / TableSchema.timesheets.fileName
    let integration = input.integrations.count - 1
    var timesheets = TimesheetRows()
    swap(&timesheets, &input.timesheets)
    timesheets.reserve(fileBytes: FileReading.size(of: file) ?? 0)
    try package.rows(.timesheets) { (block) throws(Faults) in
        for row in 0..<block.rowCount {
            do throws(BadCell) {
                try timesheets.append(
                    block, row: row, from: integration, fullLeave: leaveColumns?.full != nil)
            } catch {
                throw Faults(
                    .csvBadValue, at: Place(file: file.text, line: block.line(row: row)),
                    [
                        .column: error.column.heading,
                        .value: block.text(row: row, column: error.column.rawValue),
                        .expected: error.expected,
                    ])
            }
        }
    }
    swap(&timesheets, &input.timesheets)
}

private func readHeld(
    _ package: PackageReader, into input: inout MonthInput
) throws(Faults) {
    let codeColumn = 1
    let dateColumn = 2
    var held = DaySet()
    try package.rows(.held) { (block) throws(Faults) in
        let bytes = block.bytes.span
        for row in 0..<block.rowCount {
            let code = block.range(row: row, column: codeColumn)
            guard !code.isEmpty,
                let date = WorkDate(bytes.extracting(block.range(row: row, column: dateColumn)))
            else { continue }
            held.insert(code: bytes.extracting(code), date: date)
        }
    }
    held.sort()
    input.integrations[input.integrations.count - 1].held = held
}
