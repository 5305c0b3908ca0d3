import Foundation
import WorkModel

/// The files that a clerk keeps beside pipeline.yml, in a folder of their own.
struct Settings {
    let folder: URL

    /// Writes what doesn't change from morning to morning.
    func writeOnce(
        for people: [Person], _ practice: Practice, api: APICrowdLog? = nil
    ) throws {
        try write(pipelineText(practice, target: api?.target), "pipeline.yml", .utf8)
        if let api { try write(api.token, "token", .utf8) }
        try write(csvText([ImportFile.headings]), "attendance-template.csv", .shiftJIS)
        for tenant in Tenant.allCases {
            let rows = people.filter { $0.tenant == tenant }.compactMap(\.mapping)
            let heading = ["employee_number", "employee_code", "from", "to"]
            try write(csvText([heading] + rows), "mapping-\(tenant.folder).csv", .utf8)
            try write(csvText([correctionHeadings]), correctionsFile(tenant), .utf8)
        }
    }

    /// Writes CrowdLog's list of members as it is on a morning.
    func writeMembers(_ people: [Person], on morning: WorkDate) throws {
        var names: [String: String] = [:]
        for person in people {
            if let code = person.listedCode(on: morning) { names[code] = person.name }
        }
        let rows = names.sorted { $0.key < $1.key }.map { [$0.key, $0.value, "", "", "有効"] }
        let heading = ["社員コード", "名前", "開始日", "終了日", "状態"]
        try write(csvText([heading] + rows), "members.csv", .shiftJIS)
    }

    /// Writes the days that members have submitted.
    func writeSubmitted(_ days: [MemberDay]) throws {
        let rows = days.map { [$0.code, $0.date] }
        try write(csvText([["employee_code", "date"]] + rows), "submitted.csv", .utf8)
    }

    /// Adds to the corrections that a day was done in CrowdLog by hand.
    func addDone(_ day: HeldDay, of tenant: Tenant) throws {
        let file = folder.appending(path: correctionsFile(tenant))
        let before = try String(contentsOf: file, encoding: .utf8)
        let row = csvText([[day.number, day.date, "done"]])
        try write(before + row, correctionsFile(tenant), .utf8)
    }

    private var correctionHeadings: [String] { ["employee_number", "date", "action"] }

    private func correctionsFile(_ tenant: Tenant) -> String {
        "corrections-\(tenant.folder).csv"
    }

    /// Writes a file beside pipeline.yml.
    func write(_ text: String, _ name: String, _ encoding: String.Encoding) throws {
        try text.write(to: folder.appending(path: name), atomically: false, encoding: encoding)
    }
}

extension Person {
    /// The row that leads this number to another code, or to the same on some days only.
    fileprivate var mapping: [String]? {
        guard let code, number != code || left != nil else { return nil }
        return [number, code, hired.map { "\($0)" } ?? "", left.map { "\($0)" } ?? ""]
    }
}
