/// What a folder under `runs/` was made for.
package enum HistoryKind: String, Codable, Sendable {
    case run
    case plan
    case adopt
    /// It has what undoes a run.
    case undo

    package var words: Words {
        switch self {
        case .run: Words(ja: "登録", en: "run")
        case .plan: Words(ja: "計画", en: "plan")
        case .adopt: Words(ja: "台帳へ記録", en: "adopt")
        case .undo: Words(ja: "取消", en: "undo")
        }
    }
}

/// How a run ended.
package enum HistoryState: String, Codable, Sendable {
    case done
    case failed
    case stopped
    /// It ended well, and a guard kept it from the ledger.
    case notLoaded = "not-loaded"
    case loaded

    package var words: Words {
        switch self {
        case .done: Words(ja: "完了", en: "done")
        case .failed: Words(ja: "失敗", en: "failed")
        case .stopped: Words(ja: "途中", en: "stopped")
        case .notLoaded: Words(ja: "未登録", en: "not loaded")
        case .loaded: Words(ja: "台帳に記録", en: "loaded")
        }
    }
}

/// The other words of `kintai history`.
package enum HistoryWords {
    package static let run = Words(ja: "実行", en: "Run")
    package static let start = Words(ja: "開始（日本時間）", en: "Start (Asia/Tokyo)")
    package static let kind = Words(ja: "種類", en: "Kind")
    package static let state = Words(ja: "状態", en: "State")
    package static let window = Words(ja: "期間", en: "Days")
    package static let vanished = Words(ja: "消失", en: "Vanished")
    package static let pending = Words(ja: "未確認", en: "Pending")
    package static let confirmed = Words(ja: "確認済み", en: "Confirmed")
    package static let seconds = Words(ja: "秒数", en: "Seconds")

    // How the last runs went, below the table.
    package static let lastRuns = Words(
        ja: "最近の登録 {count} 回（古い順）", en: "The last {count} loaded runs, oldest first")
    package static let toUpload = Words(ja: "追加＋変更", en: "Added + changed")
    package static let trend = Words(ja: "推移", en: "Trend")
    package static let newest = Words(ja: "最新", en: "Newest")
    package static let usual = Words(ja: "それまでの中央値", en: "Median before")
    package static let farAbove = Words(ja: "いつもより大幅に多い", en: "far more than usual")
    package static let farBelow = Words(ja: "いつもより大幅に少ない", en: "far less than usual")
}
