import Delimited
import Handoff
import PipelineSettings
import WorkModel

/// People's names, for a page that a person reads: CrowdLog's own, else the source's.
struct PeopleNames {
    private var byCode: [String: String] = [:]
    private var byNumber: [IntegrationName: [String: String]] = [:]

    /// The names that a run has read; none where a part of it failed.
    init(_ run: RunFolder, _ integrations: [IntegrationSettings]) throws(Faults) {
        if FileReading.exists(run.members) {
            byCode = try names(in: run.members, .members, .members, by: "employee_code")
        }
        for integration in integrations where FileReading.exists(run.people(integration.name)) {
            byNumber[integration.name] = try names(
                in: run.people(integration.name), .people, .employees, by: "employee_number")
        }
    }

    /// - Returns: Nothing where nobody names that person.
    func name(of day: PlanDay) -> String {
        name(
            code: day.employeeCode, number: day.employeeNumber,
            of: IntegrationName(day.integration))
    }

    /// - Returns: Nothing where nobody names that person.
    func name(code: String, number: String, of integration: IntegrationName) -> String {
        byCode[code] ?? byNumber[integration]?[number] ?? ""
    }
}

private func names(
    in folder: Path, _ stage: Stage, _ schema: TableSchema, by key: String
) throws(Faults) -> [String: String] {
    let package = try PackageReader(at: folder, stage: stage, madeBy: "kintai plan")
    let columns = ColumnPlaces(schema)
    var names: [String: String] = [:]
    try package.rows(schema) { block in
        for row in 0..<block.rowCount {
            let id = block.text(row: row, column: columns[key])
            if !id.isEmpty { names[id] = block.text(row: row, column: columns["name"]) }
        }
    }
    return names
}
