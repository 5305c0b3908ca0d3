/// What `kintai purge` says.
package enum PurgeWords {
    package static let removed = Words(
        ja: "削除した実行結果: {count} 件（{size} MB）。台帳はそのままです。",
        en: "Runs removed: {count} ({size} MB). The ledger is as it was.")
    package static let wouldRemove = Words(
        ja: "削除の対象となる実行結果: {count} 件（{size} MB）。まだ何も削除していません。",
        en: "Runs that would go: {count} ({size} MB). Nothing was removed.")
    package static let nothing = Words(
        ja: "削除する実行結果はありません（keep_runs: {count}）。",
        en: "There is no run to remove (keep_runs: {count}).")
    package static let keptAsRecent = Words(
        ja: "残した実行結果（新しいもの）: {count} 件",
        en: "Kept as the newest: {count}")
    package static let keptAsPending = Words(
        ja: "残した実行結果（未確認の日があるもの）: {count} 件。取り込んだら kintai confirm を実行してください。",
        en:
            "Kept for days that nobody has confirmed: {count}. After their import run: kintai confirm"
    )
    package static let keptAsCompared = Words(
        ja: "残した実行結果（次の実行が比較に使うもの）: {count} 件",
        en: "Kept since the next run compares with them: {count}")
}
