import Handoff
import Messages
import PipelineSettings
import Testing
import WorkModel

@testable import Conductor

@Suite struct LogLinesTests {
    private static let october = WorkMonth("2026-10")
    private static let fault = ToldFault(
        code: .csvNul, text: "a.csv:1:1: error: there is a NUL byte [csv-nul]\n  why:  x")

    /// 2026-11-21 20:00:05 UTC.
    private let time = 1_795_291_205

    private func line(_ event: RunEvent, _ format: LogFormat) -> String? {
        LogLines(format).line(event, at: time)
    }

    @Test func `is a line of text an event`() throws {
        let month = try #require(Self.october)
        let lines = [
            RunEvent.began(run: "20261121T200000Z", partitions: 2),
            .partDone(.extract, IntegrationName("東京 本社"), month, rows: 31),
            .partDone(.load, nil, month, rows: 31),
            .stageEnded(.load, milliseconds: 1204, .unavailable),
            .waiting(
                IntegrationName("本社"), service: "KING OF TIME", until: "2026-10-31 10:02"),
        ].compactMap { line($0, .text) }
        #expect(
            lines == [
                "2026-11-21T20:00:05Z info run-began partitions=2 run=20261121T200000Z",
                "2026-11-21T20:00:05Z info part-done integration=\"東京 本社\" month=2026-10"
                    + " rows=31 stage=extract",
                "2026-11-21T20:00:05Z info part-done month=2026-10 rows=31 stage=load",
                "2026-11-21T20:00:05Z error stage-ended milliseconds=1204 stage=load status=69",
                "2026-11-21T20:00:05Z info waiting integration=本社 service=\"KING OF TIME\""
                    + " until=\"2026-10-31 10:02\"",
            ])
    }

    @Test func `is a JSON object an event`() {
        #expect(
            line(.ended(run: "r", .done, days: ["added": 3]), .json) == """
                {"added":3,"at":"2026-11-21T20:00:05Z","event":"run-ended","level":"info",\
                "run":"r","status":0}
                """)
        #expect(
            line(.fault(Self.fault), .json) == """
                {"at":"2026-11-21T20:00:05Z","code":"csv-nul","event":"fault","level":"error",\
                "message":"a.csv:1:1: error: there is a NUL byte [csv-nul]\\n  why:  x"}
                """)
        let notification = Summary.Notification(
            entry: 2, to: "mail", events: ["failure", "held"], isSent: false)
        #expect(
            line(.notified(notification), .json) == """
                {"at":"2026-11-21T20:00:05Z","entry":2,"event":"notified",\
                "events":"failure,held","level":"warning","sent":"no","to":"mail"}
                """)
    }

    @Test func `says nothing unasked, and in text nothing that words say already`() {
        #expect(line(.began(run: "r", partitions: 1), .none) == nil)
        #expect(line(.fault(Self.fault), .text) == nil)
        #expect(line(.warning(Self.fault), .text) == nil)
        #expect(LogLines(.text).line(warning: "old", at: time) == nil)
        #expect(
            LogLines(.json).line(warning: "old", at: time) == """
                {"at":"2026-11-21T20:00:05Z","event":"warning","level":"warning","message":"old"}
                """)
    }

    @Test(arguments: Language.allCases)
    func `what was told in words becomes events`(language: Language) {
        let fault = Fault(.fileMissing, at: Place(file: "users.json"))
        let warned = Fault(.firstLoadNotAllowed, [.command: "kintai run"])
        let text =
            describe(fault, in: language) + "\n"
            + describe(warned, in: language, asWarning: true) + "\n"
        let events = RunEvent.told(text, language).compactMap { line($0, .json) }
        #expect(events.count == 2)
        #expect(events.first?.contains(#""code":"file-missing","event":"fault""#) == true)
        #expect(
            events.last?.contains(#""code":"first-load-not-allowed","event":"warning""#) == true)
        #expect(RunEvent.told("", language).isEmpty)
        let other = RunEvent.told("Killed\n", language).compactMap { line($0, .json) }
        #expect(other.first?.contains(#""event":"output""#) == true)
    }
}

@Suite struct ProgressTextTests {
    private func run(_ language: Language) throws -> (lines: [String], status: [String?]) {
        let month = try #require(WorkMonth("2026-10"))
        let name = IntegrationName("本社")
        var text = ProgressText(language)
        var lines: [String] = []
        var status: [String?] = [text.status(at: 0)]
        for (event, seconds) in [
            (RunEvent.began(run: "r", partitions: 2), 0.0), (.stageBegan(.extract, parts: 2), 0),
            (.partDone(.extract, name, month, rows: 1000), 1),
            (.partDone(.extract, name, month, rows: 3000), 2),
            (.stageBegan(.transform, parts: 2), 2),
            (.partDone(.transform, name, month, rows: 1000), 4),
        ] {
            if let line = text.take(event, at: seconds) { lines.append(line) }
            status.append(text.status(at: seconds))
        }
        return (lines, status)
    }

    @Test func `a partition that is through has a line, with rows a second`() throws {
        #expect(try run(.en).lines == ["本社 2026-10: 1,000 days (1,250 rows/s)"])
        #expect(try run(.ja).lines == ["本社 2026-10: 1,000 日（1,250 行/秒）"])
    }

    @Test func `the status counts parts and estimates what is left`() throws {
        #expect(
            try run(.en).status == [
                nil, nil, "read 0/2", "read 1/2, 1,000 rows/s",
                // Of six parts two took two seconds.
                "read 2/2, 2,000 rows/s, about 4 s left",
                "read 2/2, decided 0/2, 2,000 rows/s, about 4 s left",
                "read 2/2, decided 1/2, 1,250 rows/s, about 4 s left",
            ])
        #expect(try run(.ja).status.last == "読み取り 2/2、判定 1/2、1,250 行/秒、残り約 4 秒")
    }
}
