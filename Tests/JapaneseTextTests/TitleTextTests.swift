import JapaneseText
import Testing

@Suite struct TitleTextTests {
    @Test(arguments: [
        ("出勤（午前休）", "出勤(午前休)"), ("出勤：残業あり", "出勤:残業あり"), ("　公休 ", "公休"),
        ("半日有給＋半日出社", "半日有給+半日出社"), ("朝　 \t番", "朝 番"), ("ﾃﾚﾜｰｸ", "テレワーク"), ("有休(am)", "有休(am)"),
        ("", ""), ("　 ", ""), ("公\n休", "公 休"), ("\u{2003}公休\u{A0}", "公休"),
    ])
    func `trims, collapses and normalises, and leaves case`(title: String, comparable: String) {
        #expect(comparableTitle(title) == comparable)
    }
}
