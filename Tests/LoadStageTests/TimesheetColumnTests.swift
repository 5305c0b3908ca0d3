import Handoff
import Testing

@testable import LoadStage

@Suite struct TimesheetColumnTests {
    @Test func `stands where timesheets.csv has it`() {
        #expect(
            TimesheetColumn.allCases.map(\.heading) == TableSchema.timesheets.headings)
        #expect(TimesheetColumn.employeeCode.heading == "employee_code")
        #expect(TimesheetColumn.dailyReport.heading == "daily_report")
        #expect(TimesheetColumn.origin.heading == "origin")
    }
}
