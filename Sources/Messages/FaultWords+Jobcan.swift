// ジョブカン勤怠管理 over its API.
extension FaultWords {
    static let jobcanClientRefused = FaultWords(
        what: Words(
            ja: "ジョブカンが連携「{integration}」の API クライアントを受け付けません（{path}、{found}）",
            en: "ジョブカン doesn't accept the API client of {integration} ({path}, {found})"),
        why: Words(
            ja: """
                client_id か client_secret が違うか、クライアントが削除されたか、API の利用が申し込まれていないと\
                考えられます
                """,
            en: """
                most likely client_id or client_secret is wrong, the client was deleted, or the company hasn't \
                applied for the API
                """),
        mend: Words(
            ja: """
                ジョブカンの「基本情報設定 > 各種設定 > 初期設定一覧 > 他社システム連携 > APIクライアント発行」を確かめ\
                （シークレットは発行時に一度だけ表示されます）、次を実行してください: {command}
                """,
            en: """
                look it up in ジョブカン (基本情報設定 > 各種設定 > 初期設定一覧 > 他社システム連携 > APIクライアント発行; \
                a secret is shown once, when it is issued), then run: {command}
                """))

    static let jobcanFieldMissing = FaultWords(
        what: Words(
            ja: "ジョブカンの {path} の応答に、{key} の項目[「{value}」]がありません",
            en: "what ジョブカン answers to {path} lacks the field of {key}[, '{value}']"),
        why: Words(
            ja: """
                連携「{integration}」に必要な項目ですが、API の項目名は公開されていません。応答にあるキー: {names}
                """,
            en: """
                {integration} needs it, and the API's names aren't published; the keys seen are: {names}
                """),
        mend: Words(
            ja: """
                pipeline.yml の {key} に、上のキーから当たるもの（中の項目は「main_group.name」のように）を書いて、\
                次を実行してください: {command}
                """,
            en: """
                write the right one of these keys into {key} of pipeline.yml (main_group.name for one inside \
                another), then run: {command}
                """))
}
