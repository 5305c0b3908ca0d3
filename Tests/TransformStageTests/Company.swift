import Handoff
import PipelineSettings
import TransformStage
import WorkModel

/// A made-up company: what pipeline.yml says, whom its source knows and whom CrowdLog knows.
///
/// Today is 21 November 2026 and the window that of a plain run, 12 October to 20 November.
struct Company: Sendable {
    var integration = IntegrationSettings(
        name: IntegrationName("本社"),
        source: .hrmosJSON(
            HRMOSFiles(
                files: [], users: InputFile(name: "users.json", path: "/users.json"),
                segments: InputFile(name: "segments.json", path: "/segments.json"))))
    var target = TargetSettings(
        members: [], template: InputFile(name: "template.csv", path: "/template.csv"))
    var window = WindowSetting.standard
    var today = "2026-11-21"
    var month = "2026-10"
    /// `source_id, employee_number, name, email, department, employment`.
    var employees = ["A0001,A0001,青空花子,hanako@example.jp,開発部,正社員"]
    /// `employee_code, name, email, start_date, end_date, active`.
    var members = ["A0001,青空花子,hanako@example.jp,,,"]
    /// A mapping file.
    var mapping: String?

    init() {}

    init(_ change: (inout Company) -> Void) {
        change(&self)
    }

    /// A company whose template has columns for every kind of leave.
    static let withLeaveColumns = Company {
        $0.target.leaveColumns = LeaveColumns(
            full: [LeaveColumns.Cell(column: "休暇", value: "全休")],
            morning: [LeaveColumns.Cell(column: "休暇", value: "午前休")],
            afternoon: [LeaveColumns.Cell(column: "休暇", value: "午後休")])
    }

    /// A company that doesn't use leave in CrowdLog (休暇の使用).
    static let withoutLeave = Company { $0.target.timesheet.leave = false }
}
