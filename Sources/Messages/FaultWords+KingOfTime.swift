// KING OF TIME and 勤革時: a token, an address, hours.
extension FaultWords {
    static let serviceClosed = FaultWords(
        what: Words(
            ja: "{value} は {since} まで、連携「{integration}」の要求を受け付けません",
            en: "{value} takes no requests of {integration} until {since}"),
        why: Words(
            ja: """
                {path} を取得する前に、API を使えない時間帯（またはメンテナンス）になりました。\
                取得できた日はそのまま使います
                """,
            en: """
                its closed hours, or maintenance, began before {path} was fetched; what was fetched \
                already is kept
                """),
        mend: Words(
            ja: """
                その時刻を過ぎてから、次を実行してください: {command}（自動で待つには、pipeline.yml の \
                on_forbidden_hours を wait にします）
                """,
            en: """
                after that time, run: {command} (to have runs wait by themselves, set \
                on_forbidden_hours: wait in pipeline.yml)
                """))

    static let kingOfTimeTokenWrong = FaultWords(
        what: Words(
            ja: "{value} が連携「{integration}」のアクセストークンを受け付けません（{found}[「{system}」]）",
            en: "{value} doesn't accept the token of {integration} ({found}[: '{system}'])"),
        why: Words(
            ja: """
                トークンが間違っているか、停止または再発行されたか、このコンピューターの外から見た IP アドレスが\
                許可されていません（{path}）
                """,
            en: """
                the token is wrong, or was stopped or replaced, or the address under which this machine \
                reaches the internet isn't allowed ({path})
                """),
        mend: Words(
            ja: """
                全権管理者が「設定 > その他 > オプション > 外部サービス連携」の WebAPI 連携設定でトークンと許可 IP \
                アドレスを確かめ、トークンを api_key の場所に保存し直してから、次を実行してください: {command}
                """,
            en: """
                let an all-access administrator look up token and allowed addresses (設定 > その他 > オプション > \
                外部サービス連携), store the token where api_key says, then run: {command}
                """))

    static let kingOfTimeAccessRefused = FaultWords(
        what: Words(
            ja: "{value} が連携「{integration}」に {path} を見せません（{found}[「{system}」]）",
            en: "{value} doesn't show {path} to {integration} ({found}[: '{system}'])"),
        why: Words(
            ja: """
                トークンは有効です。このコンピューターの外から見た IP アドレスが許可されていないか、\
                トークンにこの項目を読む権限がありません
                """,
            en: """
                the token is good, but the address under which this machine reaches the internet isn't \
                allowed, or the token lacks the right to read this
                """),
        mend: Words(
            ja: """
                全権管理者が「設定 > その他 > オプション > 外部サービス連携」の WebAPI 連携設定で、許可 IP アドレスと\
                読み取りの権限（従業員、所属、日別勤怠）を加えてから、次を実行してください: {command}
                """,
            en: """
                let an all-access administrator add the address and the rights to read employees, divisions \
                and daily workings (設定 > その他 > オプション > 外部サービス連携), then run: {command}
                """))
}
