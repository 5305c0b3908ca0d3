import Handoff
import Messages
import PipelineSettings
import Testing
import WorkModel

@testable import Conductor

@Suite struct MetricsTextTests {
    private let today = WorkDate(year: 2026, month: 11, day: 22)

    private func pipeline(workspace: String) throws -> PipelineSettings {
        let file = InputFile(name: "x", path: "/x")
        let api = HRMOSAPI(
            company: "example", key: .variable("KEY"),
            keyIssued: WorkDate(year: 2026, month: 10, day: 1))
        return PipelineSettings(
            workspace: workspace,
            integrations: [
                IntegrationSettings(name: IntegrationName("本社"), source: .hrmosAPI(api))
            ], target: TargetSettings(members: [], template: file))
    }

    @Test func `is Prometheus' text format, with labels escaped`() throws {
        let facts = RunFacts(
            faults: [], status: .unavailable, try pipeline(workspace: #"/a "b" \c"#),
            today: try #require(today))
        let text = MetricsText(facts, started: 1000, ended: 1030, times: nil, lastSuccess: 0).text
        let workspace = #"workspace="/a \"b\" \\c""#
        func metric(_ name: String, _ help: String, _ labels: String, _ value: String) -> String {
            """
            # HELP kintai_\(name) \(help)
            # TYPE kintai_\(name) gauge
            kintai_\(name){\(workspace)\(labels)} \(value)

            """
        }
        let expected = [
            metric(
                "last_run_timestamp_seconds", "When the newest run ended, in seconds since 1970.",
                "", "1030"),
            metric(
                "last_success_timestamp_seconds",
                "When the newest run without a failure ended, in seconds since 1970; 0 = never.",
                "", "0"),
            metric("last_run_success", "Whether the newest run went without a failure.", "", "0"),
            metric(
                "last_run_exit_status", "What the newest run ended with; 0 = done.", "", "69"),
            metric("last_run_duration_seconds", "How long the newest run worked.", "", "30"),
            // 2027-01-01 00:00 in Asia/Tokyo.
            metric(
                "key_expiry_timestamp_seconds",
                "When an integration's key dies, in seconds since 1970.",
                #",integration="本社""#, "1798729200"),
            metric(
                "build_info", "1, with the version of kintai that ran.",
                ",version=\"\(programVersion)\"", "1"),
        ]
        #expect(text == expected.joined())
    }

    @Test func `has every stage's time with three places`() throws {
        let facts = RunFacts(
            faults: [], status: .done, try pipeline(workspace: "/w"), today: try #require(today))
        let times = RunTimes(
            started: 1000, ended: 1012, worked: 12, stages: ["extract": 9_050, "load": 7])
        let text = MetricsText(
            facts, started: 0, ended: 0, times: times, lastSuccess: 1012
        ).text
        #expect(
            text.contains(
                """
                kintai_last_run_stage_duration_seconds{workspace="/w",stage="extract"} 9.050
                kintai_last_run_stage_duration_seconds{workspace="/w",stage="load"} 0.007

                """))
        #expect(text.contains("kintai_last_run_duration_seconds{workspace=\"/w\"} 12\n"))
    }
}
