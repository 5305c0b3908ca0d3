/// A service whose export each customer lays out, so that some of it must be said and some can be
/// checked (`king-of-time-csv`, `kinkakuji-csv`, `jobcan-csv`).
package enum CSVVendor: String, Codable, CaseIterable, Sendable {
    case kingOfTime = "king-of-time"
    /// Its product is KING OF TIME's under another name (`other-sources.md` §2).
    case kinkakuji
    case jobcan

    /// What people call the service.
    package var serviceName: String {
        switch self {
        case .kingOfTime: "KING OF TIME"
        case .kinkakuji: "勤革時"
        case .jobcan: "ジョブカン勤怠管理"
        }
    }

    /// Where attendance is exported.
    package var exportScreen: String {
        switch self {
        case .kingOfTime, .kinkakuji: "エクスポート／インポート > データ出力 > 日別データ[CSV]"
        case .jobcan: "出勤管理 > 勤務データダウンロード"
        }
    }

    /// Where the layout says how lengths of time are written.
    package var layoutScreen: String {
        switch self {
        case .kingOfTime, .kinkakuji: exportScreen + " > 出力レイアウト作成"
        case .jobcan: exportScreen
        }
    }

    /// The built-in profile of the layout that we recommend.
    package var profileName: String {
        switch self {
        case .kingOfTime, .kinkakuji: "king-of-time-daily"
        case .jobcan: "jobcan-daily"
        }
    }

    package var profile: CSVProfile {
        switch self {
        case .kingOfTime, .kinkakuji: .kingOfTimeDaily
        case .jobcan: .jobcanDaily
        }
    }
}

extension CSVProfile {
    /// The layout that we recommend for 日別データ[CSV] (`other-sources.md` §1.7).
    ///
    /// Its headings are ours: the customer writes them on the screen of the layout.
    package static let kingOfTimeDaily = recommended(
        number: "従業員コード", name: "名前", clockIn: "出勤", clockOut: "退勤", segment: "休暇")

    /// The layout that we recommend for 勤務データダウンロード (`other-sources.md` §3.3).
    package static let jobcanDaily = recommended(
        number: "スタッフコード", name: "スタッフ名", clockIn: "出勤時刻", clockOut: "退勤時刻",
        segment: "勤務区分")

    private static func recommended(
        number: String, name: String, clockIn: String, clockOut: String, segment: String
    ) -> CSVProfile {
        func column(_ heading: String) -> CSVColumn { .heading(heading, occurrence: nil) }
        return CSVProfile(
            columns: CSVColumns(
                texts: [
                    .employeeNumber: column(number), .name: column(name), .date: column("日付"),
                    .breakTotal: column("休憩時間"), .segment: column(segment),
                ],
                clockIn: CSVClockColumn(time: column(clockIn)),
                clockOut: CSVClockColumn(time: column(clockOut))))
    }
}
