/// How far a guess at a layout can be trusted.
package enum Sureness: String, CaseIterable, Sendable {
    /// The file itself says so.
    case sure
    /// Nothing speaks against it.
    case likely
    /// It can't be known from the file.
    case open

    package var words: Words {
        switch self {
        case .sure: Words(ja: "確か", en: "sure")
        case .likely: Words(ja: "おそらく", en: "likely")
        case .open: Words(ja: "要確認", en: "to be said")
        }
    }
}

/// Why a guess at a layout is what it is.
package enum GuessReason: String, CaseIterable, Sendable {
    case heading
    case likeHeading
    case values
    case onlyOne
    case order
    case sums
    case beside
    case given
    case several
    case nothing
    case bothWays
    case mixed
    case unreadable

    package var words: Words {
        switch self {
        case .heading: Words(ja: "見出しから", en: "by the heading")
        case .likeHeading: Words(ja: "見出しが似ています", en: "the heading is like a usual one")
        case .values: Words(ja: "値から", en: "by the values")
        case .onlyOne:
            Words(ja: "こういう値の列はこれだけです", en: "the only column with such values")
        case .order: Words(ja: "時刻の前後関係から", en: "by the order of the times")
        case .sums:
            Words(
                ja: "退勤－出勤＝実労働＋休憩 になる読み方がこれだけです",
                en: "only so do clock-out − clock-in and worked + break agree")
        case .beside: Words(ja: "時刻の右隣の列から", en: "by the columns beside the times")
        case .given: Words(ja: "指定のとおり", en: "as you said")
        case .several:
            Words(ja: "候補が複数あり、ファイルからは決められません", en: "several columns could be it")
        case .nothing: Words(ja: "手がかりがありません", en: "nothing in the file tells it")
        case .bothWays: Words(ja: "値が2通り以上に読めます", en: "the values can be read in several ways")
        case .mixed: Words(ja: "書き方が混ざっています", en: "the values are written in several ways")
        case .unreadable:
            Words(ja: "kintai が読める書き方ではありません", en: "written in no way that kintai reads")
        }
    }
}
