import JapaneseText
import Testing

@Suite struct NameTextTests {
    @Test(arguments: [
        ("髙﨑", "高崎"), ("渡邊", "渡辺"), ("渡邉", "渡辺"), ("齋藤", "斉藤"), ("齊藤", "斉藤"), ("斎藤", "斉藤"),
        ("濵田", "浜田"), ("濱田", "浜田"), ("德川", "徳川"), ("𠮷田", "吉田"), ("眞澤", "真沢"),
        (" 青空　花 子\t", "青空花子"), ("青空\u{A0}花子", "青空花子"), ("ｱｵｿﾞﾗ ﾊﾅｺ", "アオゾラハナコ"), ("Ｈａｎａ", "Hana"),
        ("", ""), ("　", ""), ("島田", "島田"), ("嶋田", "嶋田"),
    ])
    func `folds names`(name: String, comparable: String) {
        #expect(comparableName(name) == comparable)
    }

    @Test(arguments: [("山田", "山本"), ("嶋田", "島田"), ("hana", "Hana"), ("竜", "龍")])
    func `tells other names apart`(left: String, right: String) {
        #expect(comparableName(left) != comparableName(right))
    }
}
