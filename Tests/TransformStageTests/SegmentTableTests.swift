import PipelineSettings
import Testing
import TransformStage
import WorkModel

/// What a work segment means, without the days around it.
@Suite struct SegmentTableTests {
    static let work = SegmentMeaning(work: true)
    static let dayOff = SegmentMeaning(work: false)
    static let away = SegmentMeaning(work: false, away: true)

    /// The list of the design, letter for letter.
    static let builtIn: [(titles: String, meaning: @Sendable (String) -> SegmentMeaning)] = [
        (
            """
            出勤, 出勤:残業あり, 振替出勤, 振出, 法定休日出勤, 休日出勤, 出勤(休出), 出勤(在宅), 在宅勤務, \
            テレワーク, 終日研修, 出張, 直行, 直帰, 直行直帰, 日勤, 夜勤, 早番, 遅番, 時差出勤, 遅延
            """, { _ in work }
        ),
        ("公休, 法休, 法定休日, 法定外休日, 所定休日, 休日, 非番, 明け", { _ in dayOff }),
        (
            """
            欠勤, 休職, 在籍なし, 休業, 産休, 産前休業, 産後休業, 産前産後休業, 育休, 育児休業, \
            出生時育児休業, 産後パパ育休, 介護休業, 出向
            """, { _ in away }
        ),
        (
            """
            有給休暇, 有休, 有給, 年休, 計画年休, 計画有休, 特別休暇, 特休, 振替休暇, 振替休日, 振休, 代休, \
            夏季休暇, 慶弔休暇, 結婚休暇, 忌引, 介護休暇, 看護休暇, 子の看護等休暇, 生理休暇, 裁判員休暇
            """, { SegmentMeaning(work: false, leave: .full, leaveName: $0) }
        ),
        (
            "午前休, 午前半休, 午前有休, 出勤(午前休), 有休(AM), AM休",
            { SegmentMeaning(work: true, leave: .morning, leaveName: $0) }
        ),
        (
            "午後休, 午後半休, 午後有休, 出勤(午後休), 有休(PM), PM休",
            { SegmentMeaning(work: true, leave: .afternoon, leaveName: $0) }
        ),
    ]

    @Test func `knows the built-in titles, with or without a kind`() throws {
        let table = try SegmentTable(over: [])
        var count = 0
        for (titles, meaning) in Self.builtIn {
            for title in titles.split(separator: ", ").map(String.init) {
                count += 1
                for kind in [nil, SegmentKind.work, .off, .other] {
                    #expect(table.meaning(of: title, kind: kind) == meaning(title), "\(title)")
                }
            }
        }
        #expect(count == 76)
    }

    @Test(arguments: [
        ("出勤（午前休）", "出勤(午前休)"), ("有休（ＡＭ）", "有休(AM)"), ("出勤：残業あり", "出勤:残業あり"),
        ("ﾃﾚﾜｰｸ", "テレワーク"), ("　公休 ", "公休"), ("公休\t", "公休"),
    ])
    func `compares after NFKC and trimming`(written: String, title: String) throws {
        let table = try SegmentTable(over: [])
        #expect(table.meaning(of: written, kind: nil) != nil)
        #expect(table.meaning(of: written, kind: nil) == table.meaning(of: title, kind: nil))
    }

    @Test(arguments: [("朝 番", "朝　　番"), ("A シフト", " Ａ\u{A0}ｼﾌﾄ"), ("ｶﾞｲﾌﾞ", "ガイブ")])
    func `compares the user's titles so too, inner white space collapsed`(
        own: String, written: String
    ) throws {
        let table = try SegmentTable(over: [SegmentMapping(title: own, meaning: Self.away)])
        #expect(table.meaning(of: written, kind: nil) == Self.away)
    }

    @Test(arguments: [("朝 番", "朝番"), ("A勤", "a勤"), ("有休(AM)", "有休(am)"), ("公休", "公 休")])
    func `tells apart what differs in case or in having white space`(
        own: String, written: String
    ) throws {
        let table = try SegmentTable(over: [SegmentMapping(title: own, meaning: Self.away)])
        #expect(table.meaning(of: written, kind: nil) == nil)
    }

    @Test func `lets the user's segments stand over the built-in ones`() throws {
        let table = try SegmentTable(over: [
            SegmentMapping(title: "公休", meaning: Self.work),
            SegmentMapping(title: "出勤（午前休）", meaning: Self.dayOff),
        ])
        #expect(table.meaning(of: "公休", kind: .off) == Self.work)
        #expect(table.meaning(of: "出勤(午前休)", kind: .work) == Self.dayOff)
        #expect(table.meaning(of: "法休", kind: nil) == Self.dayOff)
    }

    @Test(arguments: ["シフトA", "棚卸", "暇", "P.M."])
    func `takes the kind work for plain work`(title: String) throws {
        let table = try SegmentTable(over: [])
        #expect(table.meaning(of: title, kind: .work) == Self.work)
        #expect(table.meaning(of: title, kind: .other) == nil)
        #expect(table.meaning(of: title, kind: nil) == nil)
    }

    @Test(arguments: [
        "半日出社", "午前だけ", "午後だけ", "AM勤務", "am勤務", "ＰＭ勤務", "pM勤務", "指定休", "欠務", "休憩",
    ])
    func `does not take the kind work where the title speaks of leave`(title: String) throws {
        #expect(try SegmentTable(over: []).meaning(of: title, kind: .work) == nil)
    }

    @Test(arguments: ["創立記念日", "会社休", "定休", "欠"])
    func `takes the kind off for a day off`(title: String) throws {
        #expect(try SegmentTable(over: []).meaning(of: title, kind: .off) == Self.dayOff)
    }

    @Test(arguments: [
        "半ドン", "午前閉店", "午後閉店", "Am閉店", "pm閉店", "誕生日休暇", "有休X", "有給X", "年休X", "代休X", "振休X",
        "特休X", "ＡＭ",
    ])
    func `does not take the kind off where the title speaks of leave`(title: String) throws {
        #expect(try SegmentTable(over: []).meaning(of: title, kind: .off) == nil)
    }

    @Test(arguments: [
        (SegmentKind?.none, true), (.work, true), (.other, true), (.off, false),
    ])
    func `takes an empty title for plain work after the kind`(
        kind: SegmentKind?, isWork: Bool
    ) throws {
        let expected = isWork ? Self.work : Self.dayOff
        for title in ["", " ", "　"] {
            #expect(try SegmentTable(over: []).meaning(of: title, kind: kind) == expected)
        }
    }
}
