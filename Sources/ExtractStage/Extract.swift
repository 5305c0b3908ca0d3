package import Handoff
package import PipelineSettings
package import WorkModel

/// Reads one integration's source and writes `extract/<integration>/people` and one folder a month.
///
/// What a service answers is fetched first, into files of the run's. One program at a time does this
/// for an integration of a run, whatever its months; another waits.
/// - Parameters:
///   - integration: whose source is read.
///   - months: those of the window that are wanted.
///   - onlyMissing: leaves months alone that are there whole, once the people are.
///   - settings: of the run.
///   - run: whose folders are written.
///   - environment: the variables that hold keys and say how a service is reached.
///   - watcher: is told where a service has to be waited for.
/// - Throws: what `extractFiles` throws; all faults of a service, after the months were written that
///   it answered for.
package func extract(
    _ integration: IntegrationSettings, months: [WorkMonth], onlyMissing: Bool = false,
    settings: RunSettings, into run: RunFolder, environment: [String: String],
    watcher: ServiceWatcher = ServiceWatcher()
) async throws(Faults) {
    let path = run.extractLock(integration.name)
    try FileWriting.makeFolder(path.folder)
    let lock = try FileLock.wait(for: path)
    defer { lock.release() }
    var months = months
    if onlyMissing {
        months = missing(months, of: integration.name, in: run)
        guard !months.isEmpty else {
            return try removeAnswers(of: integration.name, settings, in: run)
        }
    }
    var faults: [Fault] = []
    switch integration.source {
    case .hrmosAPI(let api):
        faults = try await fetchHRMOS(
            api, of: integration, months: months, settings: settings, into: run,
            environment: environment)
    case .jobcanAPI(let api):
        do throws(Faults) {
            try await fetchJobcan(
                api, of: integration, months: months, settings: settings, into: run,
                environment: environment)
        } catch {
            faults = error.all
        }
    case .command(let source):
        try await fetchCommand(
            source, of: integration, months: months, settings: settings, into: run,
            environment: environment)
    case .kingOfTime(let api):
        do throws(Faults) {
            try await fetchKingOfTime(
                api, of: integration, months: months, settings: settings, into: run,
                environment: environment, watcher: watcher)
        } catch {
            faults = error.all
        }
    case .hrmosJSON, .hrmosCSV, .csv: break
    }
    do throws(Faults) {
        try extractFiles(integration, months: months, settings: settings, into: run)
    } catch {
        faults += error.all
    }
    if let faults = Faults(faults) { throw faults }
}

/// Months of an integration that aren't there whole: all where its people are lacking.
private func missing(
    _ months: [WorkMonth], of name: IntegrationName, in run: RunFolder
) -> [WorkMonth] {
    guard PackageReader.intact(at: run.people(name), stage: .people) != nil else { return months }
    return months.filter {
        PackageReader.intact(at: run.extracted(name, $0), stage: .extract) == nil
    }
}

/// Removes a service's answers once every month is made of them: who made the last may have been killed
/// before it could.
private func removeAnswers(
    of name: IntegrationName, _ settings: RunSettings, in run: RunFolder
) throws(Faults) {
    let isDone = settings.window.months.allSatisfy {
        PackageReader.whole(at: run.extracted(name, $0), stage: .extract) != nil
    }
    if isDone { try FileWriting.removeTree(run.fetched(name)) }
}

/// Reads one integration's files, or what was fetched of its service, and writes
/// `extract/<integration>/people` and one folder a month.
///
/// Every month of `months` gets a folder, even an empty one; of a service, those of which every day
/// was fetched. Days in months that the window doesn't touch are counted in `people`; days in the
/// window's other months are left for who extracts those.
/// - Throws: all faults of the source's files at once, before anything is written; `cannotWrite` or
///   `diskFull`.
package func extractFiles(
    _ integration: IntegrationSettings, months: [WorkMonth], settings: RunSettings,
    into run: RunFolder
) throws(Faults) {
    switch integration.source {
    case .hrmosAPI(let api):
        try extractFetchedHRMOS(
            api, of: integration, months: months, settings: settings, into: run)
    case .jobcanAPI(let api):
        try extractFetchedJobcan(
            api, of: integration, months: months, settings: settings, into: run)
    case .hrmosJSON(let files):
        try extractHRMOSFiles(
            files, of: integration, months: months, settings: settings, into: run)
    case .hrmosCSV(let files, let format):
        try extractCSVFiles(
            files.files, format, .hrmos(files), of: integration, months: months,
            settings: settings, into: run)
    case .csv(let source):
        try extractCSVFiles(
            source.files, source.format, .export, of: integration, months: months,
            settings: settings, into: run)
    case .command:
        try extractFetchedCommand(
            of: integration, months: months, settings: settings, into: run)
    case .kingOfTime(let api):
        try extractFetchedKingOfTime(
            api, of: integration, months: months, settings: settings, into: run)
    }
}

/// Reads everything that this stage reads, without writing anything.
///
/// - Returns: the encodings that were found for the members files and each integration's files, and
///   what is to be said of workbooks.
/// - Throws: all faults of all integrations' files, of the members files and of CrowdLog's own
///   download at once.
package func checkExtract(
    _ settings: RunSettings
) throws(Faults) -> (encodings: [FoundEncoding], remarks: [SheetRemark]) {
    var encodings: [FoundEncoding] = []
    var remarks: [SheetRemark] = []
    var faults: [Fault] = []
    let target = settings.pipeline.target
    var members: MemberList?
    do throws(Faults) {
        let list = try readMembers(target.members)
        encodings += FoundEncoding.grouping(
            list.inputs, without: target.membersOfStatedEncoding)
        remarks += list.inputs.flatMap { $0.remarks ?? [] }
        members = list
    } catch {
        faults += error.all
    }
    if let current = settings.pipeline.target.current {
        do throws(Faults) {
            try readCurrent(current, months: settings.window.months, window: settings.window) {
                _, _, surveyed in
                let found = surveyed.input.remarks ?? []
                remarks += found.filter { !remarks.contains($0) }
            }
        } catch {
            faults += error.all
        }
    }
    for integration in settings.pipeline.integrations {
        do throws(Faults) {
            let source = try survey(integration, settings)
            // Who the people of a service are is known only once it has answered: no number is doubted.
            let corrections: [Corrections]
            if let source {
                corrections = source.corrections
            } else {
                corrections = try readCorrections(
                    of: integration, window: settings.window, numbers: [])
            }
            let names = settings.pipeline.integrations.map(\.name)
            for file in corrections {
                faults += file.faultsOfNames(known: names)
                faults += file.faultsOfRows(members: source == nil ? nil : members)
            }
            let inputs = source?.inputs ?? corrections.map(\.input)
            encodings += FoundEncoding.grouping(
                inputs, of: integration.name, without: integration.filesOfStatedEncoding)
            remarks += inputs.flatMap { $0.remarks ?? [] }
        } catch {
            faults += error.all
        }
    }
    if let faults = Faults(faults) { throw faults }
    return (encodings, remarks)
}

/// Looks for the keys of all services and for the programs of sources, and, where `isOnline`, asks whether they are accepted.
///
/// - Parameters:
///   - settings: of the run.
///   - isOnline: whether services are asked.
///   - environment: the variables that hold keys and say how a service is reached.
///   - watcher: says by which clock the hours of services are.
///   - found: gets what is to be said of a service as soon as it has answered.
/// - Throws: all faults of all services at once.
package func checkServices(
    _ settings: RunSettings, isOnline: Bool, environment: [String: String],
    watcher: ServiceWatcher = ServiceWatcher(), found: (ServiceFinding) -> Void = { _ in }
) async throws(Faults) {
    var faults: [Fault] = []
    for integration in settings.pipeline.integrations {
        do throws(Faults) {
            switch integration.source {
            case .hrmosAPI(let api):
                let lists = try await checkHRMOS(
                    api, of: integration, settings, isOnline: isOnline, environment: environment)
                if isOnline { found(.answered(integration.name, service: "HRMOS勤怠")) }
                if !lists.isEmpty { found(.lacks(integration.name, lists: lists)) }
            case .jobcanAPI(let api):
                try await checkJobcan(
                    api, of: integration, settings, isOnline: isOnline, environment: environment)
                if isOnline { found(.answered(integration.name, service: "ジョブカン勤怠管理")) }
            case .command(let source):
                _ = try CommandFaults(checking: source, of: integration.name)
                    .program(environment)
            case .kingOfTime(let api):
                let tenant = try await checkKingOfTime(
                    api, of: integration, settings, isOnline: isOnline, environment: environment,
                    watcher: watcher)
                if let tenant { found(.tenant(integration.name, tenant)) }
            case .hrmosJSON, .hrmosCSV, .csv: break
            }
        } catch {
            faults += error.all
        }
    }
    if let faults = Faults(faults) { throw faults }
}

/// What is to be said of a service that takes the key.
package enum ServiceFinding: Hashable, Sendable {
    /// It refuses lists that a run goes on without.
    case lacks(IntegrationName, lists: [String])
    /// It answers and takes the key.
    case answered(IntegrationName, service: String)
    /// Whose data the key shows.
    case tenant(IntegrationName, ServiceTenant)
}

/// What an integration's files hold; `nil` for a service, which has none.
private func survey(
    _ integration: IntegrationSettings, _ settings: RunSettings
) throws(Faults) -> SurveyedSource? {
    let months = settings.window.months
    switch integration.source {
    case .hrmosAPI, .jobcanAPI, .kingOfTime, .command: return nil
    case .hrmosJSON(let files):
        var reader = ItemReader.forWorkOutputs()
        return try surveyHRMOSFiles(
            files, of: integration, months: months, settings: settings, reader: &reader)
    case .hrmosCSV(let files, let format):
        return try surveyCSVFiles(
            files.files, format, .hrmos(files), of: integration, months: months,
            settings: settings
        ).source
    case .csv(let source):
        return try surveyCSVFiles(
            source.files, source.format, .export, of: integration, months: months,
            settings: settings
        ).source
    }
}
