import Messages
import PipelineSettings
import Testing
import WorkModel

@testable import Conductor

@Suite struct TimesheetWarningsTests {
    private func warnings(
        _ time: TimeSettings, _ timesheet: TimesheetSettings, leaveColumns: LeaveColumns? = nil
    ) -> [String] {
        let file = InputFile(name: "t.csv", path: "/nowhere/t.csv")
        var target = TargetSettings(members: [], template: file)
        target.timesheet = timesheet
        target.leaveColumns = leaveColumns
        let source = SourceSettings.command(CommandSource(command: ["x"], folder: "/"))
        let pipeline = PipelineSettings(
            workspace: "/nowhere",
            integrations: [
                IntegrationSettings(name: IntegrationName("本社"), source: source, time: time)
            ],
            target: target)
        return warningsOfTimesheet(pipeline, language: .en)
    }

    private static func rounded(_ unit: Int, breaks: Bool = true) -> TimeSettings {
        TimeSettings(
            unit: unit, clockIn: .up, clockOut: .down, breakStart: breaks ? .nearest : .none,
            breakEnd: breaks ? .nearest : .none)
    }

    @Test(arguments: [
        (TimeSettings(), 15, "time.unit: 1"), (rounded(15), 15, nil), (rounded(30), 15, nil),
        (rounded(10), 15, "time.unit: 10"), (TimeSettings(), 1, nil),
        (TimeSettings(unit: 15), 15, "time.clock_in: none, clock_out: none"),
        (rounded(15, breaks: false), 15, nil),
    ])
    func `tells times that needn't be multiples of 入力単位`(
        time: TimeSettings, unit: Int, told: String?
    ) {
        let found = warnings(time, TimesheetSettings(unit: unit))
        #expect(found.count == (told == nil ? 0 : 1))
        if let told { #expect(found.first?.contains(told) == true, "\(found)") }
    }

    @Test func `says nothing of a unit that pipeline.yml doesn't state`() {
        #expect(warnings(TimeSettings(), TimesheetSettings()) == [])
    }

    @Test func `tells what CrowdLog has switched off`() {
        let off = TimesheetSettings(attendance: false, leave: false, unit: 1)
        #expect(warnings(TimeSettings(), off).count == 1)
        let both = warnings(TimeSettings(), off, leaveColumns: LeaveColumns())
        #expect(both.count == 2)
        #expect(both[1].contains("leave_columns"))
    }
}
