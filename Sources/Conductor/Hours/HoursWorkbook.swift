package import Handoff
package import Messages
package import WorkModel
import Workbook

extension HoursComparison {
    /// Writes the comparison as a workbook: the days that stand out, people, departments and months,
    /// each on a sheet.
    ///
    /// - Parameters:
    ///   - file: Replaced where it is there.
    ///   - language: The language of headings and explanations.
    /// - Throws: `cannotWrite` or `diskFull`.
    package func writeWorkbook(to file: Path, in language: Language) throws(Faults) {
        var book = try WorkbookWriter(for: file, rowCount: days.count + people.count)
        try addDays(to: &book, language)
        try addTotals(
            HoursWords.byPerson, [HoursWords.employeeCode, HoursWords.name, HoursWords.department],
            people.map { ([$0.employeeCode, $0.name, $0.department], $0.totals) }, to: &book,
            language)
        try addTotals(
            HoursWords.byDepartment, [HoursWords.department],
            departments.map { ([departmentName($0.department, language)], $0.totals) }, to: &book,
            language)
        try addTotals(
            HoursWords.byMonth, [HoursWords.month],
            months.map { ([$0.month.description], $0.totals) }, to: &book, language)
        try FileWriting.replaceFile(file, with: book.finish())
    }

    private func addDays(to book: inout WorkbookWriter, _ language: Language) throws(Faults) {
        let people = Dictionary(people.map { ($0.employeeCode, $0) }) { first, _ in first }
        try book.addSheet(
            HoursWords.byDay[language],
            [
                WorkbookColumn(HoursWords.employeeCode[language]),
                WorkbookColumn(HoursWords.name[language]),
                WorkbookColumn(HoursWords.department[language]),
                WorkbookColumn(HoursWords.date[language], .date),
                WorkbookColumn(HoursWords.finding[language]),
                WorkbookColumn(HoursWords.attendance[language], .minutes),
                WorkbookColumn(HoursWords.manHours[language], .minutes),
                WorkbookColumn(HoursWords.difference[language], .number),
                WorkbookColumn(HoursWords.otherMode[language], .minutes),
                WorkbookColumn(HoursWords.code[language]),
                WorkbookColumn(HoursWords.line[language], .number),
                WorkbookColumn(HoursWords.explanation[language], widest: 60),
            ], fixedColumns: 4)
        for day in days {
            let person = people[day.employeeCode]
            try book.addRow([
                .text(day.employeeCode), cell(person?.name), cell(person?.department),
                .date(day.date), .text(day.finding.title[language]),
                day.attendance.map { .minutes($0) } ?? .empty,
                day.manHours.map { .minutes($0) } ?? .empty,
                day.comparedDifference.map { .number($0) } ?? .empty,
                day.otherMode.map { .minutes($0) } ?? .empty,
                cell(day.code), day.line > 0 ? .number(day.line) : .empty,
                .text(day.finding.explanation[language]),
            ])
        }
    }

    private func addTotals(
        _ title: Words, _ keys: [Words], _ rows: [(keys: [String], totals: HoursTotals)],
        to book: inout WorkbookWriter, _ language: Language
    ) throws(Faults) {
        let numbers = [HoursWords.days, HoursWords.matching] + HoursFinding.allCases.map(\.title)
        try book.addSheet(
            title[language],
            keys.map { WorkbookColumn($0[language]) }
                + numbers.map { WorkbookColumn($0[language], .number) }
                + [HoursWords.attendance, HoursWords.manHours].map {
                    WorkbookColumn($0[language], .minutes)
                } + [WorkbookColumn(HoursWords.difference[language], .number)],
            fixedColumns: keys.count)
        for (keys, totals) in rows {
            let counts = [totals.days, totals.matching] + HoursFinding.allCases.map { totals[$0] }
            try book.addRow(
                keys.map { cell($0) } + counts.map { .number($0) }
                    + [
                        .minutes(totals.attendance), .minutes(totals.manHours),
                        .number(totals.manHours - totals.attendance),
                    ])
        }
    }
}

private func cell(_ text: String?) -> WorkbookCell {
    text.map { $0.isEmpty ? .empty : .text($0) } ?? .empty
}
