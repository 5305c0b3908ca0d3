import PipelineSettings
import Testing
import WorkModel

@testable import ExtractStage

/// Days before the window that HRMOS has changed since they were read.
@Suite struct HRMOSWatchTests {
    /// 2026-11-21T05:00:00+09:00, when the last run began.
    private static let lastRun = 1_795_204_800

    private func watch(
        carried: [ChangedDay] = [], reads: [Watch.Reading] = [], months: Int = 6
    ) throws -> HRMOSWatch {
        let window = try #require(
            WorkWindow(from: try date("2026-10-13"), to: try date("2026-11-21")))
        var api = HRMOSAPI(company: "example", key: .variable("KEY"))
        api.watchMonths = months
        let file = InputFile(name: "template.csv", path: "/nowhere/template.csv")
        var settings = RunSettings(
            pipeline: PipelineSettings(
                workspace: "/nowhere", integrations: [],
                target: TargetSettings(members: [], template: file)),
            window: window, today: try date("2026-11-22"))
        settings.watches = [
            "本社": Watch(since: Self.lastRun, carried: carried, reads: reads)
        ]
        return try #require(HRMOSWatch(api, of: IntegrationName("本社"), settings))
    }

    private func date(_ text: String) throws -> WorkDate { try #require(WorkDate(text)) }

    private func changed(
        _ number: String, _ day: String, id: String = "7", listed: String = "2026-11-22"
    ) throws -> ChangedDay {
        ChangedDay(
            number: number, date: try date(day), sourceID: id, listed: try date(listed))
    }

    private func item(
        _ day: String, updated: String = "2026-11-21T09:00:00.000+09:00", id: Int = 7
    ) -> HRMOSItem {
        let json = #"{"user_id":\#(id),"number":"A7","day":"\#(day)","updated_at":"\#(updated)"}"#
        return HRMOSItem(identity: "\(id) \(day)", json: Array(json.utf8))
    }

    @Test func `asks from two hours before the last run on`() throws {
        let query = try watch().query
        #expect(query.map(\.name) == ["from"])
        #expect(query.map(\.value) == ["2026-11-21T03:00:00+09:00"])
    }

    @Test func `asks for the months before the window, and those that its first days may stand in`()
        throws
    {
        #expect(
            try watch(months: 2).requested.map(\.description)
                == ["2026-08", "2026-09", "2026-10", "2026-11"])
    }

    @Test(arguments: [
        // The first day of the first month, and the last before the window.
        ("2026-04-01", true), ("2026-10-12", true),
        ("2026-03-31", false), ("2026-10-13", false), ("2026-11-30", false),
    ])
    func `lists days before the window`(day: String, isListed: Bool) throws {
        let days = try watch().days(in: [item(day)])
        #expect(days == (isListed ? [try changed("A7", day)] : []))
    }

    @Test(arguments: [
        ("2026-11-21T02:59:59.000+09:00", false), ("2026-11-21T03:00:00.000+09:00", true),
        // A time that can't be read is the service's word for it that something changed.
        ("yesterday", true), ("", true),
    ])
    func `leaves out what changed before`(updated: String, isListed: Bool) throws {
        #expect(try watch().days(in: [item("2026-09-01", updated: updated)]).isEmpty != isListed)
    }

    @Test func `leaves out what a run has read since`() throws {
        let september = try #require(
            WorkWindow(from: try date("2026-09-01"), to: try date("2026-09-30")))
        // Ten minutes are left for clocks that differ.
        let change = try #require(secondsSince1970(ofTimestamp: "2026-11-21T09:00:00.000+09:00"))
        for (start, isListed) in [(change + 599, true), (change + 600, false)] {
            let watch = try watch(reads: [Watch.Reading(window: september, start: start)])
            #expect(watch.days(in: [item("2026-09-30")]).isEmpty != isListed)
            #expect(!watch.days(in: [item("2026-08-31")]).isEmpty)
        }
    }

    @Test func `keeps what an earlier run has found, with its date, each day once`() throws {
        let carried = [
            try changed("A7", "2026-09-01", listed: "2026-11-20"),
            try changed("A8", "2026-09-01", id: "8", listed: "2026-11-19"),
        ]
        let days = try watch(carried: carried)
            .days(in: [item("2026-09-01"), item("2026-08-31"), item("2026-08-31")])
        #expect(days == [try changed("A7", "2026-08-31")] + carried)
    }

    @Test func `asks nothing where nothing is to be watched`() throws {
        let window = try #require(
            WorkWindow(from: try date("2026-10-13"), to: try date("2026-11-21")))
        var api = HRMOSAPI(company: "example", key: .variable("KEY"))
        let file = InputFile(name: "template.csv", path: "/nowhere/template.csv")
        var settings = RunSettings(
            pipeline: PipelineSettings(
                workspace: "/nowhere", integrations: [],
                target: TargetSettings(members: [], template: file)),
            window: window, today: try date("2026-11-22"))
        #expect(HRMOSWatch(api, of: IntegrationName("本社"), settings) == nil)
        settings.watches = ["本社": Watch(since: 0)]
        api.watchMonths = 0
        #expect(HRMOSWatch(api, of: IntegrationName("本社"), settings) == nil)
    }
}
