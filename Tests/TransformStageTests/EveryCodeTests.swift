import Testing
import WorkModel

/// The tables of rules 1 to 8 reach every code that the stage can produce.
@Suite struct EveryCodeTests {
    private static let expected: [[Substring]] = [
        Rule1WindowTests.cases, Rule2ReadableTests.cases, Rule3SegmentsTests.cases,
        Rule3SegmentsTests.withoutLeave, Rule4DuplicateDaysTests.cases, Rule5EmployeesTests.cases,
        Rule5EmployeesTests.activeCases, Rule5SharedCodesTests.cases, Rule5SuggestionsTests.cases,
        Rule6LeaveTests.contradictions, Rule6LeaveTests.expressed, Rule6TimesTests.missing,
        Rule6TimesTests.order, Rule6TimesTests.midnight, Rule7BreaksTests.recorded,
        Rule7BreaksTests.moved, Rule7BreaksTests.rounded, Rule7BreaksTests.totals,
        Rule7PlacingTests.lengthened, Rule7PlacingTests.inTheMiddle,
        Rule7HourlyLeaveTests.cases,
    ]
    .flatMap { $0 }.flatMap(\.expected).map { $0.split(separator: " ") }

    private static let byLoad: [String] =
        [
            HoldCode.betterSourceHeld, .splitDay, .betterSourceMissing, .unencodableText,
            .changedInCrowdLog, .blankKeeps, .changedAfterClosing, .changedAfterSubmission,
            .vanished,
            .refusedByCrowdLog, .unknownToCrowdLog,
        ].map(\.rawValue)
        + [IgnoreCode.lowerPrecedence, .closed, .submitted, .outsideTrial].map(\.rawValue)
        + [NoteCode.replacedText.rawValue]

    @Test(arguments: HoldCode.allCases.map(\.rawValue).filter { !byLoad.contains($0) })
    func `a case is held`(code: String) {
        #expect(Self.expected.contains { $0.starts(with: ["held", code[...]]) })
    }

    @Test(arguments: IgnoreCode.allCases.map(\.rawValue).filter { !byLoad.contains($0) })
    func `a case is ignored`(code: String) {
        #expect(Self.expected.contains { $0 == ["ignored", code[...]] })
    }

    @Test(arguments: NoteCode.allCases.map(\.rawValue).filter { !byLoad.contains($0) })
    func `a case bears a note`(code: String) {
        #expect(
            Self.expected.contains { words in
                words.first == "timesheet"
                    && words.drop { $0 != "notes" }.dropFirst().contains(code[...])
            })
    }

    @Test func `lists notes in alphabetical order`() {
        #expect(NoteCode.allCases.map(\.rawValue) == NoteCode.allCases.map(\.rawValue).sorted())
    }
}
