import HTTP
import PipelineSettings
import WorkModel

/// Fetches what a run lacks, each answer whole, and keeps it as soon as it is there.
struct HRMOSFetcher {
    let session: HRMOSSession
    let answers: FetchedAnswers
    let faults: HRMOSFaults
    /// The lists that a filter of pipeline.yml can't do without.
    let needed: Set<HRMOSMaster>
    let watch: HRMOSWatch?

    /// Days that may stay without an answer before the service as a whole is taken to be failing.
    private static let mostUnanswered = 3

    /// Fetches the lists and days that `found` lacks.
    ///
    /// A day whose own answer is at fault, or doesn't come, doesn't stop the others; whatever tells
    /// that the service as a whole doesn't answer does.
    /// - Returns: all faults; days that were fetched are there all the same.
    func fetch(_ days: [WorkDate], into found: inout FetchedHRMOS) async -> [Fault] {
        do throws(Faults) {
            for master in HRMOSMaster.allCases where found.masters[master] == nil {
                try await fetch(master, into: &found)
            }
        } catch {
            return error.all
        }
        let missing = days.filter { found.days[$0] == nil }
        let faults = await fetch(missing, days: &found.days)
        guard faults.isEmpty else { return faults }
        do throws(Faults) {
            try await fetchChanged(&found.changed)
        } catch {
            return error.all
        }
        return []
    }

    /// Asks what changed before the window.
    private func fetchChanged(_ changed: inout [WorkMonth: InputFile]) async throws(Faults) {
        guard let watch else { return }
        for month in watch.requested where changed[month] == nil {
            let path = HRMOSWatch.path(of: month)
            let list = HRMOSList(path: path, query: watch.query, identity: .personAndDay)
            changed[month] = try answers.keep(
                try await list.items(from: session, faults: faults).sortedJSON,
                as: HRMOSWatch.name(of: month), request: "GET \(path)")
        }
    }

    private func fetch(
        _ master: HRMOSMaster, into found: inout FetchedHRMOS
    ) async throws(Faults) {
        var items: [HRMOSItem] = []
        do throws(Faults) {
            items = try await HRMOSList(path: master.path, identity: .id)
                .items(from: session, faults: faults)
        } catch {
            let isRefusal = error.all.allSatisfy { $0.code == .serviceRefused }
            guard isRefusal, !needed.contains(master) else { throw error }
            found.refused.insert(master)
        }
        let isRefused = found.refused.contains(master)
        found.masters[master] = try answers.keep(
            items.sortedJSON, as: isRefused ? master.nameWhereRefused : master.rawValue,
            request: master.request)
    }

    private func fetch(
        _ missing: [WorkDate], days: inout [WorkDate: InputFile]
    ) async -> [Fault] {
        await withTaskGroup(of: (WorkDate, Result<InputFile, Faults>).self) { group in
            var waiting = missing.makeIterator()
            func addNext() {
                guard let day = waiting.next() else { return }
                group.addTask { (day, await fetch(day)) }
            }
            for _ in 0..<faults.api.http.concurrent { addNext() }
            var found: [Fault] = []
            var unanswered = 0
            while let (day, result) = await group.next() {
                switch result {
                case .success(let file):
                    days[day] = file
                case .failure(let faults):
                    found += faults.all
                    if !faults.all.allSatisfy(\.isOfOneAnswer) { unanswered += 1 }
                    if !faults.all.allSatisfy(\.mayBeOfOneAnswer)
                        || unanswered == Self.mostUnanswered
                    {
                        group.cancelAll()
                        return found
                    }
                }
                addNext()
            }
            return found
        }
    }

    private func fetch(_ day: WorkDate) async -> Result<InputFile, Faults> {
        do throws(Faults) {
            let items = try await HRMOSList(path: pathOfDay(day), identity: .person)
                .items(from: session, faults: faults)
            return .success(
                try answers.keep(items.sortedJSON, as: "\(day)", request: request(of: day)))
        } catch {
            return .failure(error)
        }
    }
}

extension Fault {
    /// Whether it says nothing of the service's other answers.
    var isOfOneAnswer: Bool {
        switch code {
        case .serviceAnswerUnreadable, .serviceAnswerTooLarge, .serviceKeepsChanging,
            .serviceRefused:
            true
        default: false
        }
    }

    /// Whether the service may answer its other requests all the same.
    fileprivate var mayBeOfOneAnswer: Bool {
        isOfOneAnswer
            || [.serviceFailing, .serviceSilent, .serviceUnreachable].contains(code)
    }
}
