import Foundation
import PipelineSettings
import Testing

@testable import PipelineConfig

@Suite struct KingOfTimeAPITests {
    private static let standard =
        "{kind: hrmos-json, files: [a.json], users: users.json, segments: segments.json}"

    private func document(source: String) -> String {
        PipelineConfigTests.document().replacing(Self.standard, with: source)
    }

    private func api(_ source: String) throws -> KingOfTimeAPI {
        let read = try settings(document(source: source), files: Project.usualFiles)
        guard case .kingOfTime(let api) = read.integrations.first?.source else {
            throw CocoaError(.featureUnsupported)
        }
        return api
    }

    @Test(arguments: [
        ("king-of-time-api", KingOfTimeAPI.Vendor.kingOfTime), ("kinkakuji-api", .kinkakuji),
    ])
    func `fills in what isn't said`(kind: String, vendor: KingOfTimeAPI.Vendor) throws {
        let read = try api("{kind: \(kind), api_key: \"${KING_OF_TIME_TOKEN}\"}")
        #expect(
            read
                == KingOfTimeAPI(
                    vendor: vendor, baseURL: "https://api.kingtime.jp/v1.0",
                    token: .variable("KING_OF_TIME_TOKEN"),
                    http: HTTPSettings(concurrent: 1, perSecond: 1), chunkDays: 7,
                    onForbiddenHours: .wait, forbiddenMargin: 2,
                    forbiddenHours: [
                        DailySpan(start: 510, end: 600), DailySpan(start: 1050, end: 1110),
                    ], goingOut: .ignore, betweenPairs: .break))
    }

    @Test func `reads every key`() throws {
        let read = try api(
            """
            {kind: kinkakuji-api, base_url: "http://127.0.0.1:18090/v1.0/", api_key: {file: token}, \
            http: {per_second: 2}, chunk_days: 62, on_forbidden_hours: stop, forbidden_margin: 0, \
            forbidden_hours: ["12:00-13:05", "00:00-24:00"], going_out: break, between_pairs: hold, \
            half_day: {morning: [前半], afternoon: [後半, 半後]}}
            """)
        #expect(read.baseURL == "http://127.0.0.1:18090/v1.0")
        #expect(read.http == HTTPSettings(concurrent: 1, perSecond: 2))
        #expect((read.chunkDays, read.onForbiddenHours, read.forbiddenMargin) == (62, .stop, 0))
        #expect(
            read.forbiddenHours
                == [DailySpan(start: 720, end: 785), DailySpan(start: 0, end: 1440)])
        #expect((read.goingOut, read.betweenPairs) == (.break, .hold))
        #expect(read.halfDay == HalfDayWords(morning: ["前半"], afternoon: ["後半", "半後"]))
        let none = try api(
            "{kind: king-of-time-api, api_key: {file: token}, forbidden_hours: []}")
        #expect(none.forbiddenHours == [])
    }

    @Test(arguments: [
        (
            "{kind: king-of-time-api}",
            ["7:5 config-missing-key key=integrations[].source.api_key"]
        ),
        (
            "{kind: king-of-time-api, api_key: {file: k}, chunk_days: 63, forbidden_margin: 61}",
            [
                "7:70 config-bad-value value=63 expected=1..62"
                    + " key=integrations[].source.chunk_days",
                "7:92 config-bad-value value=61 expected=0..60"
                    + " key=integrations[].source.forbidden_margin",
            ]
        ),
        (
            "{kind: king-of-time-api, api_key: {file: k}, on_forbidden_hours: pause}",
            [
                "7:78 config-bad-value value=pause expected=wait | stop"
                    + " key=integrations[].source.on_forbidden_hours"
            ]
        ),
        (
            "{kind: king-of-time-api, api_key: {file: k}, forbidden_hours: [\"10:00-08:30\", 9]}",
            [
                "7:76 config-bad-value value=10:00-08:30 expected=08:30-10:00"
                    + " key=integrations[].source.forbidden_hours[]",
                "7:91 config-bad-value value=9 expected=08:30-10:00"
                    + " key=integrations[].source.forbidden_hours[]",
            ]
        ),
        (
            "{kind: king-of-time-api, api_key: {file: k}, half_day: {morning: [PM]}}",
            [
                "7:78 config-contradiction expected=afternoon ≠ PM found=PM"
                    + " key=integrations[].source.half_day.morning"
            ]
        ),
        (
            "{kind: king-of-time-api, api_key: {file: k}, base_url: \"http://example.com/v1.0\"}",
            [
                "7:68 config-bad-value value=http://example.com/v1.0 expected=https://host/path"
                    + " key=integrations[].source.base_url"
            ]
        ),
        (
            "{kind: king-of-time-api, api_key: {file: k}, company: a, watch_months: 3}",
            [
                "7:67 config-contradiction expected=kind: hrmos-api"
                    + " found=company (kind: king-of-time-api) key=integrations[].source.company",
                "7:84 config-contradiction expected=kind: hrmos-api"
                    + " found=watch_months (kind: king-of-time-api)"
                    + " key=integrations[].source.watch_months",
            ]
        ),
        (
            "{kind: hrmos-api, company: a, api_key: {file: k}, going_out: break}",
            [
                "7:74 config-contradiction expected=kind: king-of-time-api | kinkakuji-api"
                    + " found=going_out (kind: hrmos-api) key=integrations[].source.going_out"
            ]
        ),
    ])
    func `finds faults`(source: String, expected: [String]) throws {
        #expect(try faults(document(source: source)) == expected)
    }
}
