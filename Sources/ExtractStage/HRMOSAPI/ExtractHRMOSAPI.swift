import Handoff
import HTTP
import PipelineSettings
import WorkModel

/// Extracts what the HRMOS API returns (`kind: hrmos-api`).
///
/// First every answer is fetched into files of the run's, each whole; then these are read as those of
/// `hrmos-json` are. Months of which a day is lacking are not written; what is there of them stays,
/// so that a run that goes on fetches only the rest.
/// - Throws: all faults at once, after the months that are whole were written.
func extractHRMOSAPI(
    _ api: HRMOSAPI, of integration: IntegrationSettings, months: [WorkMonth],
    settings: RunSettings, into run: RunFolder, environment: [String: String]
) async throws(Faults) {
    let answers = FetchedAnswers(of: integration.name, in: run)
    let window = settings.window
    var found = FetchedHRMOS(in: answers, days: window.days)
    let wanted = months.flatMap { month in window.days.filter { $0.month == month } }
    var faults: [Fault] = []
    if !found.hasAll(wanted) {
        let context = HRMOSFaults(
            integration: integration.name, api: api, today: settings.today,
            command: "kintai resume \(run.path.name)")
        let (session, client) = try openSession(api, context, environment)
        let fetcher = HRMOSFetcher(
            session: session, answers: answers, faults: context,
            needed: integration.employees.neededLists)
        faults = await fetcher.fetch(wanted, into: &found)
        await session.end()
        client.close()
    }
    // Without the lists nobody's days can be read.
    guard let files = found.files else {
        throw Faults(faults) ?? Faults(.packageMissing, at: Place(file: answers.folder.text))
    }
    let whole = months.filter { month in
        wanted.allSatisfy { $0.month != month || found.days[$0] != nil }
    }
    do throws(Faults) {
        try extract(found, files, of: integration, months: whole, settings, into: run)
        if window.months.allSatisfy({ isExtracted($0, of: integration.name, in: run) }) {
            try answers.remove()
        }
    } catch {
        faults += error.all
    }
    if let faults = Faults(faults) { throw faults }
}

/// Opens a client of the service, and a session that has no token yet.
func openSession(
    _ api: HRMOSAPI, _ faults: HRMOSFaults, _ environment: [String: String]
) throws(Faults) -> (HRMOSSession, HTTPClient) {
    let key = try readSecret(
        api.key, setting: "source.api_key", integration: faults.integration,
        environment: environment)
    guard let base = HTTPURL(api.baseURL) else {
        throw Faults(.serviceUnreachable, [.found: api.baseURL])
    }
    let client = try HTTPClient(api.http, secrets: [key], environment: environment)
    let root = base.appending(path: "/api/\(api.company)/v1")
    return (HRMOSSession(root: root, client: client, key: key, faults: faults), client)
}

private func extract(
    _ found: FetchedHRMOS, _ files: HRMOSFiles, of integration: IntegrationSettings,
    months: [WorkMonth], _ settings: RunSettings, into run: RunFolder
) throws(Faults) {
    var reader = ItemReader.forWorkOutputs()
    let source = try surveyHRMOSFiles(
        files, of: integration, months: settings.window.months, settings: settings,
        reader: &reader)
    var writer = WorkRowWriter(
        people: source.people, segments: source.segments,
        takesNotes: integration.dailyReport == .note)
    try writeMonths(
        months, of: integration, from: source, files: { found.files(of: $0) },
        settings: settings, into: run
    ) { (month, rows) throws(Faults) in
        for (index, file) in found.files(of: month).enumerated() {
            var source = try SourceFile(file)
            reader.start()
            while try reader.next(in: &source) {
                writer.append(
                    reader.object,
                    origin: Origin(source: index + 1, position: reader.splitter.itemNumber),
                    to: &rows)
            }
        }
        try reader.throwFaults()
    }
}

private func isExtracted(
    _ month: WorkMonth, of integration: IntegrationName, in run: RunFolder
) -> Bool {
    PackageReader.whole(at: run.extracted(integration, month), stage: .extract) != nil
}

extension FetchedHRMOS {
    /// What an earlier call has fetched for this run.
    fileprivate init(in answers: FetchedAnswers, days: [WorkDate]) {
        for master in HRMOSMaster.allCases {
            masters[master] = answers.find(master.rawValue, request: master.request)
        }
        for day in days {
            self.days[day] = answers.find("\(day)", request: request(of: day))
        }
    }

    fileprivate func hasAll(_ wanted: [WorkDate]) -> Bool {
        HRMOSMaster.allCases.allSatisfy { masters[$0] != nil }
            && wanted.allSatisfy { days[$0] != nil }
    }

    /// The days of a month that are there.
    fileprivate func files(of month: WorkMonth) -> [InputFile] {
        days.filter { $0.key.month == month }.sorted { $0.key < $1.key }.map(\.value)
    }

    /// All that is there, as files of `hrmos-json`; `nil` where the lists are lacking.
    fileprivate var files: HRMOSFiles? {
        guard let users = masters[.users], let segments = masters[.segments] else { return nil }
        return HRMOSFiles(
            files: days.sorted { $0.key < $1.key }.map(\.value), users: users,
            segments: segments, departments: masters[.departments],
            employments: masters[.employments])
    }
}

extension EmployeeSettings {
    /// The lists that a filter can't do without: with one missing, it would let everybody through.
    fileprivate var neededLists: Set<HRMOSMaster> {
        var lists: Set<HRMOSMaster> = []
        if !onlyDepartments.isEmpty { lists.formUnion([.users, .departments]) }
        if !excludeEmployment.isEmpty { lists.formUnion([.users, .employments]) }
        return lists
    }
}
