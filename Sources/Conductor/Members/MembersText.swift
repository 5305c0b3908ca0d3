package import Messages
import WorkModel

extension MemberComparison {
    /// How many of one finding are shown where not all are asked for.
    private static let mostLines = 20

    /// The comparison for a terminal: a table for each finding, the most important first, with what to
    /// do about it.
    ///
    /// - Parameters:
    ///   - language: The language of the text.
    ///   - config: The pipeline, as the user named it.
    ///   - tellsAll: Whether settled findings and long lists are told whole.
    /// - Returns: Safe to print.
    package func text(in language: Language, config: String, tellsAll: Bool) -> String {
        let open = lines.count { !$0.finding.isSettled }
        let matched = lines.count { $0.finding == .matched }
        var paragraphs = [
            MemberWords.verdict.filled(
                [
                    "people": grouped(peopleCount), "members": grouped(memberCount),
                    "date": today.description, "matched": grouped(matched), "open": grouped(open),
                ], in: language)
        ]
        if open == 0 { paragraphs.append(MemberWords.allWell[language]) }
        for (finding, count) in counts where count > 0 && (tellsAll || !finding.isSettled) {
            paragraphs.append(paragraph(of: finding, count, language, tellsAll: tellsAll))
        }
        let settled = counts.filter {
            $0.finding.isSettled && $0.finding != .matched && $0.count > 0
        }
        if !tellsAll, !settled.isEmpty {
            let list = settled.map { finding, count in
                finding.words.title[language] + " "
                    + MemberWords.count.filled(["count": grouped(count)], in: language)
            }
            paragraphs.append(
                MemberWords.settled.filled(
                    ["list": list.joined(separator: language == .ja ? "、" : ", ")], in: language))
        }
        if !renamed.isEmpty {
            let lines = renamed.map { code in
                "  "
                    + MemberWords.renamedCode.filled(
                        [
                            "value": printable(code.old, limit: 40),
                            "code": printable(code.new, limit: 40), "count": grouped(code.days),
                            "command": kintaiCommand(
                                "members --move-code \(shellWord(code.old + "=" + code.new))",
                                config: config),
                        ], in: language)
            }
            paragraphs.append(
                ([MemberWords.renamed[language]] + lines).joined(separator: "\n"))
        }
        paragraphs.append(MemberWords.changedNothing[language])
        return paragraphs.joined(separator: "\n\n") + "\n"
    }

    private func paragraph(
        of finding: MemberFinding, _ count: Int, _ language: Language, tellsAll: Bool
    ) -> String {
        let lines = lines.filter { $0.finding == finding }
        let shown = tellsAll ? lines : Array(lines.prefix(Self.mostLines))
        let hasPeople =
            finding != .onlyThere && finding != .codeNeverSet && finding != .inactiveThere
        var table = TextTable(textColumns: 7)
        let people = [
            MemberWords.integration, MemberWords.number, MemberWords.name, MemberWords.department,
        ]
        let members = [MemberWords.code, MemberWords.memberName, MemberWords.remark]
        table.add(((hasPeople ? people : []) + members).map { $0[language] })
        for line in shown {
            table.add(
                (hasPeople ? line.personCells : []) + line.memberCells(language, today: today))
        }
        var text = [
            finding.words.title[language] + ": "
                + MemberWords.count.filled(["count": grouped(count)], in: language)
        ]
        if let mend = finding.words.mend { text.append("  → " + mend[language]) }
        text += table.lines(indent: "  ")
        if shown.count < lines.count {
            text.append(
                "  "
                    + MemberWords.others.filled(
                        ["count": grouped(lines.count - shown.count)], in: language))
        }
        return text.joined(separator: "\n")
    }
}

extension MemberComparison.Line {
    fileprivate var personCells: [String] {
        [integration, number, person?.name ?? "", person?.department ?? ""]
            .map { printable($0, limit: 40) }
    }

    fileprivate func memberCells(_ language: Language, today: WorkDate) -> [String] {
        [
            printable(code, limit: 40), printable(member?.name ?? "", limit: 40),
            remarks(language, today: today).joined(separator: language == .ja ? "、" : ", "),
        ]
    }

    /// What else a person needs to know to decide.
    func remarks(_ language: Language, today: WorkDate) -> [String] {
        func told(_ words: Words, date: String?) -> String? {
            guard let date, !date.isEmpty else { return nil }
            return words.filled(["date": printable(date, limit: 20)], in: language)
        }
        func told(_ words: Words) -> String {
            words.filled(["value": printable(value, limit: 200)], in: language)
        }
        let reasons = evidence.map { $0.words[language] }
        /// A 開始日 that lies behind the person's says why the timesheet isn't open yet.
        func later(_ start: String?) -> String? {
            guard let start = start.flatMap({ WorkDate($0) }) else { return nil }
            let began = person.flatMap { WorkDate($0.start) } ?? today
            return start > max(began, today) ? start.description : nil
        }
        switch finding {
        case .sameEmail, .sameName, .nearCode, .nearCodeOtherName, .noNumber: return reasons
        case .rehired:
            return [told(MemberWords.earlier), told(MemberWords.start, date: from?.description)]
                .compactMap { $0 }
        case .severalCandidates: return [told(MemberWords.candidates)]
        case .repeatedCode: return [told(MemberWords.spellings)]
        case .sharedCode: return [told(MemberWords.sharing)]
        case .inactiveMember:
            return [
                told(MemberWords.memberFrom, date: later(member?.start)),
                told(MemberWords.memberTo, date: member?.end),
                member?.isInactive == true ? MemberWords.memberInactive[language] : nil,
            ].compactMap { $0 }
        case .leaverActive:
            return ([told(MemberWords.end, date: person?.end)].compactMap { $0 }) + reasons
        case .joinerMissing: return [told(MemberWords.start, date: person?.start)].compactMap { $0 }
        case .left: return [told(MemberWords.end, date: person?.end)].compactMap { $0 }
        case .otherName, .codeNeverSet, .onlyThere, .onlyHere, .matched, .excluded,
            .inactiveThere:
            return []
        }
    }
}
