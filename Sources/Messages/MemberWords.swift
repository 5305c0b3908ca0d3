package import WorkModel

/// What a finding about a person or a member says.
package struct FindingWords: Hashable, Sendable {
    /// A heading.
    package let title: Words
    /// What to do; `nil` where nothing is to be done.
    package let mend: Words?
}

extension MemberFinding {
    package var words: FindingWords {
        switch self {
        case .sameEmail:
            FindingWords(
                title: Words(
                    ja: "メールアドレスが同じで、コードが違います",
                    en: "the same e-mail, another code"),
                mend: MemberWords.map)
        case .sameName:
            FindingWords(
                title: Words(ja: "名前が同じで、コードが違います", en: "the same name, another code"),
                mend: MemberWords.map)
        case .nearCode:
            FindingWords(
                title: Words(
                    ja: "社員番号と社員コードの書き方が少し違います",
                    en: "a code that is nearly the employee number"),
                mend: MemberWords.map)
        case .rehired:
            FindingWords(
                title: Words(
                    ja: "退職した人の番号と、同じ名前の新しい番号があります（再入社か）",
                    en: "a new number of somebody who left and came back, it seems"),
                mend: Words(
                    ja: """
                        同じ人なら、新旧両方の社員番号を期間付きで対応表に書いてください（--ask か \
                        --accept rehired）。別の人なら、クラウドログに新しいメンバーを登録してください。
                        """,
                    en: """
                        The same person: both numbers need a row with dates in the mapping (--ask, or \
                        --accept rehired). Another person: add a member in CrowdLog.
                        """))
        case .nearCodeOtherName:
            FindingWords(
                title: Words(
                    ja: "コードは近いのに、名前が違います", en: "nearly the same code, another name"),
                mend: Words(
                    ja: """
                        番号の体系が違うだけの別人かもしれません。同じ人と確かめられたときだけ、\
                        対応表（mapping）に書くか、クラウドログの社員コードを社員番号に合わせてください。
                        """,
                    en: """
                        These may be two people whose numbers look alike. Only where you know that it is \
                        one person, write a mapping row or set the code in CrowdLog to the number.
                        """))
        case .severalCandidates:
            FindingWords(
                title: Words(
                    ja: "どのメンバーか1人に決められません", en: "more members than one may be the person"),
                mend: Words(
                    ja: """
                        同姓同名などです。正しいメンバーを確かめて、クラウドログの社員コードを社員番号に\
                        合わせるか、対応表（mapping）に書いてください。
                        """,
                    en: """
                        Find out which member it is; then set the code in CrowdLog to the employee number, \
                        or write a mapping row.
                        """))
        case .repeatedCode:
            FindingWords(
                title: Words(
                    ja: "表記だけが違う同じ社員コードのメンバーが複数います",
                    en: "several members whose codes are spellings of one"),
                mend: Words(
                    ja: "クラウドログで、使っていないほうのメンバーの社員コードを変えてください。",
                    en: "Change the code of the member that isn't used, in CrowdLog."))
        case .sharedCode:
            FindingWords(
                title: Words(
                    ja: "在籍中の2人以上が同じ社員コードになります",
                    en: "two people who work here end at one code"),
                mend: Words(
                    ja: """
                        社員番号か、対応表（mapping）や employees.code の設定を確かめてください。\
                        このままではその日が ambiguous-employee で保留になります。
                        """,
                    en: """
                        Check the numbers, the mapping and employees.code: as it is, their days are held \
                        (ambiguous-employee).
                        """))
        case .otherName:
            FindingWords(
                title: Words(
                    ja: "コードは同じで、名前が違います", en: "the same code, another name"),
                mend: Words(
                    ja: """
                        結婚などで名字が変わっただけなら、どちらかの名前を直してください。別の人なら\
                        （番号の使い回しなど）、このままでは勤怠が別の人に登録されます。
                        """,
                    en: """
                        A new family name: mend one of the two. Another person, such as by a number that \
                        was given out again: as it is, attendance goes to the wrong person.
                        """))
        case .noNumber:
            FindingWords(
                title: Words(
                    ja: "社員番号がありません", en: "no employee number"),
                mend: Words(
                    ja: "勤怠側に社員番号を登録してください。社員コードは候補です。",
                    en: "Enter the employee number at the source; the code is whom it may be."))
        case .inactiveMember:
            FindingWords(
                title: Words(
                    ja: "在籍中なのに、クラウドログでは有効でありません",
                    en: "works here, but isn't active in CrowdLog"),
                mend: Words(
                    ja: "クラウドログでメンバーの開始日、終了日、状態を直してください。",
                    en: "Mend the member's 開始日, 終了日 or 状態 in CrowdLog."))
        case .leaverActive:
            FindingWords(
                title: Words(
                    ja: "退職したのに、クラウドログではまだ有効です",
                    en: "has left, but is still active in CrowdLog"),
                mend: Words(
                    ja: "クラウドログでメンバーに終了日を入れてください。",
                    en: "Enter a 終了日 for the member in CrowdLog."))
        case .joinerMissing:
            FindingWords(
                title: Words(
                    ja: "入社した人がクラウドログにいません", en: "a joiner whom CrowdLog doesn't know"),
                mend: Words(
                    ja: "クラウドログを使う人なら、社員番号を社員コードにして登録してください。",
                    en: "Whoever uses CrowdLog must be added, with the employee number as the code."
                ))
        case .codeNeverSet:
            FindingWords(
                title: Words(
                    ja: "勤怠側に見つからず、社員コードが未設定らしいメンバー",
                    en: "a member whom no source knows, with a code that nobody has set, it seems"),
                mend: Words(
                    ja: """
                        クラウドログが自動で付けたコードのようです。勤怠のある人なら、社員コードを\
                        社員番号に変えてください。
                        """,
                    en: """
                        CrowdLog seems to have made the code up. If the person has attendance, set it to \
                        the employee number.
                        """))
        case .onlyThere:
            FindingWords(
                title: Words(
                    ja: "勤怠側に見つからないメンバー", en: "a member whom no source knows"),
                mend: Words(
                    ja: """
                        勤怠を付けない人なら、このままで構いません。そうでなければ、社員コードを\
                        社員番号に合わせてください。
                        """,
                    en: """
                        Nothing is to be done for somebody without attendance; else set the code to the \
                        employee number.
                        """))
        case .onlyHere:
            FindingWords(
                title: Words(
                    ja: "クラウドログにいない社員", en: "somebody whom CrowdLog doesn't know"),
                mend: nil)
        case .matched:
            FindingWords(title: Words(ja: "一致", en: "matched"), mend: nil)
        case .left:
            FindingWords(title: Words(ja: "退職した社員", en: "somebody who has left"), mend: nil)
        case .excluded:
            FindingWords(
                title: Words(ja: "設定で対象外の社員", en: "left out by the settings"), mend: nil)
        case .inactiveThere:
            FindingWords(
                title: Words(
                    ja: "有効でないメンバー", en: "a member who isn't active"), mend: nil)
        }
    }
}

extension MemberEvidence {
    /// A word for a table.
    package var words: Words {
        switch self {
        case .email: Words(ja: "メール", en: "e-mail")
        case .name: Words(ja: "名前", en: "name")
        case .givenName: Words(ja: "下の名前", en: "given name")
        case .code: Words(ja: "コード類似", en: "code")
        case .codeNeverSet: Words(ja: "コード未設定？", en: "code never set?")
        }
    }
}

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
