/// What `kintai migrate` says.
package enum MigratePlanWords {
    package static let title = Words(
        ja: "移行の見積もり: {from} から {to}（{months} か月、{people} 人）",
        en: "What a migration takes: {from} to {to} ({months} months, {people} people)")
    package static let reading = Words(ja: "読み取り", en: "Reading")
    package static let requests = Words(
        ja: "{name}: リクエスト {count} 回、http.per_second の速さで少なくとも {time}（時:分）",
        en: "{name}: requests {count}, at the least {time} (h:mm) by http.per_second")
    package static let files = Words(
        ja: "{name}: ファイル {count} 個、{size} MB", en: "{name}: files {count}, {size} MB")
    package static let program = Words(
        ja: "{name}: 独自のプログラム（回数は分かりません）",
        en: "{name}: a program of your own (nobody can tell)")
    package static let importing = Words(
        ja: "取り込み: 多くて {rows} 日、取込ファイル {files} 個（クラウドログの画面で 1 個ずつ取り込みます）",
        en: "Importing: at most {rows} days, import files {files} (uploaded one by one)")
    package static let sending = Words(
        ja: "送信: 多くて {rows} 日をクラウドログの API に送ります",
        en: "Sending: at most {rows} days to CrowdLog's API")
    package static let basis = Words(
        ja: "  月曜から金曜まで全員が出勤した場合の数です。正確な数は手順 3 の kintai plan が出します。",
        en: """
              As if everybody worked from Monday to Friday; kintai plan, step 3, has the exact figures.
            """)
    package static let steps = Words(ja: "手順", en: "Steps")
    package static let check = Words(
        ja: "設定・鍵・テンプレート・メンバーを確かめます。",
        en: "See that settings, keys, template and members are right.")
    package static let trial = Words(
        ja: "最後の月を 10 人だけ登録し、クラウドログの画面で見比べます（取り込んだら kintai confirm）。",
        en: """
            Load the last month of ten people, and compare it on CrowdLog's screens (kintai confirm once it \
            is imported).
            """)
    package static let dryRun = Words(
        ja: """
            全期間を試し、レポートで保留の理由を見ます。同じ理由の日は、対応表や設定をひとつ直せばまとめて通ります。\
            保留が納得できる数になるまで繰り返します。
            """,
        en: """
            Try all of it, and see in the report why days are held: one mend of the mapping or of a setting \
            frees all days of one reason. Again until what is held is as it should be.
            """)
    package static let run = Words(
        ja: "登録します。途中で止めても、止まっても、resume で続きから進みます。",
        en: "Load it. Stopped at any time, on purpose or not, it goes on with resume.")
    package static let upload = Words(
        ja: "取込ファイルを月の順に取り込み、取り込んだことを記録します。",
        en: "Import the files, months in order, and take that down.")
    package static let prove = Words(
        ja: "失われた日がないことを、HRMOS の月次集計と突き合わせて示します。",
        en: "Prove that nothing was lost, against HRMOS's own monthly sums.")
}
