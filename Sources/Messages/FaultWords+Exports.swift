// Exports of services whose layout each customer makes.
extension FaultWords {
    static let configDurationsUnstated = FaultWords(
        what: Words(
            ja: "{key} がありません（{value} の出力で、時間の長さがどの形か）",
            en: "{key} is missing: how {value} writes lengths of time"),
        why: Words(
            ja: "1.30 は60進なら1時間30分、10進なら1時間18分で、値だけではどちらか決められません",
            en: "1.30 is an hour and a half in 60進 and 1:18 in 10進, and no value tells which it is"),
        mend: Words(
            ja: """
                {value} の「{names}」で形を確かめ、{file} に {key} を書いてから、kintai check \
                を実行してください（書ける値: {expected}）
                """,
            en: """
                look it up in {value} ({names}), write {key} into {file} ({expected}), then run: \
                kintai check
                """))

    static let csvOtherDurations = FaultWords(
        what: Words(
            ja: "「{column}」の「{value}」は {expected} の時間ではありません（このようなセル: {count}個）",
            en: "'{value}' in {column} is no length of time in {expected} (such cells: {count})"),
        why: Words(
            ja: """
                {found} なら読み取れる値なので、このファイルのほかの時間も、違う長さに読まれて\
                しまいます
                """,
            en: "{found} can say it, so the file's other lengths of time would be read wrong too"),
        mend: Words(
            ja: """
                出力の設定（{names}）を確かめ、pipeline.yml の durations を直すか、{file} \
                を出力し直してから、kintai run を実行してください
                """,
            en: """
                look at the export's layout ({names}), correct durations in pipeline.yml or export \
                {file} again, then run: kintai run
                """))

    static let csvSeveralPlaces = FaultWords(
        what: Words(
            ja: "同じ人の同じ日の行が2つ以上あります（{count}行。最初は {value} の {since}）",
            en: "some days have several rows ({count} too many, the first of {value} on {since})"),
        why: Words(
            ja: """
                打刻場所を「全ての打刻場所」にすると場所ごとに1行になり、合わせて1日にしてよいかは\
                決められません
                """,
            en: """
                with 打刻場所 set to 全ての打刻場所 each place has a row, and whether they add up to \
                the day can't be told
                """),
        mend: Words(
            ja: """
                ジョブカンの「{names}」で、打刻場所を「指定なし」にして {file} をダウンロードし直し、\
                kintai run を実行してください
                """,
            en: """
                in ジョブカン ({names}) set 打刻場所 to 指定なし, download {file} again, then run: \
                kintai run
                """))
}
