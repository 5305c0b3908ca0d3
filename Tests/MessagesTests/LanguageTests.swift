import Messages
import Testing

@Suite struct LanguageTests {
    typealias Row = (String?, String?, [String: String], Language)

    static let rows: [Row] = [
        ("en", "ja", ["LANG": "ja_JP.UTF-8"], .en),
        ("ja", "en", [:], .ja),
        (nil, "ja", ["LANG": "en_US.UTF-8"], .ja),
        (nil, "en", ["LANG": "ja_JP.UTF-8"], .en),
        (nil, "auto", ["LANG": "ja_JP.UTF-8"], .ja),
        ("auto", nil, ["LANG": "ja"], .ja),
        (nil, nil, ["LANG": "JA_JP.eucJP"], .ja),
        (nil, nil, ["LC_ALL": "C", "LANG": "ja_JP.UTF-8"], .en),
        (nil, nil, ["LC_ALL": "", "LC_MESSAGES": "ja_JP.UTF-8", "LANG": "C"], .ja),
        (nil, nil, ["LC_CTYPE": "ja_JP.UTF-8"], .en),
        (nil, nil, [:], .en),
    ]

    @Test(arguments: rows)
    func `chooses a language`(
        option: String?, setting: String?, environment: [String: String], language: Language
    ) {
        let chosen = Language.resolve(option: option, setting: setting, environment: environment)
        #expect(chosen == language)
    }
}
