package import Handoff
package import WorkModel

/// What a rehearsal with the sandbox needs: a pipeline.yml that works against it, and its files.
package struct Rehearsal: Sendable {
    private let settings: HRMOSSettings
    private let company: Company
    private let port: Int

    package init(_ settings: HRMOSSettings, company: Company, port: Int) {
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
                source: {kind: hrmos-api, company: \(settings.company), base_url: "http://127.0.0.1:\(port)",
                         api_key: {file: hrmos.key}, http: {concurrent: 4, per_second: 100}}
                employees: {exclude: ["0000000000"]}
                time: {past_midnight: extended}
                segments:
                  出勤（午前休）: {work: true, leave: morning, name: 有給休暇}
                  出勤（午後休）: {work: true, leave: afternoon, name: 有給休暇}
                  出勤（フレックス）: {work: true, leave: none}
                  出勤（短時間）: {work: true, leave: none}
            target:
              kind: crowdlog-csv
              members:
                - {file: members.csv, profile: crowdlog-members}
              first_load: allow
              template: attendance-template.csv
              leave_columns: {full: {休暇: 全休}, morning: {休暇: 午前休}, afternoon: {休暇: 午後休}, none: {}}

            """
    }

    /// CrowdLog's members: everybody with a number, but second posts and the service's own account.
    package var members: String {
        let people = company.people.filter { !$0.isSecondPost && $0.habit != .system }
            .sorted { $0.id < $1.id }
        let rows = people.compactMap { person in
            person.number.map { number in
                [
                    number, person.fullName, "開発部", "", "正社員", "本社",
                    "\(number.lowercased())@example.com", person.hired.description,
                    person.left?.description ?? "", "有効",
                ].joined(separator: ",")
            }
        }
        let heading = "社員コード,名前,部署,役職,雇用形態,所属,メールアドレス,開始日,終了日,状態"
        return ([heading] + rows).map { $0 + "\r\n" }.joined()
    }

    /// CrowdLog's template for attendance, as its import screen hands it out.
    var template: String { "社員コード,年月日,出社,退社,休憩詳細,日報,ステータス,休暇\r\n" }

    /// Writes all of it into a folder, which is made where it is missing.
    package func write(to folder: Path) throws(Faults) {
        try FileWriting.makeFolder(folder)
        let files = [
            ("pipeline.yml", pipeline), ("members.csv", members),
            ("attendance-template.csv", template), ("hrmos.key", settings.key + "\n"),
        ]
        for (name, text) in files {
            try FileWriting.replaceFile(folder / name, with: Array(text.utf8))
        }
    }
}
