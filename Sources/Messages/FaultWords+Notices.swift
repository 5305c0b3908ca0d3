import WorkModel

// Notifications and monitoring.
extension FaultWords {
    static let notificationFailed = FaultWords(
        what: Words(
            ja: "通知（{value}、pipeline.yml の {key}）を届けられませんでした",
            en: "{value} ({key} of pipeline.yml) hasn't got its notification"),
        why: Words(ja: "通知先が{found}[（{system}）]", en: "{found}[ ({system})]"),
        mend: Words(
            ja: """
                実行の結果には影響しません。通知先の設定と状態を確かめ、次で試し送りができます: {command}
                """,
            en: """
                the run isn't touched by it; look at the receiver and its settings, and send a trial with: \
                {command}
                """))

    static let noRecentRun = FaultWords(
        what: Words(
            ja: "{value} 以内に正常に終わった実行がありません",
            en: "no run has gone well within the last {value}"),
        why: Words(
            ja: """
                作業フォルダー {path} の実行を調べました[（正常に終わった最新の実行は {found}、終了は {since}）]
                """,
            en: """
                these are the runs in {path}[; the newest good one is {found}, which ended {since}]
                """),
        mend: Words(
            ja: "定期実行（systemd や cron）が動いているか、失敗していないかを、次で確かめてください: {command}",
            en:
                "see whether the schedule (systemd, cron) starts it, and whether it fails, with: {command}"
        ))
}

extension NoticeTrouble {
    /// Why a receiver hasn't got its message.
    package var words: Words {
        switch self {
        case .unreachable:
            Words(
                ja: "接続を受け付けないか、途中で切りました",
                en: "it can't be reached, or the connection broke")
        case .silent:
            Words(ja: "時間内に応答しませんでした", en: "it doesn't answer in time")
        case .untrusted:
            Words(ja: "信頼できる証明書を示しませんでした", en: "its certificate isn't trusted")
        case .refused:
            Words(ja: "知らせを受け付けませんでした", en: "it doesn't take the message")
        case .redirected:
            Words(ja: "別の場所を指しました", en: "it sends us to another place")
        case .noAddress:
            Words(
                ja: "URL（https://…）で書かれていません",
                en: "what is set as its address isn't one (https://…)")
        }
    }
}
