// CrowdLog's API: what it refuses as a whole.
extension FaultWords {
    static let crowdLogTokenRefused = FaultWords(
        what: Words(
            ja: "クラウドログの API がトークンを受け付けません（{found}[「{system}」]）",
            en: "CrowdLog's API doesn't accept the token ({found}[: '{system}'])"),
        why: Words(
            ja: """
                {path} を断られました。トークンが違うか、取り消されたか、発行した人に権限がないか、\
                「APIの使用」が「使用する」でないと考えられます
                """,
            en: """
                it refused {path}: the token is another one, was taken back, is of somebody without \
                the right, or APIの使用 is off
                """),
        mend: Words(
            ja: """
                クラウドログの「管理 > 基本設定 > API管理」を確かめ、「個人設定 > APIを管理する」でトークンを\
                発行し直して target.api.token の示す場所に置いてから、次を実行してください: {command}
                """,
            en: """
                look at 管理 > 基本設定 > API管理 in CrowdLog, issue a new token (個人設定 > APIを管理する), put it \
                where target.api.token points, then run: {command}
                """))

    static let crowdLogCallRefused = FaultWords(
        what: Words(
            ja: "クラウドログの API が {path} に {found} を返しました[（「{system}」）]",
            en: "CrowdLog's API answers {path} with {found}[: '{system}']"),
        why: Words(
            ja: """
                pipeline.yml の target.api には、この応答の意味が書かれていません。取り違えないよう、\
                その先の送信を止めました
                """,
            en: """
                target.api in pipeline.yml gives that status no meaning; nothing more was sent, so \
                that nothing is taken for what it isn't
                """),
        mend: Words(
            ja: """
                API の文書と見比べて、pipeline.yml の target.api（path、refused、retry など）を直してから、\
                次を実行してください: {command}（応答のあった日は送り直しません）
                """,
            en: """
                hold target.api in pipeline.yml (path, refused, retry …) against the API's document, \
                then run: {command} (days that were answered aren't sent again)
                """))
}
