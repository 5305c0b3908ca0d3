package import Handoff
package import WorkModel

/// What a rehearsal with the stand-in of ジョブカン needs: a pipeline.yml that works against it, and its
/// files.
package struct JobcanRehearsal: Sendable {
    private let settings: JobcanSettings
    private let company: Company
    private let port: Int

    package init(_ settings: JobcanSettings, company: Company, port: Int) {
        self.settings = settings
        self.company = company
        self.port = port
    }

    /// Settings that read all of the company's days before today.
    package var pipeline: String {
        let yesterday = max(company.settings.today.advanced(by: -1), company.firstDay)
        return """
            # A rehearsal with the made-up company of kintai-sandbox: nothing here leaves this machine.
            version: 1
            workspace: workspace
            window: {from: \(company.firstDay), to: \(yesterday)}
            integrations:
              - name: 架空
                source: {kind: jobcan-api, api_url: "http://127.0.0.1:\(port)", auth_url: "http://127.0.0.1:\(port)",
                         client_id: {file: jobcan.id}, client_secret: {file: jobcan.secret},
                         http: {concurrent: 4, per_second: 100},
                         fields: {\(fields)}, take_leave: true}
                employees: {exclude: ["0000000000"]}
                time: {past_midnight: extended}
            target:
              kind: crowdlog-csv
              members:
                - {file: members.csv, profile: crowdlog-members}
              first_load: allow
              template: attendance-template.csv
              leave_columns: {full: {休暇: 全休}, morning: {休暇: 午前休}, afternoon: {休暇: 午後休}, none: {}}

            """
    }

    /// The key paths of what this stand-in has.
    private var fields: String {
        let paths = [
            ("staff_code", settings.staffCode), ("name", "name"), ("adit_type", settings.aditType),
            ("break_minutes", settings.breakMinutes), ("leave_name", settings.leaveName),
        ]
        return paths.compactMap { key, path in path.map { "\(key): \($0)" } }
            .joined(separator: ", ")
    }

    /// Writes all of it into a folder, which is made where it is missing.
    package func write(to folder: Path) throws(Faults) {
        let common = Rehearsal(HRMOSSettings(), company: company, port: port)
        try FileWriting.makeFolder(folder)
        let files = [
            ("pipeline.yml", pipeline), ("members.csv", common.members),
            ("attendance-template.csv", common.template),
            ("jobcan.id", settings.clientID + "\n"),
            ("jobcan.secret", settings.clientSecret + "\n"),
        ]
        for (name, text) in files {
            try FileWriting.replaceFile(folder / name, with: Array(text.utf8))
        }
    }
}
