extension FaultWords {
    static let codeWithoutDays = FaultWords(
        what: Words(
            ja: "台帳に、社員コード {value} の日はありません",
            en: "the ledger has no day of the code {value}"),
        why: Words(
            ja: "移す日がないため、何も変えていません",
            en: "there is nothing to move, and nothing was changed"),
        mend: Words(
            ja: "kintai members が示す古いコードと綴りを比べて、同じコマンドをもう一度実行してください",
            en:
                "compare the spelling with what kintai members lists, and call the same command again"
        ))

    static let codeHasDays = FaultWords(
        what: Words(
            ja: "社員コード {value} には、{found} と同じ日が台帳に {count} 日あります（{names}）",
            en: "the code {value} has days of its own on {count} of the dates of {found} ({names})"),
        why: Words(
            ja: "1日に2つの内容は持てません。別の人のコードか、変更後にすでに登録した日です",
            en: "a day has one content: it is somebody else's code, or days loaded since the change"
        ),
        mend: Words(
            ja: """
                kintai explain --employee {value} でその日を確かめ、コードが違っていれば直して、同じコマンドを\
                もう一度実行してください。変更後に登録した日なら、台帳の {found} の日はそのままで構いません
                """,
            en: """
                look at these days with kintai explain --employee {value}; if it is the wrong code, correct \
                it and call the same command again; of days loaded since, those of {found} may stay
                """))

    static let codeStillThere = FaultWords(
        what: Words(
            ja: "社員コード {value} のメンバーは、クラウドログにまだいます",
            en: "a member still has the code {value}"),
        why: Words(
            ja: "コードが変わっていないのに台帳を移すと、登録済みの日をもう一度登録することになります",
            en:
                "with the ledger moved and the code not, days that CrowdLog has would be loaded again"
        ),
        mend: Words(
            ja: """
                クラウドログで社員コードを変え、メンバー一覧をダウンロードし直してから、同じコマンドをもう一度\
                実行してください
                """,
            en: """
                change the code in CrowdLog, download the member list anew and call the same command again
                """))

    static let codeUnknown = FaultWords(
        what: Words(
            ja: "社員コード {value} のメンバーは、クラウドログにいません[（近いコード: {suggestion}）]",
            en: "no member has the code {value}[ (did you mean '{suggestion}'?)]"),
        why: Words(
            ja: "台帳の日は、クラウドログにあるコードにだけ移せます（大文字・小文字や全角も区別します）",
            en: "days can only move to a code exactly as CrowdLog has it"),
        mend: Words(
            ja: """
                メンバー一覧をダウンロードし直すか、コードを直して、同じコマンドをもう一度実行してください
                """,
            en:
                "download the member list anew, or correct the code, and call the same command again"
        ))
}
