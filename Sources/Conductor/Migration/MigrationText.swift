package import Messages
import WorkModel

extension MigrationProof {
    /// The proof for a terminal.
    package func text(in language: Language) -> String {
        let parts =
            [
                [
                    filled(
                        MigrationWords.title,
                        [
                            "run": run, "from": window.from.description,
                            "to": window.to.description,
                            "names": integrations.map(\.text).joined(separator: ", "),
                        ], language),
                    (holds ? MigrationWords.holds : MigrationWords.doesNotHold)[language],
                ],
                part(MigrationWords.filesPart, fileLines(language), language),
                part(MigrationWords.daysPart, dayLines(language), language),
                part(MigrationWords.ledgerPart, ledgerLines(language), language),
                held.isEmpty
                    ? [] : part(MigrationWords.causesPart, causeLines(language), language),
                monthly.map {
                    part(MigrationWords.monthlyPart, $0.lines(language), language)
                } ?? [],
                [
                    filled(
                        MigrationWords.details,
                        [
                            "people": grouped(people), "count": grouped(periods),
                            "file": details,
                        ], language)
                ],
            ]
        return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
            .joined(separator: "\n\n") + "\n"
    }

    private func part(_ title: Words, _ lines: [String], _ language: Language) -> [String] {
        [title[language]] + lines.map { "  " + $0 }
    }

    private func fileLines(_ language: Language) -> [String] {
        let bytes = inputs.reduce(0) { $0 + $1.bytes }
        var lines = [
            filled(
                MigrationWords.read,
                ["count": grouped(inputs.count), "size": grouped((bytes + 500_000) / 1_000_000)],
                language),
            filled(MigrationWords.uploads, ["count": grouped(files.same)], language),
        ]
        if !files.different.isEmpty {
            lines.append(
                filled(
                    MigrationWords.uploadsDiffer,
                    [
                        "count": grouped(files.different.count),
                        "names": files.different.prefix(5).joined(separator: ", "),
                    ], language))
        }
        return lines
    }

    private func dayLines(_ language: Language) -> [String] {
        var table = TextTable(textColumns: 1)
        table.add(
            [""]
                + [
                    MigrationWords.rows, MigrationWords.worked, MigrationWords.hours,
                    MigrationWords.leave,
                ].map { $0[language] })
        for (words, sums) in [
            (MigrationWords.readDays, days.read), (MigrationWords.given, days.given),
            (MigrationWords.held, days.held), (MigrationWords.ignored, days.ignored),
        ] {
            table.add([
                words[language], grouped(sums.rows), grouped(sums.worked),
                hoursAndMinutes(sums.minutes), shownDays(sums.leave),
            ])
        }
        table.add([
            MigrationWords.settled[language], "", "", signed(days.settledMinutes, hoursAndMinutes),
        ])
        if days.lostRows != 0 {
            table.add([MigrationWords.lost[language], grouped(days.lostRows)])
        }
        return table.lines() + [MigrationWords.leaveNote[language]]
    }

    private func ledgerLines(_ language: Language) -> [String] {
        guard isLoaded else { return [MigrationWords.notLoaded[language]] }
        var lines = [
            filled(
                MigrationWords.inLedger,
                [
                    "confirmed": grouped(ledger.confirmed), "pending": grouped(ledger.pending),
                ], language)
        ]
        if ledger.missing > 0 {
            lines.append(
                filled(
                    MigrationWords.notInLedger, ["count": grouped(ledger.missing)], language))
        }
        return lines
    }

    private func causeLines(_ language: Language) -> [String] {
        var table = TextTable(textColumns: 2)
        for (code, count) in held.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
            table.add([
                HoldCode(rawValue: code)?.words.title[language] ?? "", code, grouped(count),
            ])
        }
        return table.lines()
    }
}

extension MigrationProof.Monthly {
    fileprivate func lines(_ language: Language) -> [String] {
        var lines = [
            filled(
                MigrationWords.compared, ["count": grouped(compared), "same": grouped(same)],
                language)
        ]
        for (words, count) in [
            (MigrationWords.differentPeriods, different), (MigrationWords.onlyRead, onlyRead),
            (MigrationWords.onlyThere, onlyThere),
        ] where count > 0 {
            lines.append(filled(words, ["count": grouped(count)], language))
        }
        return lines
    }
}

private func filled(_ words: Words, _ values: [String: String], _ language: Language) -> String {
    words.filled(values, in: language)
}
