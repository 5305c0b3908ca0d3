import Testing

/// The stand-in of CrowdLog's import does what `reference/crowdlog.md` §1 says.
@Suite struct CrowdLogTests {
    private static let today = day(7, 1)
    private static let third = MemberDay(code: "A0001", date: "2026-07-03")
    private static let nineToSix = Attendance(clockIn: "09:00", clockOut: "18:00", status: "")
    private var crowdLog = CrowdLog()

    init() {
        crowdLog.members = ["A0001", "A0002"]
    }

    @Test mutating func `reads the columns by name in any order`() {
        let answer = crowdLog.importFile(
            "a.csv", "退社,社員コード,出社,年月日\r\n18:00,A0001,09:00,2026-07-03\r\n", on: Self.today)
        #expect(answer.errors == [])
        #expect(crowdLog.days == [Self.third: Self.nineToSix])
    }

    @Test(arguments: ["社員コード,年月日,出社", "社員コード,年月日,出社,退社,メモ"])
    mutating func `refuses a file without its headings`(header: String) {
        let answer = crowdLog.importFile("a.csv", header + "\r\n", on: Self.today)
        #expect(answer.errors.count == 1)
    }

    @Test(arguments: [(true, 0), (false, 1)])
    mutating func `refuses what is no member's, alone or with the file`(whole: Bool, written: Int) {
        crowdLog.isAllOrNothing = whole
        let answer = crowdLog.importFile("a.csv", file("A0009", "A0002"), on: Self.today)
        #expect(answer.errors == ["line 2, A0009 2026-07-03: no such member"])
        #expect(answer.written == written)
        #expect(crowdLog.days.count == written)
    }

    @Test mutating func `overwrites a day whole, and remembers`() {
        let typed = Attendance(clockIn: "10:00", breaks: "12:00-13:00")
        crowdLog.type(typed, on: Self.third, at: Self.today)
        _ = crowdLog.importFile("a.csv", file("A0001"), on: Self.today)
        #expect(crowdLog.days[Self.third] == Self.nineToSix)
        #expect(crowdLog.writes.map(\.by) == [.member, .importFile("a.csv")])
        #expect(crowdLog.writes.last?.before == typed)
    }

    @Test mutating func `refuses a day that stands twice in a file`() {
        let answer = crowdLog.importFile("a.csv", file("A0001", "A0001"), on: Self.today)
        #expect(answer.errors == ["line 3, A0001 2026-07-03: twice in the file"])
    }

    private func file(_ codes: String...) -> String {
        csvText(
            [["社員コード", "年月日", "出社", "退社"]]
                + codes.map { [$0, "2026-07-03", "09:00", "18:00"] })
    }
}
