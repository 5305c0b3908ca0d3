import TestSupport

/// People of a made-up company in a source and in CrowdLog, with the usual mess and with what is true.
///
/// The same seed gives the same people.
struct MadeUpStaff {
    /// How a person's code in CrowdLog came about.
    enum Mess: String, CaseIterable {
        case same = "the number itself"
        case spelling = "full-width, dashes, white space"
        case droppedZeros = "leading zeros dropped"
        case lookalike = "O for 0, I for 1"
        case neverSet = "never set"
        case otherSystem = "a code of another system"
        case married = "zeros dropped, and a new family name"
        case marriedNeverSet = "never set, and a new family name"
        case rehired = "the number from before"
        case none = "not a member"
    }

    struct Truth {
        let number: String
        /// Empty for somebody who isn't a member.
        let code: String
        let mess: Mess
        let hasLeft: Bool
        let isActive: Bool
    }

    /// `number, name, email, start, end`.
    private(set) var people: [String] = []
    /// `code, name, email, start, end, active`.
    private(set) var members: [String] = []
    private(set) var truths: [Truth] = []
    /// Codes that nobody has set.
    private(set) var automaticCodes: Set<String> = []
    /// People in the source who share their name with another there.
    var namesakes: Int {
        let names = people.map { $0.split(separator: ",")[1] }
        let counts = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
        return names.count { counts[$0] ?? 0 > 1 }
    }

    private var random: Seeded
    private var codes: Set<String> = []
    /// Whether most people share their name with somebody.
    private let isCrowded: Bool

    init(count: Int, seed: UInt64, isCrowded: Bool) {
        self.isCrowded = isCrowded
        random = Seeded(state: seed)
        for index in 1...count { addPerson(index, of: count) }
        for index in 1...(count / 30) { addOther(index) }
        people.shuffle(using: &random)
        members.shuffle(using: &random)
    }

    private mutating func addPerson(_ index: Int, of count: Int) {
        let number = "A" + String(repeating: "0", count: 5 - String(index).count) + String(index)
        var name = madeUpName()
        let email = chance(90) ? "p\(index)@example.jp" : ""
        let mess = mess()
        let isJoiner = chance(2)
        let start = isJoiner ? "2026-11-01" : "20\(10 + roll(16))-04-01"
        let hasLeft = !isJoiner && mess != .rehired && chance(5)
        let end = hasLeft ? "2026-0\(1 + roll(9))-30" : ""
        let code = code(for: mess, number: number)
        people.append("\(number),\(name),\(email),\(start),\(end)")
        guard mess != .none else {
            truths.append(
                Truth(number: number, code: "", mess: mess, hasLeft: hasLeft, isActive: false))
            return
        }
        // Who is registered at CrowdLog writes the name by hand, and often no address.
        var address = chance(55) ? email : chance(10) ? "home\(index)@example.com" : ""
        switch mess {
        case .married, .marriedNeverSet:
            name = families[roll(families.count)] + String(name.dropFirst(2))
            if chance(40) { address = "" }
        default: break
        }
        let spelt =
            chance(30) ? String(name.prefix(2)) + "　" + name.dropFirst(2) : variant(of: name)
        let isActive = !hasLeft || chance(40)
        members.append("\(code),\(spelt),\(address),2021-04-01,\(isActive ? "" : end)")
        truths.append(
            Truth(number: number, code: code, mess: mess, hasLeft: hasLeft, isActive: isActive))
        guard mess == .rehired else { return }
        // The number from before has left; the member still has its code.
        people[people.count - 1] = "\(number),\(name),\(email),2026-04-01,"
        people.append("\(code),\(name),\(chance(50) ? email : ""),2015-04-01,2025-03-31")
        truths.append(
            Truth(number: code, code: code, mess: .same, hasLeft: true, isActive: false))
    }

    /// A partner or somebody who has left the source long ago; some have the name of somebody there.
    private mutating func addOther(_ index: Int) {
        let isSet = chance(60)
        let code = isSet ? unique("C\(1000 + index)") : automaticCode()
        let namesake = people[roll(people.count)].split(separator: ",")[1]
        let name = chance(10) ? String(namesake) : madeUpName()
        members.append("\(code),\(name),,2021-04-01,")
    }

    private mutating func mess() -> Mess {
        switch roll(1000) {
        case ..<560: .same
        case ..<620: .spelling
        case ..<680: .droppedZeros
        case ..<690: .lookalike
        case ..<780: .neverSet
        case ..<820: .otherSystem
        case ..<835: .married
        case ..<850: .marriedNeverSet
        case ..<870: .rehired
        default: .none
        }
    }

    private mutating func code(for mess: Mess, number: String) -> String {
        let digits = number.dropFirst()
        switch mess {
        case .same: return unique(number)
        case .spelling:
            switch roll(3) {
            case 0:
                return unique(
                    String(
                        String.UnicodeScalarView(
                            number.unicodeScalars.compactMap {
                                Unicode.Scalar($0.value + 0xFEE0)
                            })))
            case 1: return unique("\(number) ")
            default: return unique(number.lowercased())
            }
        case .droppedZeros, .married: return unique("A-" + digits.drop { $0 == "0" })
        case .lookalike:
            return unique(
                "A" + digits.map { $0 == "0" ? "O" : $0 == "1" ? "I" : String($0) }.joined())
        case .neverSet, .marriedNeverSet: return automaticCode()
        case .otherSystem: return unique("E\(20_000 + roll(70_000))")
        case .rehired: return unique("Z" + digits)
        case .none: return ""
        }
    }

    private mutating func automaticCode() -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
        let code = unique(String((0..<6).map { _ in letters[roll(letters.count)] }))
        automaticCodes.insert(code)
        return code
    }

    private mutating func unique(_ code: String) -> String {
        codes.insert(code).inserted ? code : unique(code + "X")
    }

    private mutating func madeUpName() -> String {
        isCrowded
            ? familiesOfFew[roll(familiesOfFew.count)] + givensOfFew[roll(givensOfFew.count)]
            : families[roll(families.count)] + givens[roll(givens.count)]
    }

    /// The name with a variant character, where it has one.
    private mutating func variant(of name: String) -> String {
        guard chance(50) else { return name }
        return String(
            name.map { character in
                switch character {
                case "高": "髙"
                case "崎": "﨑"
                case "沢": "澤"
                case "浜": "濱"
                default: character
                }
            })
    }

    private mutating func chance(_ percent: Int) -> Bool { roll(100) < percent }
    private mutating func roll(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }
}

/// Of two characters each.
private let familiesOfFew = """
    高橋 宮崎 沢田 浜田 青空 山川 架空 見本 試作 仮名 例示 手本 雛形 想定 練習 模擬 空欄 下書 北浜 南浜 東浜 西浜 \
    高田 高山 高島 山崎 岩崎 川崎 島崎 尾崎 沢井 宮沢 黒沢 小沢 大浜 長浜 横浜 石垣 竹垣 松垣 梅垣 桜垣 花垣 草垣 \
    木立 森立 林立 水立 火立 土立 風立 雲立 雪立 雨立 星立 月立 日立 空立 海立 川立 谷立 峰立 丘立 野立
    """.split(separator: " ").map(String.init)

private let givensOfFew = """
    太郎 次郎 三郎 花子 健 誠 葵 蓮 陽菜 凛 翔 恵 桜 一子 十和 双葉 京子 八重 美咲 直樹 大輔 拓也 由美 智子 裕子 \
    真一 健一 浩 修 航 結衣 彩 舞 翼 陸 海斗 悠真 湊 紬 芽依 咲良 菜々 千尋 光 薫 純 司 学 進 実
    """.split(separator: " ").map(String.init)

private let families = familiesOfFew + pairs("青赤白黒石竹松梅藤菊北南東西上下大小", "山川谷崎沢浜橋田村野原島")
private let givens = givensOfFew + pairs("健真直美陽悠千智由和明恵", "一二郎子太人代也美樹之介穂里紀")

private func pairs(_ firsts: String, _ seconds: String) -> [String] {
    firsts.flatMap { first in seconds.map { second in String([first, second]) } }
}
