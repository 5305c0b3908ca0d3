// Where the attendance is from.
extension InitKey {
    var kindQuestion: Words {
        Words(
            ja: """
                勤怠の取得元は何ですか（hrmos-api: HRMOS勤怠の API から直接、\
                hrmos-json: その応答を保存したファイル、hrmos-csv: HRMOS勤怠の［勤怠CSV出力］、\
                csv: そのほかの CSV）
                """,
            en: """
                Where is the attendance from? (hrmos-api: HRMOS itself, over its API; hrmos-json: \
                its answers, saved; hrmos-csv: HRMOS's 勤怠CSV出力; csv: any other CSV)
                """)
    }

    var apiQuestion: Words {
        switch self {
        case .login:
            Words(
                ja: """
                    HRMOS勤怠のログイン画面の URL は何ですか\
                    （https://f.ieyasu.co/会社名/login。会社名だけでもかまいません）
                    """,
                en: """
                    What is the address of HRMOS's login page (https://f.ieyasu.co/NAME/login)? The \
                    company's name in it will do
                    """)
        case .apiKey:
            Words(
                ja: """
                    API キー（Secret Key）はどこから読みますか（${名前}: 環境変数、file:パス: \
                    キーだけを書いたファイル、credential:名前: systemd の LoadCredential。\
                    キーそのものは書かないでください。キーは HRMOS勤怠の［システム管理］＞\
                    ［システム設定］＞［編集］＞［API KEYの設定］で発行します）
                    """,
                en: """
                    Where is the API's Secret Key to be read from? (${NAME}: environment, file:PATH: \
                    a file that holds it alone, credential:NAME: systemd's LoadCredential; don't \
                    type the key itself. It is issued at システム管理 > システム設定 > 編集 > API KEYの設定)
                    """)
        default:
            Words(
                ja: """
                    そのキーの発行日はいつですか（例: 2026-10-01。キーは3か月で使えなくなり、\
                    75日目から警告します。わからなければ none）
                    """,
                en: """
                    When was that key issued (such as 2026-10-01)? Keys live for 3 months; you are \
                    warned from day 75
                    """)
        }
    }

    var sourceQuestion: Words {
        switch self {
        case .departments:
            Words(
                ja: "部門（/departments）のファイルはどれですか（対象の部門を絞るときに使います。なければ none）",
                en:
                    "Which file holds the departments (/departments)? Needed to send some of them only"
            )
        case .employments:
            Words(
                ja: "雇用形態（/employments）のファイルはどれですか（雇用形態で除外するときに使います。なければ none）",
                en: "Which file holds the kinds of employment? Needed to leave some of them out")
        default:
            Words(
                ja: "連携名を何にしますか（例: 本社。フォルダ名にもなり、実行結果に表示されます）",
                en: "What is this integration called (連携名)? It names folders and stands in reports")
        }
    }
}

extension InitKind {
    var filesQuestion: Words {
        switch self {
        case .hrmosJSON, .hrmosAPI:
            Words(
                ja: """
                    日次勤怠（/work_outputs/daily）のファイルはどれですか（* が使えます。\
                    複数あるときはコンマで区切ります）
                    """,
                en: """
                    Which files hold the daily attendance (/work_outputs/daily)? * fits names; put \
                    commas between several
                    """)
        case .hrmosCSV:
            Words(
                ja: """
                    日次勤怠のファイルはどれですか（HRMOS勤怠の［レポート］＞［月締状況レポート］＞\
                    ［勤怠CSV出力］で取得します。* が使えます。複数あるときはコンマで区切ります）
                    """,
                en: """
                    Which files hold the daily attendance? Get them from レポート > 月締状況レポート > \
                    勤怠CSV出力. * fits names; put commas between several
                    """)
        case .csv:
            Words(
                ja: """
                    勤怠の CSV ファイルはどれですか（* が使えます。複数あるときはコンマで区切ります。\
                    先に置いておくと、列の候補を示します）
                    """,
                en: """
                    Which CSV files hold the attendance? * fits names; put commas between several; \
                    of one that is there already the columns are proposed
                    """)
        }
    }

    var usersQuestion: Words {
        switch self {
        case .hrmosAPI, .hrmosJSON, .csv:
            Words(
                ja: "社員（/users）のファイルはどれですか",
                en: "Which file holds the employees (/users)?")
        case .hrmosCSV:
            Words(
                ja: "社員のファイルはどれですか（HRMOS勤怠から出力した社員の CSV。API の /users を保存した JSON でもかまいません）",
                en: "Which file holds the employees? HRMOS's own CSV, or /users of its API as JSON")
        }
    }

    var segmentsQuestion: Words {
        switch self {
        case .hrmosAPI, .hrmosJSON, .csv:
            Words(
                ja: "勤務区分（/segments）のファイルはどれですか",
                en: "Which file holds the work segments (/segments)?")
        case .hrmosCSV:
            Words(
                ja: """
                    勤務区分のファイルはどれですか（HRMOS勤怠から出力した勤務区分の CSV。\
                    API の /segments を保存した JSON でもかまいません）
                    """,
                en: """
                    Which file holds the work segments? HRMOS's own CSV, or /segments of its API as \
                    JSON
                    """)
        }
    }
}
