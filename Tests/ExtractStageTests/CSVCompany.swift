import Delimited
import Handoff
import PipelineSettings
import TestSupport
import Testing
import WorkModel

@testable import ExtractStage

extension Company {
    static let usersCSV = """
        社員ID,ログインID,パスワード,社員番号,姓,名,セイ,メイ,メールアドレス,入社日,退職日,部門ID,部門,雇用形態ID,雇用形態,締め日
        12,a,,A0012,架空,花子,カクウ,ハナコ,hanako@example.com,2021-04-01,,3,営業部,1,一般社員,31
        13,b,,,試験,次郎,,,,,,,,,,
        """
    static let segmentsCSV = """
        勤務区分ID,並び順,勤務区分名,表示名,勤務/休日・休暇
        1,1,出勤:残業あり,出勤,勤務
        2,2,公休,,休日・休暇
        """
    /// The header of HRMOS's daily list, as far as V.
    static let dailyHeader =
        "日付,ユーザID,氏名,社員番号,勤務区分,表示,出勤時刻,前日/翌日,退勤時刻,前日/翌日,"
        + "休憩1開始,前日/翌日,休憩1終了,前日/翌日,休憩2開始,前日/翌日,休憩2終了,前日/翌日,"
        + "打刻出勤,前日/翌日,打刻退勤,前日/翌日"

    /// A company whose attendance is in CSV files, in CP932 where that can say it.
    static func withCSV(
        _ attendance: [(name: String, text: String)], users: String = usersCSV,
        segments: String = segmentsCSV
    ) throws -> Company {
        let company = try Company([])
        company.files.files = try attendance.map { file in
            try company.folder.write(cp932(file.text), to: file.name)
        }
        company.files.users = try company.folder.write(cp932(users), to: "users.csv")
        company.files.segments = try company.folder.write(cp932(segments), to: "segments.csv")
        return company
    }

    func extractDaily() throws(Faults) {
        try extract(.hrmosCSV(files, CSVFormat(profile: .hrmosDaily)))
    }

    func extractCSV(_ profile: CSVProfile, encoding: TextEncoding = .auto) throws(Faults) {
        let format = CSVFormat(encoding: encoding, profile: profile)
        try extract(.csv(CSVFiles(files: files.files, format: format)))
    }

    func extract(_ source: SourceSettings, months: [WorkMonth]? = nil) throws(Faults) {
        var integration = integration
        integration.source = source
        integration.dailyReport = .note
        try ExtractStage.extractFiles(
            integration, months: months ?? settings.window.months, settings: settings, into: run)
    }
}

/// The text in CP932; `?` stands for what that lacks.
func cp932(_ text: String) -> [UInt8] {
    text.unicodeScalars.flatMap { scalar -> [UInt8] in
        let code = CP932.encode(scalar) ?? 0x3F
        return code < 0x100 ? [UInt8(code)] : [UInt8(code >> 8), UInt8(code & 0xFF)]
    }
}

/// The faults that something throws.
func faults(_ body: () throws(Faults) -> Void) -> [Fault] {
    do throws(Faults) {
        try body()
        return []
    } catch {
        return error.all
    }
}
