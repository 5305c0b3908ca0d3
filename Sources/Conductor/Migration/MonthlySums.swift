import Handoff
import PipelineSettings
import WorkModel

/// The source's own sums, by person and closing period, and how they compare.
struct MonthlySums {
    /// What a period's comparison says.
    struct Told {
        let row: MonthlySummaryRow
        /// `nil` where the window doesn't have all of the period.
        let isSame: Bool?
    }

    private var rows: [MigrationSums.Key: MonthlySummaryRow] = [:]
    private(set) var counts = MigrationProof.Monthly()

    /// Reads the files; `nil` where there are none.
    ///
    /// - Throws: All faults of all files at once; `usageBadOption` where none is named and pipeline.yml has
    ///   several integrations.
    init?(
        _ summaries: [MonthlySummaryFile], _ columns: MonthlySummaryColumns,
        _ settings: RunSettings, in sums: inout MigrationSums
    ) throws(Faults) {
        guard !summaries.isEmpty else { return nil }
        let names = settings.pipeline.integrations.map(\.name)
        var faults: [Fault] = []
        for summary in summaries {
            do throws(Faults) {
                guard let name = summary.integration ?? (names.count == 1 ? names[0] : nil) else {
                    let choices = names.map { "\($0.text)=\(summary.file.name)" }
                    throw Faults(
                        .usageBadOption,
                        [
                            .key: "--monthly", .value: summary.file.name,
                            .expected: choices.joined(separator: ", "),
                        ])
                }
                _ = try settings.integration(name)
                for row in try readMonthlySummary(summary, columns) {
                    let key = MigrationSums.Key(
                        person: sums.place(name, row.number), month: row.month)
                    rows[key, default: MonthlySummaryRow(number: row.number, month: row.month)]
                        .add(row)
                }
            } catch {
                faults += error.all
            }
        }
        if let faults = Faults(faults) { throw faults }
    }

    /// What the source says of a period that was read.
    mutating func take(
        _ key: MigrationSums.Key, _ read: MigratedDays, isWhole: Bool
    ) -> Told? {
        guard let row = rows.removeValue(forKey: key) else {
            if isWhole, read.worked > 0 || read.leave > 0 { counts.onlyRead += 1 }
            return nil
        }
        guard isWhole else { return Told(row: row, isSame: nil) }
        let isSame = row.isSame(as: read)
        counts.compared += 1
        if isSame { counts.same += 1 } else { counts.different += 1 }
        return Told(row: row, isSame: isSame)
    }

    /// The counts, once all periods were taken: what is left has no attendance.
    func ended(in window: WorkWindow, _ people: ClosingPeople) -> MigrationProof.Monthly {
        var counts = counts
        for (key, row) in rows where !row.isSame(as: MigratedDays()) {
            let period = ClosingPeriod(
                closingDay: people.all[key.person].closingDay, endingIn: key.month)
            if window.from <= period.from, period.to <= window.to { counts.onlyThere += 1 }
        }
        return counts
    }
}

extension MonthlySummaryRow {
    /// Of a person whom the file lists twice, the sum.
    fileprivate mutating func add(_ other: MonthlySummaryRow) {
        worked = other.worked.map { $0 + (worked ?? 0) } ?? worked
        minutes = other.minutes.map { $0 + (minutes ?? 0) } ?? minutes
        leave = other.leave.map { $0 + (leave ?? 0) } ?? leave
    }

    /// Whether what the file says is what was read.
    fileprivate func isSame(as read: MigratedDays) -> Bool {
        (worked ?? read.worked) == read.worked && (minutes ?? read.minutes) == read.minutes
            && (leave ?? read.leave) == read.leave
    }
}
