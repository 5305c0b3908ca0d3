import Messages
import Testing
import WorkModel

@Suite struct ColumnHeadingTests {
    @Test(arguments: ColumnHeading.allCases)
    func `a column is found by its name and by both headings`(column: ColumnHeading) {
        expectBothLanguages(column.words)
        for heading in [column.rawValue, column.words.ja, column.words.en] {
            #expect(ColumnHeading(heading: heading) == column)
        }
    }

    @Test func `the list for review has every column of attendance and its own, once`() {
        let names = """
            employee_number, date, segment, segment_kind, clock_in, clock_out, punched_in, \
            punched_out, breaks, break_total, hourly_leave, leave_days, worked, approval, note, \
            source_id, correction, origin, action, source_hash, by, why, code, reason, mend, \
            integration, name, held_since
            """
        let expected = names.split(separator: ", ").map(String.init).sorted()
        #expect(ColumnHeading.heldForReview.map(\.rawValue).sorted() == expected)
    }

    @Test func `the list for review begins with who, when and why`() {
        #expect(
            ColumnHeading.heldForReview.prefix(6).map(\.words.ja)
                == ["連携名", "社員番号", "氏名", "勤務日", "理由", "対処"])
    }

    @Test(arguments: ReportLabel.allCases.map(\.words) + FateName.allCases.map(\.words))
    func `a report's words stand in both languages`(words: Words) {
        expectBothLanguages(words)
    }
}
