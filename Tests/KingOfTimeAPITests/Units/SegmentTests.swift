import PipelineSettings
import Testing
import WorkModel

@testable import ExtractStage

/// Kinds of days and leave as titles of work segments.
@Suite struct SegmentTests {
    private func segment(
        _ dayType: String = "平日", full: [String] = [], halves: [(String, String)] = [],
        titles: [String] = [], words: HalfDayWords = HalfDayWords()
    ) -> KingOfTimeSegment {
        var integration = IntegrationSettings(
            name: IntegrationName("a"), source: .kingOfTime(KingOfTimeAPI(token: .variable("A"))))
        integration.segments = titles.map {
            SegmentMapping(title: $0, meaning: SegmentMeaning(work: true, leave: .morning))
        }
        let api = KingOfTimeAPI(token: .variable("A"), halfDay: words)
        let rules = KingOfTimeRules(api, integration)
        let leave = KingOfTimeLeave(
            full: full, halves: halves.map { KingOfTimeLeave.Half(typeName: $0.0, name: $0.1) })
        return KingOfTimeSegment(
            dayType: dayType, leave: leave, words: rules.halfDay, isKnown: rules.isKnown)
    }

    @Test(arguments: [
        ("平日", "出勤", "work"), ("法定休日", "法定休日", "off"), ("法定外休日", "法定外休日", "off"),
        ("会社の日", "会社の日", ""), ("", "", ""),
    ])
    func `names days without leave by their kind`(dayType: String, title: String, kind: String) {
        let found = segment(dayType)
        #expect((found.title, found.kind, found.leaveDays) == (title, kind, ""))
    }

    @Test func `names a day of leave by the leave`() {
        let found = segment(full: ["有休"])
        #expect((found.title, found.kind, found.leaveDays) == ("有休", "", ""))
        #expect(segment(full: [""]).title == "全休")
    }

    @Test(arguments: [
        ("AM休", "有休", "有休(AM)"), ("PM休", "有休", "有休(PM)"), ("ＡＭ休", "有休", "有休(AM)"),
        ("am休", "有休", "有休(AM)"), ("午前半休", "代休", "出勤（午前休）"),
        ("午後半休", "", "出勤（午後休）"),
        // A word that tells no half, or both: people map it.
        ("半休", "有休", "有休(半休)"), ("AM・PM", "有休", "有休(AM・PM)"),
    ])
    func `names half a day of leave as transform knows it`(
        typeName: String, name: String, title: String
    ) {
        let found = segment(halves: [(typeName, name)])
        #expect((found.title, found.kind, found.leaveDays) == (title, "", "0.5"))
    }

    @Test func `keeps the leave's name of half a day that the user maps`() {
        #expect(segment(halves: [("AM休", "代休")], titles: ["代休(AM)"]).title == "代休(AM)")
        #expect(segment(halves: [("AM休", "代休")], titles: ["代休（ＡＭ）"]).title == "代休(AM)")
        #expect(segment(halves: [("PM休", "代休")], titles: ["代休(AM)"]).title == "出勤（午後休）")
    }

    @Test func `tells halves by the user's words`() {
        let words = HalfDayWords(morning: ["前半"], afternoon: ["後半"])
        #expect(segment(halves: [("前半休", "有休")], words: words).title == "有休(AM)")
        #expect(segment(halves: [("AM休", "有休")], words: words).title == "有休(AM休)")
    }

    @Test(arguments: [
        ([("AM休", "有休"), ("PM休", "有休")], "有休"),
        // Of different kinds no title of the table tells all.
        ([("PM休", "代休"), ("AM休", "有休")], "代休(PM)+有休(AM)"),
        ([("AM休", "有休"), ("AM休", "有休")], "有休(AM)+有休(AM)"),
    ])
    func `joins two halves of a day`(halves: [(String, String)], title: String) {
        let found = segment(halves: halves)
        #expect((found.title, found.leaveDays) == (title, ""))
    }
}
