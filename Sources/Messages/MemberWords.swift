/// The words of `kintai members`.
package enum MemberWords {
    package static let verdict = Words(
        ja: """
            勤怠側の社員 {people} 人とクラウドログのメンバー {members} 人を突き合わせました（{date} 現在）。\
            一致 {matched} 人、確認が必要 {open} 件。
            """,
        en: """
            The sources' people, {people}, against CrowdLog's members, {members}, as of {date}. \
            Matched: {matched}. To look at: {open}.
            """)
    package static let allWell = Words(
        ja: "確認が必要なものはありません。", en: "There is nothing to look at.")
    package static let settled = Words(
        ja: "そのほか: {list}。一覧は --all で表示します。", en: "Besides: {list}. List them with --all.")
    package static let others = Words(
        ja: "ほか {count} 人（--all で全員）", en: "and {count} more (all of them: --all)")
    package static let count = Words(ja: "{count} 人", en: "{count}")
    package static let changedNothing = Words(
        ja: "突き合わせただけです。クラウドログ、対応表、台帳は何も変えていません。",
        en: "Nothing was changed: neither CrowdLog, nor the mapping, nor the ledger.")

    static let map = Words(
        ja: """
            同じ人なら、クラウドログの社員コードを社員番号に変えるか、対応表に書いてください\
            （kintai members --ask が1人ずつ尋ねて書きます）。
            """,
        en: """
            The same person: set the code in CrowdLog to the employee number, or write a mapping row \
            (kintai members --ask asks and writes it).
            """)

    // Agreeing to suggestions.
    package static let askMapping = Words(
        ja: "同じ人として対応表に書きますか（y はい / n いいえ / q ここで終わる）",
        en: "Write it into the mapping as one person (y / n / q to end here)?")
    package static let nothingAccepted = Words(
        ja: "対応表には何も書いていません。", en: "Nothing was written into a mapping.")
    package static let noSuggestion = Words(
        ja: "該当する候補はありません。対応表には何も書いていません。",
        en: "There is no such suggestion; nothing was written into a mapping.")
    package static let mapped = Words(
        ja: "対応表 {file} に {count} 行を書き足しました。", en: "Rows added to {file}: {count}.")
    package static let nameMapping = Words(
        ja: """
            {file} は新しいファイルです。使うには、{config} の連携 {integration} に次の行を書いてください:
              employees: {code: {mapping: {file}}}
            """,
        en: """
            {file} is new. To use it, write under {integration} in {config}:
              employees: {code: {mapping: {file}}}
            """)
    package static let newMembersWritten = Words(
        ja: """
            {file} に {count} 人を書きました。内容を確かめてから、クラウドログのメンバー画面でインポートしてください\
            （文字コードは {encoding}）。そのあとメンバー一覧をダウンロードし直すと、もう一度突き合わせられます。
            """,
        en: """
            People written to {file}: {count}. Look at it, then import it on CrowdLog's member screen \
            (文字コード: {encoding}); download the member list anew to compare again.
            """)
    package static let codesWritten = Words(
        ja: """
            {file} に {count} 人の新しい社員コードを書きました。内容を確かめてから、クラウドログにインポートしてください\
            （文字コードは {encoding}）。そのあとメンバー一覧をダウンロードし直してください。
            """,
        en: """
            New codes written to {file}: {count}. Look at it, then import it into CrowdLog (文字コード: \
            {encoding}), and download the member list anew.
            """)
    package static let nobodyToWrite = Words(
        ja: "書き出す人はいません。ファイルは作っていません。", en: "There is nobody to write; no file was made.")
    package static let askCode = Words(
        ja: "同じ人として社員コードを {value} に変えますか（y はい / n いいえ / q ここで終わる）",
        en: "Change the code to {value}, as one person (y / n / q to end here)?")
    package static let moved = Words(
        ja: """
            台帳の {count} 日（{months} か月分）を社員コード {value} から {code} に移しました。前の世代も台帳に残っています。\
            次に、変わる内容を確かめてください: {command}
            """,
        en: """
            Days moved in the ledger from code {value} to {code}: {count}, months: {months}. The generations \
            before are kept. Then look at what changes: {command}
            """)
    package static let renamed = Words(
        ja: """
            台帳に、クラウドログにもうない社員コードの日があります（社員コードが変わったようです）。移すまでは、次の実行で\
            その日をもう一度登録することになります。
            """,
        en: """
            The ledger has days of codes that CrowdLog hasn't any more; the codes have changed, it seems. \
            Until they are moved, the next run loads these days again.
            """)
    package static let renamedCode = Words(
        ja: "{value} → {code}（{count} 日）: {command}",
        en: "{value} → {code} ({count} days): {command}")
    package static let afterMapping = Words(
        ja: "次に、変わる内容を確かめてください: {command}", en: "Then look at what changes: {command}")

    // Headings of the tables.
    package static let integration = Words(ja: "連携", en: "Integration")
    package static let number = Words(ja: "社員番号", en: "Number")
    package static let name = Words(ja: "氏名", en: "Name")
    package static let department = Words(ja: "部署", en: "Department")
    package static let code = Words(ja: "社員コード", en: "Code")
    package static let memberName = Words(ja: "クラウドログの名前", en: "Name in CrowdLog")
    package static let remark = Words(ja: "備考", en: "Remark")
    package static let finding = Words(ja: "判定", en: "Finding")
    package static let email = Words(ja: "メールアドレス", en: "E-mail")
    package static let employment = Words(ja: "雇用形態", en: "Employment")
    package static let startDate = Words(ja: "入社日", en: "Since")
    package static let endDate = Words(ja: "退職日", en: "Left")
    package static let memberEmail = Words(
        ja: "クラウドログのメールアドレス", en: "E-mail in CrowdLog")
    package static let memberStart = Words(ja: "クラウドログの開始日", en: "開始日 in CrowdLog")
    package static let memberEnd = Words(ja: "クラウドログの終了日", en: "終了日 in CrowdLog")
    package static let mend = Words(ja: "対処", en: "What to do")
    package static let openSheet = Words(ja: "要確認", en: "To look at")
    package static let allSheet = Words(ja: "全員", en: "Everybody")
    package static let workbookWritten = Words(
        ja: "{file} に書きました。", en: "Written to {file}.")
    package static let start = Words(ja: "入社 {date}", en: "since {date}")
    package static let end = Words(ja: "退職 {date}", en: "left {date}")
    package static let earlier = Words(ja: "以前の番号 {value}", en: "earlier number {value}")
    package static let candidates = Words(ja: "候補 {value}", en: "maybe {value}")
    package static let sharing = Words(ja: "同じコードの番号 {value}", en: "so does {value}")
    package static let spellings = Words(ja: "表記 {value}", en: "spelt {value}")
    package static let memberFrom = Words(ja: "開始日 {date}", en: "開始日 {date}")
    package static let memberInactive = Words(ja: "状態が無効", en: "状態 says inactive")
    package static let memberTo = Words(ja: "終了日 {date}", en: "終了日 {date}")
}
