import Handoff
import PipelineSettings
import TestSupport
import Testing
import WorkModel

@testable import LoadStage

@Suite struct TemplateTests {
    /// Reads a template of these bytes.
    private func read(
        _ bytes: [UInt8], _ settings: TargetSettings, _ integrations: [IntegrationSettings]
    ) throws -> ImportHeader {
        try withTemporaryFolder { folder in
            let path = folder / "template.csv"
            try FileWriting.replaceFile(path, with: bytes)
            var settings = settings
            settings.template = InputFile(name: "template.csv", path: path.text)
            return try readTemplate(pipeline(settings, integrations))
        }
    }

    private func pipeline(
        _ settings: TargetSettings, _ integrations: [IntegrationSettings]
    ) -> PipelineSettings {
        PipelineSettings(workspace: "", integrations: integrations, target: settings)
    }

    private func headings(
        _ template: String, _ settings: TargetSettings, _ integrations: [IntegrationSettings]
    ) throws -> String {
        let header = try read(Array(template.utf8), settings, integrations)
        return header.columns.map(\.heading).joined(separator: ",")
    }

    private static let full = "社員コード,年月日,出社,退社,休憩詳細,日報,ステータス,休暇,備考"

    @Test(
        arguments: [
            (.none, .omit, .omit, "社員コード,年月日,出社,退社,休憩詳細"),
            (.note, .omit, .omit, "社員コード,年月日,出社,退社,休憩詳細,日報"),
            (.none, .saved, .omit, "社員コード,年月日,出社,退社,休憩詳細,ステータス"),
            (.none, .completed, .omit, "社員コード,年月日,出社,退社,休憩詳細,ステータス"),
            (.none, .omit, .write, full),
            (.note, .saved, .write, full),
        ] as [(DailyReportSetting, StatusSetting, TargetSettings.BlankColumns, String)])
    func `leaves out columns that it has nothing for`(
        report: DailyReportSetting, status: StatusSetting, blank: TargetSettings.BlankColumns,
        expected: String
    ) throws {
        var settings = targetSettings()
        settings.blankColumns = blank
        let integrations = [
            integrationSettings(), integrationSettings("支社", report: report, status: status),
        ]
        #expect(try headings(Self.full + "\r\n", settings, integrations) == expected)
    }

    @Test func `keeps the template's order and drops its sample rows`() throws {
        let template = "休憩詳細,退社,出社,年月日,社員コード\r\n,18:00,09:00,2026-10-01,E1\r\n"
        #expect(
            try headings(template, targetSettings(), [integrationSettings()])
                == "休憩詳細,退社,出社,年月日,社員コード")
    }

    @Test(arguments: ["\u{FEFF}", "\u{FEFF}\u{FEFF}", " ", "\u{3000}"])
    func `knows a heading with a mark or white space before it`(before: String) throws {
        let template = before + "社員コード,年月日,出社,退社,休憩詳細 \r\n"
        let header = try read(Array(template.utf8), targetSettings(), [integrationSettings()])
        #expect(
            header.columns.map(\.content)
                == [.employeeCode, .date, .clockIn, .clockOut, .breaks].map { .published($0) })
        #expect(!header.columns.contains { $0.heading.unicodeScalars.contains("\u{FEFF}") })
    }

    @Test func `reads a template in CP932`() throws {
        let header = encode(Array("社員コード,年月日,出社,退社,休憩詳細\r\n".utf8), .cp932)
        let columns = try read(header, targetSettings(), [integrationSettings()]).columns
        #expect(columns.map(\.heading) == ["社員コード", "年月日", "出社", "退社", "休憩詳細"])
    }

    @Test func `finds leave columns by the settings' names`() throws {
        var settings = targetSettings()
        settings.leaveColumns = LeaveColumns(
            full: [LeaveColumns.Cell(column: "休暇", value: "全休")],
            morning: [LeaveColumns.Cell(column: " 休暇", value: "午前休")],
            none: [LeaveColumns.Cell(column: "備考", value: "-")])
        let header = try read(
            Array((Self.full + "\r\n").utf8), settings, [integrationSettings()])
        let kind = PerLeave { $0 == .full ? "全休" : $0 == .morning ? "午前休" : "" }
        let remark = PerLeave { $0 == .none ? "-" : "" }
        #expect(header.columns.map(\.heading).suffix(2) == ["休暇", "備考"])
        #expect(header.columns.map(\.content).suffix(2) == [.leave(kind), .leave(remark)])
    }

    @Test(
        arguments: [
            ("社員コード,年月日", .none, .omit, nil, "", ["出社", "退社", "休憩詳細"]),
            ("氏名", .none, .omit, nil, "", ["社員コード", "年月日", "出社", "退社", "休憩詳細"]),
            ("社員コード,年月日,出社,退社,休憩詳細", .note, .saved, nil, "", ["日報", "ステータス"]),
            ("社員コード,年月日,出社,退社,休憩詳細", .none, .omit, nil, "", []),
            ("社員コード,年月日,出社,退社,休憩詳細", .none, .omit, "休暇", "休暇", []),
            ("社員コード,年月日,出社,休憩詳細", .none, .omit, "休暇", "休暇", ["退社"]),
        ] as [(String, DailyReportSetting, StatusSetting, String?, String, [String])])
    func `names all columns that are missing`(
        template: String, report: DailyReportSetting, status: StatusSetting, leave: String?,
        unknown: String, missing: [String]
    ) {
        var settings = targetSettings()
        settings.leaveColumns = leave.map {
            LeaveColumns(full: [LeaveColumns.Cell(column: $0, value: "全休")])
        }
        let faults = templateFaults(
            template.split(separator: ",").map(String.init),
            pipeline(settings, [integrationSettings(report: report, status: status)]))
        func columns(_ code: FaultCode) -> [String] {
            faults.filter { $0.code == code }.compactMap { $0.facts[.column] }
        }
        #expect(columns(.templateMissingColumn) == missing)
        #expect(columns(.templateUnknownLeaveColumn).joined(separator: ",") == unknown)
        #expect(faults.allSatisfy { $0.place == Place(file: "template.csv", line: 1) })
    }

    @Test(
        arguments: [
            (
                "社員コード,年月日,出社,退社,休憩詳細,出社", .cp932, "休暇",
                [.csvRepeatedColumn, .templateUnknownLeaveColumn]
            ),
            ("社員コード,年月日,出社,退社,休憩詳細,備考,備考", .cp932, nil, []),
            ("社員コード,年月日,出社,退社,休憩詳細,日報", .cp932, "日報", [.configBadValue]),
            ("社員コード,年月日,出社,退社,休憩詳細,休😀", .cp932, "休😀", [.configContradiction]),
            ("社員コード,年月日,出社,退社,休憩詳細,休😀", .cp932, nil, []),
            ("社員コード,年月日,出社,退社,休憩詳細,休😀", .utf8, "休😀", []),
        ] as [(String, OutputEncoding, String?, Set<FaultCode>)])
    func `refuses columns that can't be filled`(
        template: String, encoding: OutputEncoding, leave: String?, expected: Set<FaultCode>
    ) {
        var settings = targetSettings()
        settings.encoding = encoding
        settings.leaveColumns = leave.map {
            LeaveColumns(full: [LeaveColumns.Cell(column: $0, value: "全休")])
        }
        let faults = templateFaults(
            template.split(separator: ",").map(String.init),
            pipeline(settings, [integrationSettings()]))
        #expect(Set(faults.map(\.code)) == expected)
    }

    @Test(arguments: [
        (OutputEncoding.cp932, "😀", ["target.replace_unencodable"]),
        (.cp932, "〓", []), (.cp932, "", []), (.utf8, "😀", []), (.utf8WithMark, "😀", []),
    ])
    func `refuses a substitute that the encoding lacks itself`(
        encoding: OutputEncoding, substitute: String, keys: [String]
    ) {
        var settings = targetSettings()
        settings.encoding = encoding
        settings.replaceUnencodable = substitute
        let faults = templateFaults(
            ["社員コード", "年月日", "出社", "退社", "休憩詳細"], pipeline(settings, []))
        #expect(faults.map { $0.facts[.key] } == keys)
        #expect(faults.allSatisfy { $0.code == .configBadValue })
    }

    @Test func `says that there is no template`() {
        let faults = #expect(throws: Faults.self) {
            try readTemplate(
                pipeline(targetSettings(template: "/nowhere/template.csv"), []))
        }
        #expect(faults?.all == [Fault(.fileMissing, at: Place(file: "template.csv"))])
    }
}
