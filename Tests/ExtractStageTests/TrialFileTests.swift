import Foundation
import Handoff
import PipelineSettings
import TestSupport
import Testing
import WorkModel

@testable import ExtractStage

@Suite struct TrialFileTests {
    private static let profile = CSVProfile(
        columns: CSVColumns(
            texts: [
                .employeeNumber: .heading("社員番号", occurrence: nil),
                .date: .heading("日付", occurrence: nil), .name: .heading("氏名", occurrence: nil),
                .note: .heading("備考", occurrence: nil),
            ], clockIn: CSVClockColumn(time: .heading("出勤", occurrence: nil))))

    @Test func `writes the days of all months and those without a date, notes too`() throws {
        let folder = try TemporaryFolder()
        let used = try extract(
            """
            社員番号,氏名,日付,出勤,備考
            A2,架空花子,2026/10/31,9:00,直行
            A1,試験次郎,2021/4/1,25:65,
            A2,架空花子,2026/6/31,9:00,
            A2,架空花子,0001/01/01,,

            """, in: folder)
        #expect(used == .cp932)
        #expect(
            try rows("attendance.csv", in: folder) == [
                "A1,2021-04-01,,,25:65,,,,,,,,,,,A1,,1:3",
                "A2,0001-01-01,,,,,,,,,,,,,,A2,,1:5",
                "A2,2026-10-31,,,09:00,,,,,,,,,,直行,A2,,1:2",
                "A2,2026/6/31,,,09:00,,,,,,,,,,,A2,,1:4",
            ])
        #expect(
            try rows("employees.csv", in: folder) == ["A1,A1,試験次郎,,,,,,", "A2,A2,架空花子,,,,,,"])
        let facts = try PackageReader(at: folder.path / "trial", stage: .extract, madeBy: "").facts
        #expect(facts.sources == ["a.csv"])
        #expect(facts.inputs.map(\.encoding) == [.cp932])
        #expect(facts.counts == ["file": Tally(received: 4, passed: ["attendance": 4])])
    }

    @Test func `replaces an earlier trial, and nothing that may be the user's`() throws {
        let folder = try TemporaryFolder()
        let text = "社員番号,氏名,日付,出勤,備考\n1,,2026/10/1,9:00,\n"
        for _ in 1...2 { _ = try extract(text, in: folder) }

        _ = try folder.write("mine", to: "trial/notes.txt")
        #expect(refuses(text, in: folder))
        #expect(
            FileReading.names(in: folder.path / "trial") == [
                "attendance.csv", "datapackage.json", "employees.csv", "notes.txt",
            ])
    }

    @Test func `refuses a run's folder, a file and a link`() throws {
        let text = "社員番号,氏名,日付,出勤,備考\n1,,2026/10/1,9:00,\n"
        let ofRun = try TemporaryFolder()
        try PackageWriter(replacing: ofRun.path / "trial").finish(
            PackageFacts(stage: .extract, integration: IntegrationName("本社")))
        #expect(refuses(text, in: ofRun))

        let file = try TemporaryFolder()
        _ = try file.write("mine", to: "trial")
        #expect(refuses(text, in: file))
        #expect(try file.text("trial") == "mine")

        let link = try TemporaryFolder()
        try FileManager.default.createSymbolicLink(
            atPath: (link.path / "trial").text, withDestinationPath: link.path.text)
        #expect(refuses(text, in: link))
    }

    @Test func `writes nothing where the file has a fault`() throws {
        let folder = try TemporaryFolder()
        let found = faults { () throws(Faults) in
            _ = try extract("社員番号,日付\n1,2026/10/1\n", in: folder)
        }
        #expect(Set(found.map(\.code)) == [.csvMissingColumn])
        #expect(found.compactMap { $0.facts[.column] } == ["出勤", "備考", "氏名"])
        #expect(FileReading.names(in: folder.path) == ["a.csv"])
    }

    private func extract(
        _ text: String, in folder: TemporaryFolder
    ) throws(Faults) -> TextEncoding? {
        let file = InputFile(name: "a.csv", path: (folder.path / "a.csv").text)
        try FileWriting.replaceFile(folder.path / "a.csv", with: cp932(text))
        return try extractTrialFile(
            file, CSVFormat(profile: Self.profile), into: folder.path / "trial"
        ).encoding
    }

    private func refuses(_ text: String, in folder: TemporaryFolder) -> Bool {
        faults { () throws(Faults) in _ = try extract(text, in: folder) }.map(\.code)
            == [.usageBadOption]
    }

    private func rows(_ name: String, in folder: TemporaryFolder) throws -> [String] {
        try folder.text("trial/" + name).split(separator: "\n").dropFirst().map(String.init)
    }
}
