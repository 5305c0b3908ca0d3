// What CrowdLog takes, and how it is set up.
extension InitKey {
    var targetQuestion: Words {
        switch self {
        case .members:
            Words(
                ja: "クラウドログのメンバー一覧（CSV）はどれですか（社員コードの列が必要です）",
                en: "Which CSV file lists CrowdLog's members, with their 社員コード?")
        case .template:
            Words(
                ja: """
                    勤怠インポートのテンプレートはどれですか（クラウドログの［プロジェクト］＞\
                    ［インポート］＞「勤怠」の［CSVフォーマット］で取得します）
                    """,
                en: """
                    Which file is CrowdLog's import template? Get it from プロジェクト > インポート > \
                    勤怠 > CSVフォーマット
                    """)
        case .encoding:
            Words(
                ja: "インポート画面で選ぶ文字コードはどれですか（cp932: Shift_JIS）",
                en: "Which 文字コード do you choose on the import screen? (cp932: Shift_JIS)")
        case .status:
            Words(
                ja: """
                    取り込んだ日のステータスはどうしますか（0: 保存、1: 完了、omit: \
                    列を出さずクラウドログに任せる）
                    """,
                en: """
                    Which ステータス do imported days get? (0: 保存, 1: 完了, omit: no such column, \
                    CrowdLog decides)
                    """)
        case .syncOff:
            Words(
                ja: "クラウドログ標準の HRMOS 連携（自動同期）が停止していることを確認しましたか",
                en: "Have you made sure that CrowdLog's own link to HRMOS (自動同期) is off?")
        default:
            Words(
                ja: "クラウドログの「勤怠管理機能」が使われていないことを確認しましたか",
                en: "Have you made sure that CrowdLog's own 勤怠管理機能 isn't used?")
        }
    }
}
