import Handoff
package import Messages
package import WorkModel
import Workbook

extension MemberComparison {
    /// Refuses to go on where a file is that isn't to be replaced.
    /// - Throws: `outputExists`, `folderMissing`.
    package static func requireRoom(for file: String, option: String) throws(Faults) {
        guard !FileReading.exists(Path(file)) else {
            throw Faults(.outputExists, at: Place(file: file), [.key: option])
        }
        try Conductor.requireRoom(for: Path(file), mayReplace: false)
    }

    /// Writes the comparison as a workbook: what is to be looked at on one sheet, everybody on another.
    ///
    /// - Parameters:
    ///   - file: A new file.
    ///   - language: The language of headings and words.
    /// - Throws: `outputExists`, `folderMissing`, `cannotWrite`, `diskFull`.
    package func writeWorkbook(to file: String, in language: Language) throws(Faults) {
        try Self.requireRoom(for: file, option: "--xlsx")
        var book = try WorkbookWriter(for: Path(file), rowCount: lines.count * 2)
        let columns = [
            WorkbookColumn(MemberWords.finding[language], widest: 30),
            WorkbookColumn(MemberWords.integration[language]),
            WorkbookColumn(MemberWords.number[language]),
            WorkbookColumn(MemberWords.name[language]),
            WorkbookColumn(MemberWords.email[language]),
            WorkbookColumn(MemberWords.department[language]),
            WorkbookColumn(MemberWords.employment[language]),
            WorkbookColumn(MemberWords.startDate[language], .date),
            WorkbookColumn(MemberWords.endDate[language], .date),
            WorkbookColumn(MemberWords.code[language]),
            WorkbookColumn(MemberWords.memberName[language]),
            WorkbookColumn(MemberWords.memberEmail[language]),
            WorkbookColumn(MemberWords.memberStart[language], .date),
            WorkbookColumn(MemberWords.memberEnd[language], .date),
            WorkbookColumn(MemberWords.remark[language]),
            WorkbookColumn(MemberWords.mend[language], widest: 60),
        ]
        let open = lines.filter { !$0.finding.isSettled }
        for (name, lines) in [
            (MemberWords.openSheet, open), (MemberWords.allSheet, self.lines),
        ] {
            try book.addSheet(name[language], columns, fixedColumns: 4)
            for line in lines { try book.addRow(line.cells(language, today: today)) }
        }
        try FileWriting.replaceFile(Path(file), with: try book.finish())
    }
}

extension MemberComparison.Line {
    fileprivate func cells(_ language: Language, today: WorkDate) -> [WorkbookCell] {
        func text(_ text: String?) -> WorkbookCell {
            text.map { $0.isEmpty ? .empty : .text($0) } ?? .empty
        }
        func date(_ date: String?) -> WorkbookCell {
            date.flatMap { WorkDate($0) }.map { .date($0) } ?? text(date)
        }
        return [
            text(finding.words.title[language]), text(integration), text(number),
            text(person?.name), text(person?.email), text(person?.department),
            text(person?.employment), date(person?.start), date(person?.end), text(code),
            text(member?.name), text(member?.email), date(member?.start), date(member?.end),
            text(remarks(language, today: today).joined(separator: language == .ja ? "、" : ", ")),
            text(finding.words.mend?[language]),
        ]
    }
}
