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
