/// What `kintai schedule` writes beside its lines.
package enum ScheduleWords {
    // In the service.
    package static let attempts = Words(
        ja: "終了コード 75（あとで再試行）のときは 20 分おきに、12 時間で 10 回までやり直します。",
        en:
            "After status 75 (try again later) a run begins anew every 20 minutes, 10 times in 12 hours."
    )
    package static let restart = Words(
        ja: "75 は失敗ではありません。やり直しが尽きたときだけ OnFailure が動きます。",
        en: "75 is no failure yet: OnFailure comes only when the attempts are used up.")
    package static let variables = Words(
        ja: "次の変数を NAME=値 の形で書いておくファイル:",
        en: "Holds these variables, a line NAME=value each:")
    package static let folders = Words(
        ja: "書き込めるのは次のフォルダーだけです。ほかに許していることは systemd-analyze security で確かめられます。",
        en:
            "It may write here and nowhere else; systemd-analyze security tells what else it may do."
    )
    // In the timer.
    package static let persistent = Words(
        ja: "電源が切れていて動かなかった夜の分は、起動したときに動きます。",
        en: "A night that was missed while the machine was off is made up for when it starts.")
    // In the service of failures.
    package static let ownAlarm = Words(
        ja: "通知のコマンドをお持ちなら、ここに書きます（kintai schedule --on-failure UNIT も使えます）。",
        en:
            "If you have a command of your own that alarms people, put it here (or use --on-failure UNIT)."
    )
    // In the crontab.
    package static let cron = Words(
        ja: """
            毎日 {time}（{zone}）に動きます。cron の時間帯によらないよう、15 分おきに現地の時刻を確かめます。
            """,
        en: """
            Every day at {time} ({zone}). It asks every 15 minutes what time it is there, whatever zone cron \
            counts in.
            """)

    // What to type.
    package static let user = Words(
        ja: "kintai を動かすためのユーザーを作ります（なければ）。",
        en: "The user as whom kintai runs, if there is none yet.")
    package static let workspace = Words(
        ja: "作業フォルダー（workspace）をそのユーザーのものにします。",
        en: "The workspace belongs to that user.")
    package static let group = Words(
        ja: "受け渡しのファイルをこのグループに渡せるようにします。",
        en: "So that delivered files can be given to their group.")
    package static let otherFolders = Words(
        ja: "次のフォルダーも、そのユーザーが書き込めるようにしてください:",
        en: "Have that user write in these folders too:")
    package static let readable = Words(
        ja: "pipeline.yml とそこに書いたファイルを、そのユーザーが読めることを確かめます。",
        en: "See that this user can read pipeline.yml and the files that it names.")
    package static let keys = Words(
        ja: "鍵を置きます。コマンドごとに鍵を貼り付け、Enter、Ctrl-D の順に押します。",
        en: "The keys: for each command paste the key, then press Enter and Ctrl-D.")
    package static let variableLines = Words(
        ja: "次は変数を 1 行に 1 つずつ: {names}",
        en: "Next the variables, each on a line of its own: {names}")
    package static let keyFile = Words(
        ja: "pipeline.yml が名指ししている鍵のファイル",
        en: "A file of a key that pipeline.yml names.")
    package static let install = Words(
        ja: "ユニットを置きます。",
        en: "Put the units in their place.")
    package static let tryOnce = Words(
        ja: "昼のうちに一度動かして確かめます。",
        en: "Try one run by day.")
    package static let enable = Words(
        ja: "うまくいったら、毎晩動くようにします。",
        en: "When that went well, have it run every night.")
    package static let enableCron = Words(
        ja: "うまくいったら、毎晩動くようにします。時刻を過ぎて電源が入った日は動きません。",
        en:
            "When that went well, have it run every night. Cron makes up for no night while the machine was off."
    )
    package static let written = Words(
        ja: "書きました: {files}。まだ何も動いていません。次のコマンドを順に入力してください。",
        en: "Written: {files}. Nothing is in force yet; type this, in this order.")
    package static let notWritten = Words(
        ja: "まだ何も書いていません。ファイルにして手順を見るには: {command} --write FOLDER",
        en: "Nothing was written. For files, and what to type then: {command} --write FOLDER")
}
