import HTTP
import Handoff
import PipelineSettings
import WorkModel

/// Fetches what a run lacks of the answers that the months' extraction needs (`kind: king-of-time-api`,
/// `kinkakuji-api`).
///
/// One request after the other; each answer is made into rows and kept as soon as it is whole, so that
/// memory holds the days of one request and a run that goes on fetches only the rest.
/// - Throws: what keeps it from beginning or going on; what was fetched is there all the same.
func fetchKingOfTime(
    _ api: KingOfTimeAPI, of integration: IntegrationSettings, months: [WorkMonth],
    settings: RunSettings, into run: RunFolder, environment: [String: String],
    command: String? = nil, watcher: ServiceWatcher
) async throws(Faults) {
    let chunks = DayChunk.cut(
        settings.window.days.filter { months.contains($0.month) }, most: api.chunkDays)
    var fetched = FetchedKingOfTime(of: integration.name, in: run, window: settings.window)
    let names = fetched.answers.names
    let missing = chunks.filter { fetched.files(of: $0, among: names) == nil }
    guard !missing.isEmpty || fetched.employees.isEmpty else { return }
    keepNoLargeBlocks()
    var watcher = watcher
    let told = watcher.pausing
    let note = run.waiting(integration.name)
    watcher.pausing = { pause in
        told(pause)
        // The conductor reads it there; a run goes on without.
        try? FileWriting.makeFolder(run.fetched(integration.name))
        try? FileWriting.replaceFile(note, with: Array("\(pause.service)\n\(pause.until)\n".utf8))
    }
    let (session, client) = try openKingOfTime(
        api, of: integration.name, command: command ?? "kintai resume \(run.path.name)",
        environment, watcher)
    defer { client.close() }
    let fetcher = KingOfTimeFetcher(session: session, rules: KingOfTimeRules(api, integration))
    let codes = try await fetcher.fetchEmployees(settings, into: &fetched)
    for chunk in missing {
        try await fetcher.fetch(chunk, codes, into: fetched)
        returnFreedMemory()
    }
}

/// Opens a client of the service and reads the token.
func openKingOfTime(
    _ api: KingOfTimeAPI, of integration: IntegrationName, command: String,
    _ environment: [String: String], _ watcher: ServiceWatcher
) throws(Faults) -> (KingOfTimeSession, HTTPClient) {
    let token = try readSecret(
        api.token, setting: "source.api_key", integration: integration, environment: environment)
    guard let root = HTTPURL(api.baseURL) else {
        throw Faults(.serviceUnreachable, [.found: api.baseURL])
    }
    let clock = watcher.clock ?? .ofService(at: root, environment)
    let log = try api.http.log.map { file throws(Faults) in
        HTTPLog(write: try LineLog(appendingTo: Path(file.path)).write)
    }
    let client = try HTTPClient(
        api.http, secrets: [token], environment: environment, clock: clock, log: log)
    let session = KingOfTimeSession(
        client: client, root: root, token: token, api: api,
        faults: KingOfTimeFaults(
            integration: integration, api: api, command: command, token: token),
        clock: clock,
        pausing: { seconds in
            watcher.pausing(
                ServicePause(
                    integration: integration, service: api.vendor.title,
                    until: shownMinute(inTokyo: seconds)))
        })
    return (session, client)
}

/// Fetches lists and days and keeps of them what is needed.
struct KingOfTimeFetcher {
    let session: KingOfTimeSession
    let rules: KingOfTimeRules

    /// Fetches employees as of the window's ends and, where codes differ, of as many days between as tell
    /// when they changed.
    /// - Returns: which code everybody has on which day.
    func fetchEmployees(
        _ settings: RunSettings, into fetched: inout FetchedKingOfTime
    ) async throws(Faults) -> EmployeeCodes {
        var codes = try fetched.codes()
        var divisions: [String: String]?
        func fetch(asOf date: WorkDate) async throws(Faults) {
            if divisions == nil { divisions = try await fetchDivisions() }
            let path = "/employees"
            let body = try await session.get(
                path,
                [
                    "date": "\(date)", "includeResigner": "true",
                    "additionalFields": KingOfTimeEmployee.fields,
                ])
            var people = try session.readable(readEmployees(body), path)
            for index in people.indices where people[index].division.isEmpty {
                people[index].division = divisions?[people[index].divisionCode] ?? ""
            }
            try fetched.keep(people, asOf: date)
            codes.add(
                Dictionary(people.map { ($0.key, $0.code) }, uniquingKeysWith: { $1 }),
                asOf: date)
        }
        let last = max(settings.window.from, min(settings.window.to, settings.today))
        for date in Set([settings.window.from, last]).sorted()
        where !codes.lists.contains(where: { $0.date == date }) {
            try await fetch(asOf: date)
        }
        while let date = codes.nextToAsk { try await fetch(asOf: date) }
        return codes
    }

    private func fetchDivisions() async throws(Faults) -> [String: String] {
        let path = "/divisions"
        return try session.readable(readDivisions(try await session.get(path)), path)
    }

    /// Fetches the days and the stamps of a chunk; by halves where an answer is too large.
    func fetch(
        _ chunk: DayChunk, _ codes: EmployeeCodes, into fetched: FetchedKingOfTime
    ) async throws(Faults) {
        var days = KingOfTimeDays()
        do throws(Faults) {
            try await fetchWorkings(chunk, into: &days)
            try await fetchRecords(chunk, into: &days)
        } catch {
            guard error.all.allSatisfy({ $0.code == .serviceAnswerTooLarge }), chunk.count > 1
            else { throw error }
            for half in chunk.halves { try await fetch(half, codes, into: fetched) }
            return
        }
        _ = try fetched.answers.keep(
            daysCSV(days, codes: codes, rules: rules), as: chunk.name, request: chunk.request)
    }

    private func fetchWorkings(
        _ chunk: DayChunk, into days: inout KingOfTimeDays
    ) async throws(Faults) {
        let path = "/daily-workings"
        let body = try await session.get(path, chunk.query)
        var reader = WorkingReader()
        if let refusal = reader.read(body, of: chunk.days, into: &days) {
            throw session.faults.unreadable(path, refusal)
        }
    }

    private func fetchRecords(
        _ chunk: DayChunk, into days: inout KingOfTimeDays
    ) async throws(Faults) {
        let path = "/daily-workings/timerecord"
        let body = try await session.get(path, chunk.query)
        var reader = RecordReader()
        if let refusal = reader.read(body, of: chunk.days, into: &days) {
            throw session.faults.unreadable(path, refusal)
        }
    }
}

extension DayChunk {
    /// Both ends, which the service wants together.
    var query: KeyValuePairs<String, String> {
        ["start": "\(days.lowerBound)", "end": "\(days.upperBound)"]
    }
}

extension KingOfTimeSession {
    /// What was read, or the fault of an answer that can't be.
    func readable<Value>(
        _ result: Result<Value, UnreadableAnswer>, _ path: String
    ) throws(Faults) -> Value {
        switch result {
        case .success(let value): return value
        case .failure(let unreadable): throw faults.unreadable(path, unreadable.why)
        }
    }
}
