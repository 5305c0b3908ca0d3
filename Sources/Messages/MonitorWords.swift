/// What monitoring is told.
package enum MonitorWords {
    package static let recentRun = Words(
        ja: """
            正常: 実行 {run} が {hours} 時間 {minutes} 分前に正常に終わりました（{since}）[。そのあとの失敗: {failed} 件]
            """,
        en: """
            ok: the run {run} went well {hours} h {minutes} min ago ({since})[; failed since: {failed}]
            """)
}
