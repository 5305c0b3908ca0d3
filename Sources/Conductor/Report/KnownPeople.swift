import Delimited
import Handoff
import JapaneseText
import PipelineSettings
import Report
import WorkModel

/// The people of a run's sources and CrowdLog's members, as a page shows them.
struct KnownPeople: Sendable {
    struct Person: Sendable {
        let name: String
        let department: String
        /// 31 is the month's end; `nil` where the source doesn't say.
        let closingDay: Int?
    }

    struct Key: Hashable, Sendable {
        let integration: String
        let number: String
    }

    private(set) var byKey: [Key: Person] = [:]
    private var memberNames: [String: String] = [:]
    private let hasManyIntegrations: Bool
    private let isWithoutNames: Bool
    private let nobody: String

    /// Reads what a run has of them; nobody where a part of it failed.
    init(
        of run: RunFolder, _ integrations: [IntegrationSettings], isWithoutNames: Bool,
        nobody: String
    ) {
        self.isWithoutNames = isWithoutNames
        self.nobody = nobody
        hasManyIntegrations = integrations.count > 1
        for integration in integrations {
            // Whoever needs the folder itself tells of what is wrong with it.
            try? read(integration.name, run)
        }
        try? readMembers(run)
    }

    private mutating func read(_ integration: IntegrationName, _ run: RunFolder) throws(Faults) {
        let package = try PackageReader(
            at: run.people(integration), stage: .people, madeBy: "kintai run")
        let columns = ColumnPlaces(.employees)
        try package.rows(.employees) { block in
            for row in 0..<block.rowCount {
                func cell(_ name: String) -> String {
                    block.text(row: row, column: columns[name])
                }
                let key = Key(integration: integration.text, number: cell("employee_number"))
                // Of two people with one number, the first.
                guard byKey[key] == nil else { continue }
                byKey[key] = Person(
                    name: cell("name"), department: cell("department"),
                    closingDay: Int(cell("closing_day")))
            }
        }
    }

    private mutating func readMembers(_ run: RunFolder) throws(Faults) {
        let package = try PackageReader(at: run.members, stage: .members, madeBy: "kintai run")
        let columns = ColumnPlaces(.members)
        try package.rows(.members) { block in
            for row in 0..<block.rowCount {
                memberNames[block.text(row: row, column: columns["employee_code"])] =
                    block.text(row: row, column: columns["name"])
            }
        }
    }

    /// The number, and the code where that is more than another spelling of it.
    private func shownID(number: String, code: String) -> String {
        if number.isEmpty { return code.isEmpty ? nobody : code }
        if code.isEmpty { return number }
        let isSame = cleanedCode(number).uppercased() == cleanedCode(code).uppercased()
        return isSame ? code : "\(number) / \(code)"
    }

    /// Somebody by the employee number, and by the code where that is another; a `name` that is known
    /// better than by the number goes first, since several people may lack one.
    func person(
        integration: String, number: String, code: String = "", name: String? = nil
    ) -> ReportPerson {
        let known = number.isEmpty ? nil : byKey[Key(integration: integration, number: number)]
        let id = shownID(number: number, code: code)
        let place = hasManyIntegrations ? integration : ""
        guard !isWithoutNames else { return ReportPerson(id: id, name: "", place: place) }
        let told =
            [name, known?.name, memberNames[code]].compactMap(\.self).first { !$0.isEmpty } ?? ""
        let department = known?.department ?? ""
        return ReportPerson(
            id: id, name: told,
            place: [place, department].filter { !$0.isEmpty }.joined(separator: " "))
    }
}
