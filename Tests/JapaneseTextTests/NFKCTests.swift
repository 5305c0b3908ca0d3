import JapaneseText
import Testing

@Suite struct NFKCTests {
    @Test(arguments: [
        ("ﾊﾟ", "パ"), ("ｸﾞ", "グ"), ("ﾃﾚﾜｰｸ", "テレワーク"), ("ｳﾞｨ", "ヴィ"), ("ﾊ゜", "ハ\u{20}\u{309A}"),
        ("は\u{3099}", "ば"), ("①", "1"), ("㈱", "(株)"), ("㍻", "平成"), ("Ａ１　ｂ", "A1 b"), ("～", "~"),
        ("−", "−"), ("－", "-"), ("髙", "髙"), ("﨑", "﨑"), ("神\u{FE00}", "神\u{FE00}"),
        ("\u{FA19}", "神"),
        ("é", "é"), ("e\u{301}", "é"), ("ſ", "s"), ("", ""), ("plain ASCII", "plain ASCII"),
    ])
    func `normalises with compatibility`(text: String, normalised: String) {
        #expect(Array(nfkc(text).unicodeScalars) == Array(normalised.unicodeScalars))
    }

    @Test(arguments: [
        ("ﾊﾟ", "ﾊﾟ"), ("は\u{3099}", "ば"), ("①", "①"), ("Ａ", "Ａ"), ("e\u{301}", "é"),
        ("\u{FA19}", "神"),
        ("plain ASCII", "plain ASCII"),
    ])
    func `normalises without compatibility`(text: String, normalised: String) {
        #expect(Array(nfc(text).unicodeScalars) == Array(normalised.unicodeScalars))
    }

    @Test(arguments: ["ﾊﾟｸﾞ①㈱", "ｶ\u{3099}", "ﬁ", "½", "々〆ヶ", "𠮷", "👩‍💻"])
    func `changes nothing the second time`(text: String) {
        #expect(Array(nfkc(nfkc(text)).unicodeScalars) == Array(nfkc(text).unicodeScalars))
    }
}
