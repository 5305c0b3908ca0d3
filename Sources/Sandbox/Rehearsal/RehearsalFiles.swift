import Handoff
import WorkModel

/// What every rehearsal with the sandbox needs, whatever its source: the target's settings and files.
struct RehearsalFiles {
    let company: Company
    /// What pipeline.yml says of the language; `nil` leaves it to the environment.
    var language: String?

    /// Settings that read all of the company's days before today.
    ///
    /// - Parameters:
    ///   - source: The lines of the integration's `source`.
    ///   - segments: The lines of its `segments`; none where the built-in table knows all.
    /// - Returns: pipeline.yml.
    func pipeline(source: String, segments: [String] = []) -> String {
        let yesterday = max(company.settings.today.advanced(by: -1), company.firstDay)
        let lines =
            [
                "# A rehearsal with the made-up company of kintai-sandbox: nothing here leaves this machine.",
                "version: 1",
                "workspace: workspace",
            ] + (language.map { ["language: \($0)"] } ?? []) + [
                "window: {from: \(company.firstDay), to: \(yesterday)}",
                "integrations:",
                "  - name: 架空",
            ]
        let decisions = [
            #"    employees: {exclude: ["0000000000"]}"#,
            "    time: {past_midnight: extended}",
        ]
        let target = """
            target:
              kind: crowdlog-csv
              members:
                - {file: members.csv, profile: crowdlog-members}
              first_load: allow
              template: attendance-template.csv
              leave_columns: {full: {休暇: 全休}, morning: {休暇: 午前休}, afternoon: {休暇: 午後休}, none: {}}

            """
        return
            (lines + source.split(separator: "\n").map { "    \($0)" } + decisions
            + (segments.isEmpty ? [] : ["    segments:"])
            + segments.map { "      \($0)" } + [target])
            .joined(separator: "\n")
    }

    /// How the made-up company's titles of half-day leave are meant.
    static let halfDays = [
        "出勤（午前休）: {work: true, leave: morning, name: 有給休暇}",
        "出勤（午後休）: {work: true, leave: afternoon, name: 有給休暇}",
    ]

    /// CrowdLog's members: everybody with a number, but second posts and the service's own account.
    var members: String {
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
    ///
    /// - Parameters:
    ///   - pipeline: The settings.
    ///   - keys: The service's keys, by the files that the settings name.
    ///   - folder: The folder.
    /// - Throws: `cannotWrite` or `diskFull`.
    func write(pipeline: String, keys: [String: String], to folder: Path) throws(Faults) {
        try FileWriting.makeFolder(folder)
        var files = keys.mapValues { $0 + "\n" }
        files["pipeline.yml"] = pipeline
        files["members.csv"] = members
        files["attendance-template.csv"] = template
        for (name, text) in files {
            try FileWriting.replaceFile(folder / name, with: Array(text.utf8))
        }
    }
}
