import Delimited
import Handoff
import PipelineSettings
import TestSupport
import Testing
import WorkModel

@testable import ExtractStage

/// Lists of man-hours, in layouts that are made up: CrowdLog publishes no heading of the hours.
@Suite struct ManHoursTests {
    @Test func `sums the rows of a person's day`() throws {
        let folder = try TemporaryFolder()
        try extract(
            """
            E0002,2026/10/6,1:30
            E0001,2026-10-05,7:00
            E0001,2026-10-05,0:45
            e0001,2026-10-05,0:15
            E0001,2026-10-31,
            ,2026-10-31,7777:00
            E0001,2026-11-02,24:00

            """, .hoursAndMinutes, in: folder)
        #expect(
            try rows(october, in: folder) == """
                E0001,2026-10-05,465,2,1:3
                E0001,2026-10-31,0,1,1:6
                E0002,2026-10-06,90,1,1:2
                e0001,2026-10-05,15,1,1:5

                """)
        #expect(try rows(november, in: folder) == "E0001,2026-11-02,1440,1,1:8\n")
        let facts = try package(october, in: folder).facts
        #expect(facts.covers?.from.description == "2026-10-05")
        #expect(facts.covers?.to.description == "2026-11-02")
        #expect(
            facts.counts["man-hours"]
                == Tally(received: 5, passed: ["entries": 5], outside: ["without-code": 1]))
    }

    @Test(
        arguments: [
            (.hoursAndMinutes, "7:45", "465"), (.decimal, "7.75", "465"), (.decimal, "7", "420"),
            (.minutes, "465", "465"), (.sexagesimal, "7.45", "465"), (.decimal, "1.33", "80"),
            (.decimal, " ８.００ ", "480"),
        ] as [(DurationStyle, String, String)])
    func `reads hours as the profile says`(
        style: DurationStyle, cell: String, minutes: String
    ) throws {
        let folder = try TemporaryFolder()
        try extract("E1,2026-10-05,\(cell)\n", style, in: folder)
        #expect(try rows(october, in: folder) == "E1,2026-10-05,\(minutes),1,1:2\n")
    }

    @Test func `tells every cell that can't be read, and writes nothing`() throws {
        let folder = try TemporaryFolder()
        let found = #expect(throws: Faults.self) {
            try extract(
                """
                E1,2026-10-32,1:00
                E1,2026-10-05,1.5
                E1,2026-10-06,-1:00
                E1,2026-08-06,x

                """, .hoursAndMinutes, in: folder)
        }
        #expect(
            found?.all
                == [
                    (2, "年月日", "2026-10-32", "yyyy/M/d, yyyy-MM-dd"), (3, "工数", "1.5", "h:mm"),
                    (4, "工数", "-1:00", "h:mm"),
                ].map { line, column, value, expected in
                    Fault(
                        .csvBadValue, at: Place(file: "man-hours.csv", line: line),
                        [.column: column, .value: value, .expected: expected])
                })
        #expect(!FileReading.exists(folder.path / "run" / "man-hours"))
    }

    @Test func `gives a list in CP932 the same rows`() throws {
        let folder = try TemporaryFolder()
        try FileWriting.replaceFile(
            folder.path / "man-hours.csv",
            // 社員コード,年月日,工数
            with: [
                0x8E, 0xD0, 0x88, 0xF5, 0x83, 0x52, 0x81, 0x5B, 0x83, 0x68, 0x2C, 0x94, 0x4E, 0x8C,
                0x8E, 0x93, 0xFA, 0x2C, 0x8D, 0x48, 0x90, 0x94,
            ] + Array("\r\nE1,2026-10-05,1:00\r\n".utf8))
        try read(.hoursAndMinutes, in: folder)
        #expect(try rows(october, in: folder) == "E1,2026-10-05,60,1,1:2\n")
        #expect(try package(october, in: folder).facts.inputs.map(\.encoding) == [.cp932])
    }

    private let october = WorkMonth(index: 2026 * 12 + 9)
    private let november = WorkMonth(index: 2026 * 12 + 10)

    private func date(_ text: String) throws -> WorkDate { try #require(WorkDate(text)) }

    private func extract(
        _ rows: String, _ style: DurationStyle, in folder: TemporaryFolder
    ) throws {
        try FileWriting.replaceFile(
            folder.path / "man-hours.csv", with: Array("社員コード,年月日,工数\n\(rows)".utf8))
        try read(style, in: folder)
    }

    private func read(_ style: DurationStyle, in folder: TemporaryFolder) throws {
        let texts: [CSVField: String] = [
            .employeeCode: "社員コード", .date: "年月日", .manHours: "工数",
        ]
        let columns = CSVColumns(texts: texts.mapValues { .heading($0, occurrence: nil) })
        let path = (folder.path / "man-hours.csv").text
        let window = try #require(WorkWindow(from: date("2026-10-01"), to: date("2026-11-30")))
        try extractManHours(
            ManHoursFile(
                file: InputFile(name: "man-hours.csv", path: path),
                format: CSVFormat(
                    encoding: .auto, profile: CSVProfile(columns: columns, durations: style))),
            months: [october, november], window: window,
            into: RunFolder(folder.path / "run"))
    }

    private func package(
        _ month: WorkMonth, in folder: TemporaryFolder
    ) throws -> PackageReader {
        try PackageReader(
            at: RunFolder(folder.path / "run").manHours(month), stage: .manHours,
            madeBy: "kintai hours")
    }

    private func rows(_ month: WorkMonth, in folder: TemporaryFolder) throws -> String {
        let bytes = try package(month, in: folder).bytes(of: "man-hours.csv")
        let text = String(decoding: bytes, as: UTF8.self)
        return String(text[text.index(after: text.firstIndex(of: "\n") ?? text.startIndex)...])
    }
}
