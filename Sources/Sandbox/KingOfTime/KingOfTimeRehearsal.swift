package import Handoff
package import WorkModel

/// What a rehearsal with the stand-in of KING OF TIME needs: a pipeline.yml that works against it, and
/// its files.
package struct KingOfTimeRehearsal: Sendable {
    private let settings: KingOfTimeSettings
    private let company: Company
    private let port: Int
    private let hasClock: Bool

    /// `hasClock` says whether the stand-in's clock goes, so that forbidden hours matter.
    package init(
        _ settings: KingOfTimeSettings, company: Company, port: Int, hasClock: Bool = false
    ) {
        self.settings = settings
        self.company = company
        self.port = port
        self.hasClock = hasClock
    }

    /// Settings that read all of the company's days before today.
    package var pipeline: String {
        let yesterday = max(company.settings.today.advanced(by: -1), company.firstDay)
        let hours = hasClock ? "" : ", forbidden_hours: []"
        return """
            # A rehearsal with the made-up company of kintai-sandbox: nothing here leaves this machine.
            version: 1
            workspace: workspace
            window: {from: \(company.firstDay), to: \(yesterday)}
            integrations:
              - name: 架空
                source: {kind: king-of-time-api, base_url: "http://127.0.0.1:\(port)/v1.0",
                         api_key: {file: king-of-time.key}, http: {per_second: 100}\(hours)}
                employees: {exclude: ["0000000000"]}
                time: {past_midnight: extended}
                segments:
                  出勤（午前休）: {work: true, leave: morning, name: 有給休暇}
                  出勤（午後休）: {work: true, leave: afternoon, name: 有給休暇}
            target:
              kind: crowdlog-csv
              members:
                - {file: members.csv, profile: crowdlog-members}
              first_load: allow
              template: attendance-template.csv
              leave_columns: {full: {休暇: 全休}, morning: {休暇: 午前休}, afternoon: {休暇: 午後休}, none: {}}

            """
    }

    /// Writes all of it into a folder, which is made where it is missing.
    package func write(to folder: Path) throws(Faults) {
        let common = Rehearsal(HRMOSSettings(), company: company, port: port)
        try FileWriting.makeFolder(folder)
        let files = [
            ("pipeline.yml", pipeline), ("members.csv", common.members),
            ("attendance-template.csv", common.template),
            ("king-of-time.key", settings.token + "\n"),
        ]
        for (name, text) in files {
            try FileWriting.replaceFile(folder / name, with: Array(text.utf8))
        }
    }
}
