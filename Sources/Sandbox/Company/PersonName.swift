/// A name that is evidently made up, with its reading.
struct PersonName: Sendable, Hashable {
    let last: String
    let first: String
    let lastKana: String
    let firstKana: String

    /// Another name for every number below 400; then they come again.
    init(_ number: Int) {
        (last, lastKana) = lasts[number % lasts.count]
        (first, firstKana) = firsts[(number / lasts.count + number) % firsts.count]
    }

    init(last: String, first: String, lastKana: String, firstKana: String) {
        self.last = last
        self.first = first
        self.lastKana = lastKana
        self.firstKana = firstKana
    }
}

private let lasts = [
    ("架空", "カクウ"), ("試験", "シケン"), ("見本", "ミホン"), ("仮名", "カメイ"), ("例示", "レイジ"),
    ("模擬", "モギ"), ("雛形", "ヒナガタ"), ("想定", "ソウテイ"), ("手本", "テホン"), ("試作", "シサク"),
    ("下書", "シタガキ"), ("空欄", "クウラン"), ("練習", "レンシュウ"), ("演習", "エンシュウ"),
    ("仮想", "カソウ"), ("予行", "ヨコウ"),
]

private let firsts = [
    ("花子", "ハナコ"), ("太郎", "タロウ"), ("次郎", "ジロウ"), ("三郎", "サブロウ"), ("桜", "サクラ"),
    ("健", "ケン"), ("恵", "メグミ"), ("誠", "マコト"), ("蓮", "レン"), ("陽菜", "ヒナ"), ("翔", "ショウ"),
    ("凛", "リン"), ("葵", "アオイ"), ("一子", "カズコ"), ("二葉", "フタバ"), ("三太", "サンタ"),
    ("四葉", "ヨツバ"), ("五美", "イツミ"), ("六太", "ロクタ"), ("七恵", "ナナエ"), ("八重", "ヤエ"),
    ("九郎", "クロウ"), ("十和", "トワ"), ("百合", "ユリ"), ("千代", "チヨ"),
]
