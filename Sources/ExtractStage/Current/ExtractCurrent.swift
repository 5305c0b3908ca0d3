import Delimited
package import Handoff
package import PipelineSettings
package import WorkModel

/// Reads CrowdLog's own attendance download (`target.current`) and writes `current/`, month by
/// month.
///
/// What it says keeps load from overwriting what people typed into CrowdLog, so that one cell that
/// can't be read stops it.
/// - Throws: `configMissingKey` where pipeline.yml names no download, what is wrong with the file,
///   all of its `csvBadValue` at once or all of its `currentDuplicateDay` at once; `cannotWrite` or
///   `diskFull`.
package func extractCurrent(
    months: [WorkMonth], settings: RunSettings, into run: RunFolder
) throws(Faults) {
    guard let current = settings.pipeline.target.current else {
        throw Faults(
            .configMissingKey, at: Place(file: "pipeline.yml"), [.key: "target.current"])
    }
    try readCurrent(current, months: months, window: settings.window) {
        (month, days, surveyed) throws(Faults) in
        var facts = PackageFacts(
            stage: .current, month: month, window: settings.window, sources: [surveyed.facts.name],
            inputs: [surveyed.input], counts: ["current": tally(days, month, surveyed)])
        facts.columns = knownColumns(current.format.profile.columns)
        facts.covers = surveyed.covers
        try writeCurrent(days.rows, facts, to: run.current(month))
    }
}

/// Reads the months of the download, those that it has duplicate days in not.
/// - Throws: what is wrong with the file before `body` sees a month; all `currentDuplicateDay` of all
///   months after `body` has seen the others.
func readCurrent(
    _ current: CurrentFile, months: [WorkMonth], window: WorkWindow,
    _ body: (WorkMonth, CurrentMonth, SurveyedCurrent) throws(Faults) -> Void
) throws(Faults) {
    let surveyed = try SurveyedCurrent(current, months: months, window: window)
    var days = CurrentMonth()
    var duplicates: [Fault] = []
    for month in months {
        do throws(Faults) {
            try days.read(month, of: surveyed)
        } catch {
            duplicates += error.all
            continue
        }
        try body(month, days, surveyed)
    }
    if let faults = Faults(duplicates) { throw faults }
}

private func writeCurrent(
    _ rows: MonthRows, _ facts: PackageFacts, to folder: Path
) throws(Faults) {
    var package = try PackageWriter(replacing: folder)
    try package.add(.current) { table throws(Faults) in
        for row in rows.rows {
            // The cells are CSV already, and an origin never needs quotes.
            table.record.field { bytes in rows.appendCells(of: row, to: &bytes) }
            table.record.field(row.origin.append)
            try table.endRow()
        }
    }
    try package.finish(facts)
}

private func tally(
    _ days: CurrentMonth, _ month: WorkMonth, _ surveyed: SurveyedCurrent
) -> Tally {
    Tally(
        received: days.rows.rows.count, passed: ["current": days.rows.rows.count],
        outside: [
            "without-code": surveyed.withoutCode[month] ?? 0, "without-values": days.emptyCount,
            "duplicate-of-equal": days.equalCount,
        ])
}

/// The columns of current.csv that a layout names, those that load can compare.
private func knownColumns(_ columns: CSVColumns) -> [String] {
    let texts = columns.texts
    let known = [
        ("clock_in", columns.clockIn != nil), ("clock_out", columns.clockOut != nil),
        ("breaks", !columns.breaks.isEmpty || texts[.breakPeriods] != nil),
        ("leave", texts[.leave] != nil), ("daily_report", texts[.dailyReport] != nil),
        ("status", texts[.status] != nil),
    ]
    return known.filter(\.1).map(\.0)
}
