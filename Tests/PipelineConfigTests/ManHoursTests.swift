import PipelineSettings
import Testing
import WorkModel

@Suite struct ManHoursTests {
    @Test func `takes a layout of the user's own`() throws {
        let profile =
            "{columns: {employee_code: 社員コード, date: 年月日, man_hours: 工数}, durations: decimal}"
        let text = document(
            root: "profiles: {mine: \(profile)}",
            target: "man_hours: {file: a.json, profile: mine, encoding: utf-8}")
        let list = try #require(try settings(text).target.manHours)
        #expect(list.file.name == "a.json")
        #expect(list.format.encoding == .utf8)
        #expect(list.format.profile.durations == .decimal)
        #expect(
            list.format.profile.columns.texts[.manHours] == .heading("工数", occurrence: nil))
        #expect(try settings(document(target: "man_hours: null")).target.manHours == nil)
    }

    @Test(arguments: [
        (
            "{columns: {date: A, employee_code: B}}",
            [
                "6:38 config-contradiction expected=columns: {man_hours: …}"
                    + " found=date, employee_code key=target.man_hours.profile"
            ]
        ),
        (
            "{columns: {date: A, employee_code: B, man_hours: C, note: D}}",
            [
                "6:38 config-contradiction expected=columns: {date | employee_code | man_hours: …}"
                    + " found=columns: {note: …} key=target.man_hours.profile"
            ]
        ),
    ])
    func `finds faults`(profile: String, expected: [String]) throws {
        let text = document(
            root: "profiles: {p: \(profile)}", target: "man_hours: {file: a.json, profile: p}")
        #expect(try faults(text) == expected)
    }

    @Test func `no source and no download of attendance has man-hours`() throws {
        let profile =
            "{columns: {employee_code: A, date: B, clock_in: C, clock_out: D, man_hours: E}}"
        let text = document(
            root: "profiles: {p: \(profile)}", target: "current: {file: a.json, profile: p}")
        let found = try faults(text)
        #expect(found.count == 1)
        #expect(
            found.first?.hasSuffix("found=columns: {man_hours: …} key=target.current.profile")
                == true, "\(found)")
    }
}
