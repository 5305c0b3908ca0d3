import Handoff
import PipelineSettings
import WorkModel

/// Extracts what was fetched of HRMOS勤怠 (`kind: hrmos-api`), as files of `hrmos-json` are.
///
/// Months of which a day is lacking are not written; what is there of them stays. Without the lists of
/// people and segments nothing can be written.
func extractFetchedHRMOS(
    _ api: HRMOSAPI, of integration: IntegrationSettings, months: [WorkMonth],
    settings: RunSettings, into run: RunFolder
) throws(Faults) {
    let window = settings.window
    let answers = FetchedAnswers(of: integration.name, in: run)
    let watch = HRMOSWatch(api, of: integration.name, settings)
    let found = FetchedHRMOS(in: answers, days: window.days, watch: watch)
    let whole = months.filter { month in
        window.days.allSatisfy { $0.month != month || found.days[$0] != nil }
    }
    guard let files = found.files, !whole.isEmpty else { return }
    let remarks = ServiceRemarks(
        refused: found.refusedPaths.isEmpty ? nil : found.refusedPaths,
        // Half of what changed would be taken for all of it by the next run.
        changed: found.hasAll([], watch) ? try watch?.days(in: found.changed) : nil)
    try extract(found, files, remarks, of: integration, months: whole, settings, into: run)
    let isDone = window.months.allSatisfy { month in
        PackageReader.whole(at: run.extracted(integration.name, month), stage: .extract) != nil
    }
    if isDone { try answers.remove() }
}

/// Extracts the people of what was fetched, and removes the answers.
func extractFetchedPeople(
    _ api: HRMOSAPI, of integration: IntegrationSettings, settings: RunSettings,
    into run: RunFolder
) throws(Faults) {
    let answers = FetchedAnswers(of: integration.name, in: run)
    let found = FetchedHRMOS(in: answers, days: [], watch: nil)
    guard let files = found.files else { return }
    let remarks = ServiceRemarks(
        refused: found.refusedPaths.isEmpty ? nil : found.refusedPaths, changed: nil)
    try extract(found, files, remarks, of: integration, months: [], settings, into: run)
    try answers.remove()
}

private func extract(
    _ found: FetchedHRMOS, _ files: HRMOSFiles, _ remarks: ServiceRemarks,
    of integration: IntegrationSettings, months: [WorkMonth], _ settings: RunSettings,
    into run: RunFolder
) throws(Faults) {
    var reader = ItemReader.forWorkOutputs()
    let earlier = try earlierPeople(
        of: integration.name, besides: months, of: settings.window, in: run)
    let source = try surveyHRMOSFiles(
        files, of: integration, earlier: earlier, months: settings.window.months,
        settings: settings, reader: &reader)
    var writer = WorkRowWriter(
        people: source.people, segments: source.segments,
        takesNotes: integration.dailyReport == .note)
    try writeMonths(
        months, of: integration, from: source, files: found.filesByMonth,
        remarks: remarks, settings: settings, into: run
    ) { (month, rows) throws(Faults) in
        for (index, file) in (found.filesByMonth[month] ?? []).enumerated() {
            var source = try SourceFile(file)
            reader.start()
            while try reader.next(in: &source) {
                writer.append(
                    reader.object,
                    origin: Origin(source: index + 1, position: reader.splitter.itemNumber),
                    to: &rows)
                for leniency in reader.object.leniencies {
                    rows.tolerated[leniency.rawValue, default: 0] += 1
                }
            }
        }
        try reader.throwFaults()
    }
}
