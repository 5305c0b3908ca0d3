import Delimited
import Handoff
import PipelineSettings
import TestSupport
import TransformStage
import WorkModel

/// What `transform` is given to find in a test of its rules.
struct NotADate: Error {
    let text: String
}

extension Company {
    /// Runs the stage on these rows, through real folders, and looks at what it wrote.
    func transformed<Value>(
        _ rows: [Row], _ look: (PackageReader) throws -> Value
    ) throws -> Value {
        try withTemporaryFolder { folder in
            try look(transformed(rows, in: RunFolder(folder)))
        }
    }

    /// Runs the stage on these rows in a folder that stays.
    func transformed(_ rows: [Row], in run: RunFolder) throws -> PackageReader {
        guard let month = WorkMonth(month), let today = WorkDate(today) else {
            throw NotADate(text: "\(month) \(today)")
        }
        try writePackage(
            .attendance, at: run.extracted(integration.name, month), stage: .extract,
            rows.enumerated().map { index, row in
                TableSchema.attendance.headings.map { row.cell($0, at: index) }
            })
        try writePackage(
            .employees, at: run.people(integration.name), stage: .people,
            employees.map { cells(of: $0) + ["", "", ""] })
        try writePackage(
            .members, at: run.members, stage: .members,
            members.map { line in
                let cells = cells(of: line)
                return Array(cells[..<3]) + ["", "", "", ""] + Array(cells[3...]) + ["1:1"]
            })
        var integration = integration
        if let mapping {
            let path = run.path / "mapping.csv"
            try FileWriting.replaceFile(path, with: Array(mapping.utf8))
            integration.employees.code.mapping = InputFile(name: "mapping.csv", path: path.text)
        }
        var tables = try IntegrationTables(integration, in: run)
        try transform(
            month, with: &tables, settings: settings(of: integration, today, in: run), in: run)
        return try PackageReader(
            at: run.transformed(integration.name, month), stage: .transform,
            madeBy: "kintai-transform")
    }

    func settings(
        of integration: IntegrationSettings, _ today: WorkDate, in run: RunFolder
    ) -> RunSettings {
        RunSettings(
            pipeline: PipelineSettings(
                workspace: run.path.text, window: window, integrations: [integration],
                target: target),
            window: window.window(today: today), today: today)
    }

    private func cells(of line: String) -> [String] {
        line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
}

func writePackage(
    _ schema: TableSchema, at folder: Path, stage: Stage, _ rows: [[String]]
) throws(Faults) {
    var package = try PackageWriter(replacing: folder)
    try package.add(schema) { table throws(Faults) in
        for row in rows {
            for cell in row { table.record.field(cell) }
            try table.endRow()
        }
    }
    try package.finish(PackageFacts(stage: stage))
}
