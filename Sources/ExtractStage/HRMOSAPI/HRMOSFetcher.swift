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

    /// Fetches the lists and days that `found` lacks, side by side.
    ///
    /// A day whose own answer is at fault, or doesn't come, doesn't stop the others; a list does, and
    /// whatever tells that the service as a whole doesn't answer.
    /// - Returns: all faults; what was fetched is there all the same.
    func fetch(_ days: [WorkDate], into found: inout FetchedHRMOS) async -> [Fault] {
        let lists = HRMOSMaster.allCases.filter { found.masters[$0] == nil }
        let missing = days.filter { found.days[$0] == nil }
        do throws(Faults) {
            // Without a token nothing else is worth a try.
            try await session.begin()
        } catch {
            return error.all
        }
        let faults = await fetch(lists.map(Part.list) + missing.map(Part.day), into: &found)
        guard faults.isEmpty else { return faults }
        do throws(Faults) {
            try await fetchChanged(&found)
        } catch {
            return error.all
        }
        return []
    }

    /// Asks what changed before the window; a service that doesn't show it is asked no further.
    private func fetchChanged(_ found: inout FetchedHRMOS) async throws(Faults) {
        guard let watch else { return }
        for month in watch.requested where found.changed[month] == nil && !found.isWatchRefused {
            let path = HRMOSWatch.path(of: month)
            let list = HRMOSList(path: path, query: watch.query, identity: .personAndDay)
            do throws(Faults) {
                found.changed[month] = try answers.keep(
                    try await list.items(from: session, faults: faults).sortedJSON,
                    as: HRMOSWatch.name(of: month), request: "GET \(path)")
            } catch {
                guard error.isRefusal else { throw error }
                _ = try answers.keep(
                    [HRMOSItem]().sortedJSON, as: HRMOSWatch.nameWhereRefused,
                    request: "GET \(path)")
                found.isWatchRefused = true
            }
        }
    }

    /// What is fetched and kept as a whole.
    private enum Part {
        case list(HRMOSMaster)
        case day(WorkDate)

        var isList: Bool {
            if case .list = self { true } else { false }
        }
    }

    private struct Answer {
        let file: InputFile
        /// Whether an empty list stands in for one that the service refuses.
        var isStandIn = false
    }

    private func fetch(_ parts: [Part], into found: inout FetchedHRMOS) async -> [Fault] {
        await withTaskGroup(of: (Part, Result<Answer, Faults>).self) { group in
            var waiting = parts.makeIterator()
            func addNext() {
                guard let part = waiting.next() else { return }
                group.addTask { (part, await fetch(part)) }
            }
            // While one reads its page, another's request is on its way: the client lets no more through
            // than may be at once.
            for _ in 0..<(2 * faults.api.http.concurrent) { addNext() }
            var failed: [Fault] = []
            var unanswered = 0
            while let (part, result) = await group.next() {
                switch (part, result) {
                case (.list(let list), .success(let answer)):
                    found.masters[list] = answer.file
                    if answer.isStandIn { found.refused.insert(list) }
                case (.day(let day), .success(let answer)):
                    found.days[day] = answer.file
                case (_, .failure(let faults)):
                    failed += faults.all.filter { !failed.contains($0) }
                    if !faults.all.allSatisfy(\.isOfOneAnswer) { unanswered += 1 }
                    if part.isList || !faults.all.allSatisfy(\.mayBeOfOneAnswer)
                        || unanswered == Self.mostUnanswered
                    {
                        group.cancelAll()
                        return failed
                    }
                }
                addNext()
            }
            return failed
        }
    }

    private func fetch(_ part: Part) async -> Result<Answer, Faults> {
        do throws(Faults) {
            switch part {
            case .list(let list): return .success(try await fetch(list))
            case .day(let day): return .success(try await fetch(day))
            }
        } catch {
            return .failure(error)
        }
    }

    private func fetch(_ list: HRMOSMaster) async throws(Faults) -> Answer {
        do throws(Faults) {
            let items = try await HRMOSList(path: list.path, identity: .id)
                .items(from: session, faults: faults)
            return Answer(
                file: try answers.keep(
                    items.sortedJSON, as: list.rawValue, request: list.request))
        } catch {
            guard error.isRefusal, !needed.contains(list) else { throw error }
            return Answer(
                file: try answers.keep(
                    [HRMOSItem]().sortedJSON, as: list.nameWhereRefused, request: list.request),
                isStandIn: true)
        }
    }

    private func fetch(_ day: WorkDate) async throws(Faults) -> Answer {
        let items = try await HRMOSList(path: pathOfDay(day), identity: .person)
            .items(from: session, faults: faults)
        // In another month's packages such a day would be counted as lost, or twice.
        if let other = items.first(where: { !$0.day.isEmpty && $0.day != "\(day)" }) {
            throw faults.unreadable(pathOfDay(day), "an item of \(other.day.prefix(20))")
        }
        return Answer(
            file: try answers.keep(items.sortedJSON, as: "\(day)", request: request(of: day)))
    }
}

extension Faults {
    /// Whether the service answers, but doesn't show what was asked for.
    var isRefusal: Bool { all.allSatisfy { $0.code == .serviceRefused } }
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
    var mayBeOfOneAnswer: Bool {
        isOfOneAnswer
            || [.serviceFailing, .serviceSilent, .serviceUnreachable].contains(code)
    }
}
