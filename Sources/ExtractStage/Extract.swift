package import Handoff
package import PipelineSettings
package import WorkModel

/// Reads one integration's source and writes `extract/<integration>/people` and one folder a month.
///
/// What a service answers is fetched first, into files of the run's.
/// - Parameters:
///   - integration: whose source is read.
///   - months: those of the window that are wanted.
///   - settings: of the run.
///   - run: whose folders are written.
///   - environment: the variables that hold keys and say how a service is reached.
/// - Throws: what `extractFiles` throws; all faults of a service, after the months were written that
///   it answered for.
package func extract(
    _ integration: IntegrationSettings, months: [WorkMonth], settings: RunSettings,
    into run: RunFolder, environment: [String: String]
) async throws(Faults) {
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
    case .hrmosJSON, .hrmosCSV, .csv: break
    }
    do throws(Faults) {
        try extractFiles(integration, months: months, settings: settings, into: run)
    } catch {
        faults += error.all
    }
    if let faults = Faults(faults) { throw faults }
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
            guard let source = try survey(integration, settings) else { continue }
            let names = settings.pipeline.integrations.map(\.name)
            faults += source.corrections?.faultsOfNames(known: names) ?? []
            faults += source.corrections?.faultsOfRows(members: members) ?? []
            encodings += FoundEncoding.grouping(
                source.inputs, of: integration.name, without: integration.filesOfStatedEncoding)
            remarks += source.inputs.flatMap { $0.remarks ?? [] }
        } catch {
            faults += error.all
        }
    }
    if let faults = Faults(faults) { throw faults }
    return (encodings, remarks)
}

/// Looks for the keys of all services and for the programs of sources, and, where `isOnline`, asks whether they are accepted.
///
/// - Returns: by integration, the lists that its service refuses and that a run goes on without.
/// - Throws: all faults of all services at once.
package func checkServices(
    _ settings: RunSettings, isOnline: Bool, environment: [String: String]
) async throws(Faults) -> [(integration: IntegrationName, lists: [String])] {
    var faults: [Fault] = []
    var refused: [(integration: IntegrationName, lists: [String])] = []
    for integration in settings.pipeline.integrations {
        do throws(Faults) {
            switch integration.source {
            case .hrmosAPI(let api):
                let lists = try await checkHRMOS(
                    api, of: integration, settings, isOnline: isOnline, environment: environment)
                if !lists.isEmpty { refused.append((integration.name, lists)) }
            case .jobcanAPI(let api):
                try await checkJobcan(
                    api, of: integration, settings, isOnline: isOnline, environment: environment)
            case .command(let source):
                _ = try CommandFaults(checking: source, of: integration.name)
                    .program(environment)
            case .hrmosJSON, .hrmosCSV, .csv: break
            }
        } catch {
            faults += error.all
        }
    }
    if let faults = Faults(faults) { throw faults }
    return refused
}

/// What an integration's files hold; `nil` for a service, which has none.
private func survey(
    _ integration: IntegrationSettings, _ settings: RunSettings
) throws(Faults) -> SurveyedSource? {
    let months = settings.window.months
    switch integration.source {
    case .hrmosAPI, .jobcanAPI, .command: return nil
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
