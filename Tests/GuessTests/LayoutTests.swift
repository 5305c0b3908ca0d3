import Conductor
import ExtractStage
import Handoff
import Messages
import PipelineConfig
import PipelineSettings
import Testing
import TransformStage
import WorkModel

private let layouts = hrmosLayouts + kingOfTimeLayouts + jobcanLayouts

/// How one guess stands to the truth.
private enum Outcome: String {
    case right
    /// Rightly said not to be there.
    case absent
    case asked
    case wrong
}

/// Guesses at made-up layouts in the manner of three systems, against what is true of them.
@Suite struct LayoutTests {
    private func outcome(_ key: InitKey, _ guess: FileGuess, _ layout: Layout) -> Outcome {
        if guess.openKeys.contains(key) { return .asked }
        // How durations are written is nothing where there are none.
        let isOfNothing = key == .durations && layout.truth["durations"] == nil
        let answer = isOfNothing ? "" : guess.answer(to: key).joined(separator: ", ")
        let truth = layout.truth[key.rawValue] ?? ""
        return answer != truth ? .wrong : truth.isEmpty ? .absent : .right
    }

    @Test(arguments: layouts)
    func `every property is right, or asked where nobody can know`(layout: Layout) throws {
        try withTemporaryFolder { folder in
            let guess = try FileGuess(of: layout.write(to: folder).text)
            #expect(guess.list.value == .attendance)
            #expect(guess.encoding == layout.encoding)
            for key in layoutKeys {
                let expected: Outcome =
                    layout.open.contains(key.rawValue)
                    ? .asked : layout.truth[key.rawValue] == nil ? .absent : .right
                #expect(
                    outcome(key, guess, layout) == expected,
                    "\(key.rawValue): \(guess.answer(to: key))")
            }
        }
    }

    @Test func `nothing is guessed wrong, and this much is asked`() throws {
        var counts: [InitKey: [Outcome: Int]] = [:]
        for layout in layouts {
            try withTemporaryFolder { folder in
                let guess = try FileGuess(of: layout.write(to: folder).text)
                for key in layoutKeys {
                    counts[key, default: [:]][outcome(key, guess, layout), default: 0] += 1
                }
            }
        }
        let table = layoutKeys.map { key in
            let count = counts[key] ?? [:]
            let numbers = [Outcome.right, .absent, .asked, .wrong].map { String(count[$0] ?? 0) }
            return ([key.rawValue] + numbers).joined(separator: " ")
        }
        #expect(layouts.count == 25)
        #expect(table.joined(separator: "\n") == Self.table)
    }

    /// Right, rightly said to be absent, asked, wrong.
    private static let table = """
        header 25 0 0 0
        employee_number_column 24 0 1 0
        date_column 25 0 0 0
        dates 24 0 1 0
        clock_in_column 23 0 2 0
        clock_out_column 23 0 2 0
        segment_column 10 15 0 0
        break_columns 5 20 0 0
        break_total_column 12 12 1 0
        hourly_leave_column 1 24 0 0
        worked_column 6 19 0 0
        durations 12 12 1 0
        clock_marks 1 24 0 0
        source_id_column 1 24 0 0
        name_column 15 10 0 0
        email_column 1 24 0 0
        department_column 2 23 0 0
        employment_column 2 23 0 0
        punched_in_column 2 23 0 0
        punched_out_column 2 23 0 0
        leave_days_column 1 24 0 0
        approval_column 1 24 0 0
        note_column 3 22 0 0
        """

    @Test(arguments: layouts)
    func `a trial by the guessed profile reads every day`(layout: Layout) throws {
        try withTemporaryFolder { folder in
            let file = try layout.write(to: folder)
            var guess = try FileGuess(of: file.text)
            let answers = folder / "answers.yml"
            try FileWriting.replaceFile(answers, with: Array(layout.openAnswers.utf8))
            try guess.take(readAnswers(path: answers.text))
            #expect(guess.openKeys == [])
            let config = folder / "profile.yml"
            let text = guess.profileText(named: "guessed", in: .ja)
            try FileWriting.replaceFile(config, with: Array(text.utf8))

            let profile = try readProfile("guessed", path: config.text, environment: [:])
            let used = try extractTrialFile(
                InputFile(name: "export.csv", path: file.text), CSVFormat(profile: profile),
                into: folder / "trial")
            #expect(used.encoding == layout.encoding)
            let overview = try AttendanceOverview(of: folder / "trial", madeBy: "a trial")
            #expect(overview.unreadable.map(\.value) == [])
            #expect(overview.dayCount == layout.dayCount)
        }
    }
}
