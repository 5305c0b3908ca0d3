import PipelineSettings
import Testing
import WorkModel

@testable import LoadStage

@Suite struct UploadFileTests {
    private func upload(
        _ days: [Day], header: ImportHeader = publishedHeader(), settings: TargetSettings
    ) throws -> UploadFile {
        let timesheets = try monthInput([Partition(days: days)]).timesheets
        return UploadFile(
            rows: Array(days.indices), days: WritableDays(header: header), timesheets: timesheets,
            settings: settings)
    }

    private let days = [
        Day(code: "E1", breaks: "12:00-13:00/17:00-17:15", report: "会議, \"A\"", status: "1"),
        Day(code: "E2", hours: "22:00-25:30"),
    ]

    private let utf8 = Array(
        """
        社員コード,年月日,出社,退社,休憩詳細,日報,ステータス\r
        E1,2026-10-01,09:00,18:00,12:00-13:00/17:00-17:15,"会議, ""A\""",1\r
        E2,2026-10-01,22:00,25:30,,,\r

        """.utf8)

    private let cp932 =
        hex("8ED0 88F5 8352 815B 8368 2C 944E 8C8E 93FA 2C 8F6F 8ED0 2C 91DE 8ED0 2C")
        + hex("8B78 8C65 8FDA 8DD7 2C 93FA 95F1 2C 8358 8365 815B 835E 8358 0D0A")
        + Array("E1,2026-10-01,09:00,18:00,12:00-13:00/17:00-17:15,\"".utf8)
        + hex("89EF 8B63") + Array(", \"\"A\"\"\",1\r\nE2,2026-10-01,22:00,25:30,,,\r\n".utf8)

    @Test(arguments: OutputEncoding.allCases)
    func `writes CrowdLog's import file in each encoding`(encoding: OutputEncoding) throws {
        var settings = targetSettings()
        settings.encoding = encoding
        var lines: [Int32] = []
        let bytes = try upload(days, settings: settings).bytes(of: 0..<2, lines: &lines)
        switch encoding {
        case .cp932: #expect(bytes == cp932)
        case .utf8: #expect(bytes == utf8)
        case .utf8WithMark: #expect(bytes == [0xEF, 0xBB, 0xBF] + utf8)
        }
        #expect(lines == [2, 3])
    }

    @Test func `writes only the rows of one file`() throws {
        var settings = targetSettings()
        settings.encoding = .utf8
        var lines: [Int32] = []
        let header = publishedHeader([.employeeCode])
        let bytes = try upload(days, header: header, settings: settings)
            .bytes(of: 1..<2, lines: &lines)
        #expect(String(decoding: bytes, as: UTF8.self) == "社員コード\r\nE2\r\n")
        #expect(lines == [2])
    }

    @Test(arguments: [
        (TargetSettings.DateFormat.dashes, "2026-10-01"), (.slashes, "2026/10/01"),
    ])
    func `writes dates as the settings say`(
        format: TargetSettings.DateFormat, expected: String
    ) throws {
        var settings = targetSettings()
        settings.dateFormat = format
        settings.encoding = .utf8
        var lines: [Int32] = []
        let bytes = try upload([Day()], header: publishedHeader([.date]), settings: settings)
            .bytes(of: 0..<1, lines: &lines)
        #expect(String(decoding: bytes, as: UTF8.self) == "年月日\r\n\(expected)\r\n")
    }

    @Test func `writes leave into its columns, and no times on a full day of it`() throws {
        let texts = PerLeave { $0 == .full ? "全休" : $0 == .morning ? "午前休" : "" }
        let header = ImportHeader(
            columns: [
                ImportHeader.Column(heading: "休暇", content: .leave(texts)),
                ImportHeader.Column(heading: "備考", content: .blank),
                ImportHeader.Column(heading: "出社", content: .published(.clockIn)),
                ImportHeader.Column(heading: "退社", content: .published(.clockOut)),
            ], template: publishedHeader().template)
        var settings = targetSettings()
        settings.encoding = .utf8
        var lines: [Int32] = []
        let days = [Day(hours: "", leave: .full), Day(leave: .morning), Day(leave: .afternoon)]
        let bytes = try upload(days, header: header, settings: settings)
            .bytes(of: 0..<3, lines: &lines)
        #expect(
            String(decoding: bytes, as: UTF8.self)
                == """
                休暇,備考,出社,退社\r
                全休,,,\r
                午前休,,09:00,18:00\r
                ,,09:00,18:00\r

                """)
    }

    @Test func `counts physical lines, whatever ends them`() throws {
        var lines: [Int32] = []
        let days = ["a\nb", "a\r\nb", "a\rb\n", "a"].map { Day(report: $0) }
        _ = try upload(days, settings: targetSettings()).bytes(of: 0..<4, lines: &lines)
        #expect(lines == [2, 4, 6, 9])
    }
}

/// The bytes of pairs of hexadecimal digits; spaces are for the reader.
private func hex(_ digits: String) -> [UInt8] {
    let digits = Array(digits.filter { $0 != " " })
    return stride(from: 0, to: digits.count, by: 2).compactMap {
        UInt8(String(digits[$0...$0 + 1]), radix: 16)
    }
}
