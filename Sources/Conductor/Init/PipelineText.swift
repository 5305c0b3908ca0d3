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
        if kind == .csv { addProfile(to: &page) }
        addTarget(to: &page)
        return page.text
    }

    private func addIntegration(to page: inout PipelinePage) {
        page.add("integrations:")
        page.add("  - name: \(yamlText(self[.name]))", .name)
        page.add("    source:")
        addSource(to: &page)
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
