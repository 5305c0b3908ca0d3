/// The pipeline.yml of the office.
///
/// `target` is its target, where that is an API.
func pipelineText(_ practice: Practice, target: String? = nil) -> String {
    """
    version: 1
    workspace: workspace
    window: {last_days: 40, include_today: false, settle_days: 1}
    deliver: {folder: delivery}
    precedence: [\(Tenant.allCases.map(\.rawValue).joined(separator: ", "))]
    integrations:
      - name: \(Tenant.main.rawValue)
        source: \(source(.main))
        corrections: corrections-main.csv
        employees: {code: {mapping: mapping-main.csv}}
        time: {unit: 15, clock_in: up, clock_out: down, past_midnight: extended}
        status: 1
      - name: \(Tenant.partner.rawValue)
        source: \(source(.partner))
        corrections: corrections-partner.csv
        employees: {code: {mapping: mapping-partner.csv}}
        time: {unit: 15, clock_in: up, clock_out: down, past_midnight: hold}
        approval: approved
        status: 1
    \(target ?? fileTarget(practice))
    """
}

private func fileTarget(_ practice: Practice) -> String {
    """
    target:
      kind: crowdlog-csv
      members: [{file: members.csv, profile: crowdlog-members, max_age: null}]
      first_load: allow
      template: attendance-template.csv
      leave_columns: {full: {休暇: 全休}, morning: {休暇: 午前休}, afternoon: {休暇: 午後休}, none: {}}\(practice.target)

    """
}

private func source(_ tenant: Tenant) -> String {
    let folder = "hrmos/\(tenant.folder)"
    return """
        {kind: hrmos-json, files: [\(folder)/work_outputs-*.json], users: \(folder)/users.json, \
        segments: \(folder)/segments.json, max_age: null}
        """
}
