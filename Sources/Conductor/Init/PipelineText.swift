package import Messages

extension InitAnswers {
    /// The pipeline.yml that these answers ask for, commented in a language: what differs from the
    /// defaults, and what its reader should know of.
    ///
    /// The same answers give the same bytes.
    package func pipelineText(in language: Language) -> String {
        var page = PipelinePage(language: language)
        page.remark(.origin)
        page.remark(.reference)
        page.add("version: 1")
        page.add("language: \(language.rawValue)", .language)
        page.add("workspace: ./workspace", .workspace)
        page.add("")
        addIntegration(to: &page)
        page.add("")
        addTarget(to: &page)
        return page.text
    }

    private func addIntegration(to page: inout PipelinePage) {
        page.add("integrations:")
        page.add("  - name: \(yamlText(self[.name]))", .name)
        page.add("    source:")
        page.add("      kind: \(self[.kind])", .kind)
        let files = list(.files).map(yamlText).joined(separator: ", ")
        page.add("      files: [\(files)]", .files)
        page.add("      users: \(yamlText(self[.users]))", .users)
        page.add("      segments: \(yamlText(self[.segments]))", .segments)
        for (key, comment) in [
            (InitKey.departments, InitComment.departments), (.employments, .employments),
        ] where !self[key].isEmpty {
            page.add("      \(key.rawValue): \(yamlText(self[key]))", comment)
        }
        page.add("    time:")
        if self[.unit] != "1" {
            page.add("      unit: \(self[.unit])", .unit)
            page.add("      clock_in: \(self[.clockIn])", .rounding)
            page.add("      clock_out: \(self[.clockOut])", .rounding)
        }
        page.add("      past_midnight: \(self[.pastMidnight])", .pastMidnight)
        page.add("    status: \(self[.status])", .status)
    }

    private func addTarget(to page: inout PipelinePage) {
        page.remark(self[.syncOff] == "yes" ? .syncOff : .syncNotOff)
        page.remark(self[.attendanceUnused] == "yes" ? .attendanceUnused : .attendancePerhapsUsed)
        page.add("target:", .target)
        page.add("  kind: crowdlog-csv")
        page.add("  members:", .members)
        page.add("    - file: \(yamlText(self[.members]))")
        page.add("  template: \(yamlText(self[.template]))", .template)
        page.add("  encoding: \(self[.encoding])", .encoding)
        page.add("  timesheet:")
        page.add("    unit: \(self[.unit])", .timesheetUnit)
        page.add("  first_load: \(self[.firstLoad])", .firstLoad)
    }
}

/// The lines of a pipeline.yml, their comments in one column.
private struct PipelinePage {
    let language: Language
    private(set) var text = ""

    init(language: Language) {
        self.language = language
    }

    mutating func add(_ line: String, _ comment: InitComment? = nil) {
        text += line
        if let comment {
            let space = max(2, 34 - displayWidth(line))
            text += String(repeating: " ", count: space) + "# " + comment.words[language]
        }
        text += "\n"
    }

    mutating func remark(_ comment: InitComment) {
        text += "# " + comment.words[language] + "\n"
    }
}
