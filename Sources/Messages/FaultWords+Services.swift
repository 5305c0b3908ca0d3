// Services: keys, refusals and answers that don't come.
extension FaultWords {
    static let secretMissing = FaultWords(
        what: Words(
            ja: "[連携「{integration}」の ]{key} が {value} にありません",
            en: "there is no {key}[ of {integration}] in {value}"),
        why: Words(
            ja: "鍵は pipeline.yml には書かず、書かれた場所から実行のたびに読み取ります",
            en: "the key isn't in pipeline.yml, but is read from there at each run"),
        mend: Words(
            ja: """
                {value} に鍵を（改行や説明を付けずに）設定してから、次を実行してください: kintai check
                """,
            en: "put the key, and nothing else, into {value}, then run: kintai check"))

    static let hrmosKeyWrong = FaultWords(
        what: Words(
            ja: "HRMOS勤怠が連携「{integration}」の API キーを受け付けません（{found}[「{system}」]）",
            en: "HRMOS doesn't accept the API key of {integration} ({found}[: '{system}'])"),
        why: Words(
            ja: "キーが間違っているか、期限（発行から3か月）が切れたか、別の会社（{value}）のものです",
            en: """
                the key is wrong, or over (it lives for 3 months), or another company's than {value}
                """),
        mend: Words(
            ja: """
                HRMOS勤怠の「システム管理 > システム設定 > 編集 > API KEYの設定」で Secret Key を発行し直し、\
                表示どおりに保存し、pipeline.yml の api_key_issued に発行日を書いてから、\
                次を実行してください: {command}
                """,
            en: """
                issue a Secret Key in HRMOS (システム管理 > システム設定 > 編集 > API KEYの設定), store it as \
                it is shown, write its date into api_key_issued, then run: {command}
                """))

    static let hrmosKeyExpired = FaultWords(
        what: Words(
            ja: "連携「{integration}」の HRMOS勤怠の API キーは期限切れです（{found}[「{system}」]）",
            en: "the HRMOS API key of {integration} is over ({found}[: '{system}'])"),
        why: Words(
            ja: "キーは発行から3か月で使えなくなります（発行日 {value}）",
            en: "a key lives for 3 months, and this one was issued on {value}"),
        mend: Words(
            ja: """
                HRMOS勤怠の「システム管理 > システム設定 > 編集 > API KEYの設定」で Secret Key を発行し直し、\
                表示どおりに保存し、pipeline.yml の api_key_issued を新しい発行日に直してから、\
                次を実行してください: {command}
                """,
            en: """
                issue a new Secret Key in HRMOS (システム管理 > システム設定 > 編集 > API KEYの設定), store it \
                as it is shown, write its date into api_key_issued, then run: {command}
                """))

    static let hrmosAddressRefused = FaultWords(
        what: Words(
            ja: "HRMOS勤怠が連携「{integration}」の、このコンピューターからの接続を断りました（{found}[「{system}」]）",
            en: """
                HRMOS takes no requests of {integration} from this machine ({found}[: \
                '{system}'])
                """),
        why: Words(
            ja: """
                会社 {value} の「接続を許可する IP アドレス」に、このコンピューターの外から見た IP アドレスが\
                ないと考えられます（API キーの期限切れやプランのこともあります）
                """,
            en: """
                most likely the address under which it reaches the internet isn't among those that \
                {value} allows; a key that is over, or a plan without the API, is possible too
                """),
        mend: Words(
            ja: """
                HRMOS勤怠の「システム管理 > システム設定」の IP アドレス制限に、外から見た IP アドレスを追加してください\
                （もう入っていれば、「編集 > API KEYの設定」でキーの期限を、契約でプランを確かめます）。\
                そのあと、次を実行してください: {command}
                """,
            en: """
                add that address to the IP restriction in HRMOS (システム管理 > システム設定); if it is there \
                already, look whether the key (編集 > API KEYの設定) or the plan is over; then run: {command}
                """))

    static let hrmosPlanLacking = FaultWords(
        what: Words(
            ja: "連携「{integration}」の会社 {value} は、HRMOS勤怠の API を使えません（{found}[「{system}」]）",
            en: """
                {value}, the company of {integration}, can't use HRMOS's API ({found}[: \
                '{system}'])
                """),
        why: Words(
            ja: "API は HRMOS勤怠の有料プランの機能です",
            en: "the API belongs to the paid plans of HRMOS"),
        mend: Words(
            ja: """
                HRMOS勤怠の契約プランを確かめてください。API なしで使うには、画面から出力した CSV を pipeline.yml の \
                kind: hrmos-csv で読み取り、次を実行してください: kintai check
                """,
            en: """
                look up your plan of HRMOS; to go without the API, read the CSV of its screens by kind: \
                hrmos-csv in pipeline.yml, then run: kintai check
                """))

    static let hrmosCompanyUnknown = FaultWords(
        what: Words(
            ja: "HRMOS勤怠に会社 {value} がありません（{found}[「{system}」]）",
            en: "HRMOS knows no company '{value}' ({found}[: '{system}'])"),
        why: Words(
            ja: "会社名は、ログイン画面の URL（https://f.ieyasu.co/会社名/login）にある部分です",
            en: """
                a company's name is the part of the login page's address: https://f.ieyasu.co/NAME/login
                """),
        mend: Words(
            ja: """
                連携「{integration}」の login_url に、ログイン画面の URL をそのまま書いてから、\
                次を実行してください: {command}
                """,
            en: """
                copy the address of the login page into login_url of {integration}, then run: {command}
                """))

    static let serviceUnreachable = FaultWords(
        what: Words(
            ja: "{found} に接続できません（{system}）",
            en: "{found} can't be reached ({system})"),
        why: Words(
            ja: "連携「{integration}」の {path} を取得する途中で、何度試しても接続できませんでした",
            en: """
                every try to fetch {path} for {integration} failed; no network, a proxy, a \
                firewall
                """),
        mend: Words(
            ja: """
                このコンピューターのネットワークと、プロキシー（環境変数 https_proxy か pipeline.yml の \
                http.proxy）を確かめてから、次を実行してください: {command}
                """,
            en: """
                look at the network of this machine and at its proxy (https_proxy, or http.proxy in \
                pipeline.yml), then run: {command}
                """))

    static let serviceSilent = FaultWords(
        what: Words(
            ja: "{path} の応答が {limit} 秒以内に来ませんでした",
            en: "{path} wasn't answered within {limit} s"),
        why: Words(
            ja: "連携「{integration}」のサービスが混んでいるか、途中の通信が滞っています",
            en: "the service of {integration} is overloaded, or something on the way is stuck"),
        mend: Words(
            ja: """
                しばらくしてから次を実行してください: {command}（何度も起きるときは、pipeline.yml の http.timeout \
                を延ばしてください）
                """,
            en: """
                wait a while, then run: {command} (if it goes on, raise http.timeout in \
                pipeline.yml)
                """))

    static let serviceUntrusted = FaultWords(
        what: Words(
            ja: "{found} の証明書を信頼できません（{system}）",
            en: "the certificate of {found} isn't trusted ({system})"),
        why: Words(
            ja: "相手が本物か確かめられないところには、鍵を送りません。社内の検査用プロキシーでも起きます",
            en: """
                keys aren't sent to who can't show who they are; a proxy that inspects traffic causes \
                this too
                """),
        mend: Words(
            ja: """
                社内の認証局を使うときは、その証明書（PEM）を連携「{integration}」の http.ca_file に指定してから、\
                次を実行してください: {command}
                """,
            en: """
                if your company has a certificate authority of its own, name its PEM file in \
                http.ca_file of {integration}, then run: {command}
                """))

    static let serviceAnswerTooLarge = FaultWords(
        what: Words(
            ja: "{path} の応答が {limit} MiB を超えています",
            en: "the answer to {path} is larger than {limit} MiB"),
        why: Words(
            ja: "連携「{integration}」の1ページ（100件まで）としては大きすぎます",
            en: "that is too much for a page of {integration}, which has 100 items at most"),
        mend: Words(
            ja: """
                途中のプロキシーなどが別のものを返していないか確かめてください。正しい応答なら、pipeline.yml の \
                http.largest_body を増やしてから、次を実行してください: {command}
                """,
            en: """
                look whether something on the way answers instead; if the answer is right, raise \
                http.largest_body in pipeline.yml, then run: {command}
                """))

    static let serviceRedirected = FaultWords(
        what: Words(
            ja: "{path} を求めると、別の場所 {found} に案内されました",
            en: "{path} leads to another place: {found}"),
        why: Words(
            ja: "別の場所に鍵を送らないよう、案内には従いません",
            en: "it isn't followed, so that the key never travels to another host"),
        mend: Words(
            ja: """
                ネットワークのログイン画面などが割り込んでいないか確かめ、連携「{integration}」の宛先を直してから、\
                次を実行してください: {command}
                """,
            en: """
                look whether a network's sign-in page stands in between, mend the address of \
                {integration}, then run: {command}
                """))

    static let serviceMaintenance = FaultWords(
        what: Words(
            ja: "連携「{integration}」のサービスはメンテナンス中のようです（{found}[、{since} 以降に再開]）",
            en: """
                the service of {integration} seems to be under maintenance ({found}[, until {since}])
                """),
        why: Words(
            ja: "{path} に、データではなくお知らせの画面か「利用できない」という応答が返りました",
            en: """
                {path} brought a page for people, or a refusal for the time being, instead of \
                data
                """),
        mend: Words(
            ja: "終わってから、次を実行してください: {command}（取得できた日はそのまま使います）",
            en: "when it is over, run: {command} (what was fetched already is kept)"))

    static let serviceBusy = FaultWords(
        what: Words(
            ja: "連携「{integration}」のサービスに、要求が多すぎると断られました（{found}[、{since} 以降に再開]）",
            en: "the service of {integration} gets too many requests ({found}[, until {since}])"),
        why: Words(
            ja: "間隔を空けて試しましたが、{path} を取得できませんでした",
            en: "{path} was refused however long we waited between the tries"),
        mend: Words(
            ja: """
                pipeline.yml の http.per_second を減らし、しばらくしてから次を実行してください: {command}\
                （取得できた日はそのまま使います）
                """,
            en: """
                lower http.per_second in pipeline.yml, wait, then run: {command} (what was fetched \
                already is kept)
                """))

    static let serviceFailing = FaultWords(
        what: Words(
            ja: "連携「{integration}」のサービスで障害が起きています（{found}[「{system}」]）",
            en: "the service of {integration} fails ({found}[: '{system}'])"),
        why: Words(
            ja: "{path} を何度か求めましたが、サービス側のエラーが返りました",
            en: """
                {path} was asked for several times, and each time the service had an error of \
                its own
                """),
        mend: Words(
            ja: """
                サービスの障害情報を確かめ、しばらくしてから次を実行してください: {command}（取得できた日はそのまま使います）
                """,
            en: """
                look at the service's news, wait, then run: {command} (what was fetched already is kept)
                """))

    static let serviceRefused = FaultWords(
        what: Words(
            ja: "連携「{integration}」のサービスが {path} を断りました（{found}[「{system}」]）",
            en: "the service of {integration} refuses {path} ({found}[: '{system}'])"),
        why: Words(
            ja: "鍵は受け付けられましたが、この一覧は見せてもらえません",
            en: "it accepted the key, but doesn't show it this list"),
        mend: Words(
            ja: """
                サービスの管理画面で API の権限を確かめてから、次を実行してください: {command}
                """,
            en: "look up in the service what the key may read, then run: {command}"))

    static let serviceAnswerUnreadable = FaultWords(
        what: Words(
            ja: "{path} の応答を読み取れません（{system}）",
            en: "the answer to {path} can't be read ({system})"),
        why: Words(
            ja: "連携「{integration}」のサービスの、公開されている形と違います。間違った勤怠を登録しないよう止めました",
            en: """
                it isn't what the service of {integration} is known to send, and a guess could load \
                wrong days
                """),
        mend: Words(
            ja: """
                しばらくしてから次を実行してください: {command}（続くときは、pipeline.yml の http.log に記録した内容を\
                添えて知らせてください）
                """,
            en: """
                wait a while, then run: {command} (if it goes on, report it with what http.log in \
                pipeline.yml records)
                """))

    static let serviceKeepsChanging = FaultWords(
        what: Words(
            ja: "{path} が、読み取っている間に何度も変わりました",
            en: "{path} kept changing while it was read"),
        why: Words(
            ja: "ページの間で人が抜けたり重なったりするため、そろったと言えません（連携「{integration}」）",
            en: """
                people slip from one page to another, so it can't be told to be whole \
                ({integration})
                """),
        mend: Words(
            ja: "利用者の少ない時間に、次を実行してください: {command}",
            en: "at a quieter hour, run: {command}"))
}
