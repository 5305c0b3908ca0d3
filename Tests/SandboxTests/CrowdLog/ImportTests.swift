import Foundation
import Testing
import WorkModel

@testable import Sandbox

/// 勤怠インポート as far as it is published (`crowdlog.md` §1), and its unknowns as switches.
@Suite struct ImportTests {
    @Test func `a row is a member's day, and is overwritten by the next`() throws {
        let tenant = try Tenant()
        let first = try tenant.take("E0001,2026-10-05,09:00,18:00,12:00-13:00,,1,")
        #expect(first.faults.isEmpty && first.written.map(\.isSame) == [false])
        let again = try tenant.take("E0001,2026/10/05,09:00,18:00,12:00-13:00,,1,")
        #expect(again.written.map(\.isSame) == [true])
        let changed = try tenant.take("E0001,2026-10-05,09:00,19:00,12:00-13:00,,1,")
        #expect(changed.written.map(\.isSame) == [false])
        let day = try #require(try tenant.day("E0001", "2026-10-05"))
        #expect(day.clockOut == "19:00")
        #expect(day.worked == 540)
    }

    @Test func `headings may stand in any order, and lines end in either way`() throws {
        let tenant = try Tenant()
        tenant.upload("退社,出社,年月日,社員コード\n18:00,09:00,2026-10-05,E0001\n".utf8)
        let day = try #require(try tenant.day("E0001", "2026-10-05"))
        #expect(day.clockIn == "09:00" && day.clockOut == "18:00")
        // A new day without a status is completed.
        #expect(day.status == "1")
    }

    @Test func `a file in the chosen encoding is read, another is refused whole`() throws {
        let tenant = try Tenant()
        let text = Tenant.header + "\r\nE0001,2026-10-05,09:00,18:00,,髙﨑①～,1,\r\n"
        let cp932 = try #require(text.data(using: .windowsCP932))
        tenant.upload(cp932, as: .utf8)
        let refused = try #require(tenant.lastResult)
        #expect(refused.written.isEmpty && refused.faults.map(\.line) == [nil])
        tenant.upload(cp932, as: .shiftJIS)
        #expect(try tenant.day("E0001", "2026-10-05")?.report == "髙﨑①～")
    }

    @Test(arguments: [
        ("E9999,2026-10-05,09:00,18:00,,,1,", "E9999"),
        ("E0003,2026-10-05,09:00,18:00,,,1,", "有効ではありません"),
        ("E0001,2026-13-05,09:00,18:00,,,1,", "年月日"),
        ("E0001,2026-10-05,9:00,18:00,,,1,", "出社「9:00」"),
        ("E0001,2026-10-05,09:00,25:30,,,1,", "退社「25:30」は 24 時以降です（この代わりの画面は --past-midnight take"),
        ("E0001,2026-10-05,09:00,48:00,,,1,", "退社「48:00」が正しくありません"),
        ("E0001,2026-10-05,+9:00,18:00,,,1,", "出社「+9:00」"),
        ("E0001,2026-10-05,18:00,09:00,,,1,", "退社が出社より前です"),
        ("E0001,2026-10-05,09:00,18:00,13:00-12:00,,1,", "休憩詳細"),
        ("E0001,2026-10-05,09:00,18:00,12:00,,1,", "休憩詳細"),
        ("E0001,2026-10-05,09:00,18:00,,,2,", "ステータス"),
        ("E0001,2026-10-05,09:00,18:00,,,1,有給", "休暇「有給」"),
        ("E0001,2026-10-05,,,,,1,", "出社"),
    ])
    func `a bad row is told with its line, and keeps the whole file out`(
        row: String, words: String
    ) throws {
        let tenant = try Tenant()
        let result = try tenant.take("E0002,2026-10-05,09:00,18:00,,\"a\r\nb\",1,", row)
        #expect(result.faults.map(\.line) == [4])
        #expect(result.faults[0].message.contains(words), "\(result.faults[0].message)")
        #expect(result.faults[0].who == row.split(separator: ",").prefix(2).joined(separator: " "))
        #expect(result.written.isEmpty)
        #expect(try tenant.day("E0002", "2026-10-05") == nil)
    }

    @Test func `or only itself`() throws {
        var settings = CrowdLogSettings()
        settings.isAllOrNothing = false
        let tenant = try Tenant(settings)
        let result = try tenant.take(
            "E0002,2026-10-05,09:00,18:00,,,1,", "E9999,2026-10-05,09:00,18:00,,,1,")
        #expect(result.written.count == 1 && result.faults.map(\.line) == [3])
        #expect(try tenant.day("E0002", "2026-10-05") != nil)
    }

    @Test(arguments: [
        ("社員コード,年月日,出社", "「退社」がありません"),
        ("社員コード,年月日,出社,退社,メモ", "「メモ」はありません"),
        ("社員コード,年月日,出社,退社,出社", "2つ"),
    ])
    func `a header that CrowdLog doesn't know refuses the file`(
        header: String, words: String
    ) throws {
        let result = try Tenant().take("E0001,2026-10-05,09:00,18:00,", header: header)
        #expect(result.faults.map(\.line) == [nil])
        #expect(result.faults[0].message.contains(words), "\(result.faults[0].message)")
    }

    @Test func `an empty file is refused`() throws {
        let tenant = try Tenant()
        tenant.upload([])
        #expect(tenant.lastResult?.faults.map(\.message) == ["ファイルが空です"])
    }

    @Test(arguments: CrowdLogSettings.Blank.allCases)
    func `an empty cell keeps or clears what is there`(blank: CrowdLogSettings.Blank) throws {
        var settings = CrowdLogSettings()
        settings.blank = blank
        let tenant = try Tenant(settings)
        _ = try tenant.take("E0001,2026-10-05,09:00,18:00,12:00-13:00,定例,0,午前休")
        _ = try tenant.take("E0001,2026-10-05,10:00,18:00,,,,")
        let day = try #require(try tenant.day("E0001", "2026-10-05"))
        #expect(day.report == (blank == .keep ? "定例" : ""))
        #expect(day.breaks == (blank == .keep ? "12:00-13:00" : ""))
        #expect(day.leave == (blank == .keep ? "午前休" : ""))
        #expect(day.status == (blank == .keep ? "0" : "1"))
    }

    @Test(arguments: CrowdLogSettings.MissingColumn.allCases)
    func `a column that isn't there does what the switch says`(
        way: CrowdLogSettings.MissingColumn
    ) throws {
        var settings = CrowdLogSettings()
        settings.missingColumn = way
        let tenant = try Tenant(settings)
        _ = try tenant.take("E0001,2026-10-05,09:00,18:00,,定例,1,")
        let result = try tenant.take(
            "E0001,2026-10-05,10:00,18:00", header: "社員コード,年月日,出社,退社")
        #expect(result.faults.isEmpty == (way != .refuse))
        let day = try #require(try tenant.day("E0001", "2026-10-05"))
        #expect(day.report == (way == .clear ? "" : "定例"))
    }

    @Test func `the other switches open what they close`() throws {
        var strict = CrowdLogSettings()
        strict.unit = 15
        strict.maxRows = 1
        strict.statusBack = .refuse
        strict.mark = .refuse
        strict.closedThrough = .init("2026-10-01")
        let tenant = try Tenant(strict)
        #expect(try tenant.take("E0001,2026-10-05,09:07,18:00,,,1,").written.isEmpty)
        #expect(try tenant.take("E0001,2026-10-01,09:00,18:00,,,1,").written.isEmpty)
        #expect(try tenant.take("E0001,2026-10-05,09:00,18:00,,,1,").written.count == 1)
        #expect(try tenant.take("E0001,2026-10-05,09:00,18:00,,,0,").written.isEmpty)
        let two = try tenant.take(
            "E0001,2026-10-06,09:00,18:00,,,1,", "E0002,2026-10-06,09:00,18:00,,,1,")
        #expect(two.faults.map(\.line) == [nil])
        #expect(
            try tenant.take("E0001,2026-10-06,09:00,18:00,,,1,", header: "\u{FEFF}" + Tenant.header)
                .faults.map(\.line) == [nil])

        var open = CrowdLogSettings()
        open.pastMidnight = .take
        open.inactive = .take
        open.duplicates = .take
        open.extraColumn = .take
        open.closedThrough = .init("2026-10-01")
        open.closed = .take
        let other = try Tenant(open)
        let result = try other.take(
            "E0001,2026-10-01,22:00,31:00,,,1,,x", "E0003,2026-10-05,09:00,18:00,,,1,,x",
            "E0003,2026-10-05,10:00,18:00,,,1,,x", header: Tenant.header + ",メモ")
        #expect(result.faults.isEmpty && result.written.count == 3)
        #expect(try other.day("E0003", "2026-10-05")?.clockIn == "10:00")
    }

    @Test func `full-day leave needs no times`() throws {
        let tenant = try Tenant()
        #expect(try tenant.take("E0001,2026-10-05,,,,,1,全休").written.count == 1)
        #expect(try tenant.day("E0001", "2026-10-05")?.mark == .leave)
        var settings = CrowdLogSettings()
        settings.usesAttendance = false
        #expect(try Tenant(settings).take("E0001,2026-10-05,,,,,1,全休").written.isEmpty)
    }
}

extension String.Encoding {
    /// Microsoft's code page 932; what Foundation calls Shift JIS lacks 髙.
    fileprivate static let windowsCP932 = String.Encoding(rawValue: 0x8000_0420)
}
