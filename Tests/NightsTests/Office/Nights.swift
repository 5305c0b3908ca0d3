import Foundation
import Testing
import WorkModel

/// The company, the clerk and CrowdLog over some weeks, with `kintai run` before each morning.
struct Nights: Sendable {
    let practice: Practice
    let seed: UInt64
    private(set) var company: Company
    private(set) var crowdLog = CrowdLog()
    private(set) var books: Books
    private(set) var mornings: [Morning] = []
    /// What undoing some of the runs led to.
    var undone: [Undone] = []
    /// What CrowdLog must hold by now.
    private(set) var expected: [MemberDay: Attendance] = [:]
    private(set) var desk: Desk
    private var clerk: Clerk
    private var typists: Typists
    private let size: Size
    /// CrowdLog's API, where the days go that way.
    let api: APICrowdLog?

    init(_ practice: Practice, _ size: Size, in folder: URL, seed: UInt64) async throws {
        self.practice = practice
        self.size = size
        self.seed = seed
        company = Company(
            people: size.people, opening: Size.opening, mornings: size.nights, seed: seed)
        books = Books(practice)
        clerk = Clerk(seed: seed)
        typists = Typists(seed: seed)
        desk = Desk(in: folder, export: Export())
        let codes = Set(
            company.people.flatMap { person in
                (0..<size.nights).compactMap {
                    person.listedCode(on: Size.opening.advanced(by: $0))
                }
            })
        api = practice == .byAPI ? try await APICrowdLog(codes, seed: Int(seed)) : nil
        try desk.settings.writeOnce(for: company.people, practice, api: api)
    }

    /// Lets the nights pass.
    mutating func pass() async throws {
        if practice == .takenOver { try await takeOver() }
        for night in 0..<size.nights {
            let isEnd = night == size.nights - 1
            try await pass(night)
            // A copy of the office would have no CrowdLog of its own.
            if api == nil, size.isUndone(after: night, seed: seed) {
                try await tryUndoing(isEnd: isEnd)
            }
            // What is done after the last run is no run's concern.
            if !isEnd { try spendAfternoon() }
        }
    }

    /// Lets one night pass, until the clerk has uploaded what there is, or has forgotten to.
    ///
    /// After an undo the clerk is there, and expects that very much changes.
    mutating func pass(_ night: Int, afterUndo: Bool = false) async throws {
        let morning = Size.opening.advanced(by: night)
        let failing = size.failing(on: night)
        try prepare(morning, failing: failing)
        let sent = try api?.taken().count ?? 0
        let (run, output) = try await desk.kintai.run(
            on: morning, failing: failing, isAgreed: afterUndo)
        let isBound =
            night == 0 || night == size.nights - 1 || afterUndo || practice == .trusting
            || practice == .byAPI
        let comes = clerk.comesToUpload(on: morning)
        let shown = company.days(on: morning).filter { $0.person.tenant != failing }
        let wanted = books.judge(
            Truth(shown, on: morning), on: morning, crowdLog, failing: failing)
        let files =
            try api?.files(of: run, since: sent) ?? desk.delivery.files(for: crowdLog.members)
        let before = crowdLog
        var answers: [CrowdLog.Answer] = []
        if comes || isBound {
            answers =
                api == nil
                ? try clerk.upload(files, of: desk.delivery, to: &crowdLog, on: morning)
                : files.map { crowdLog.take($0, on: morning) }
            expected.merge(wanted.uploads) { _, newer in newer }
        }
        mornings.append(
            Morning(
                date: morning, wanted: wanted, run: run, output: output,
                held: try heldDays(of: run), files: files, crowdLog: before, answers: answers))
    }

    /// A copy in which nothing that happens is seen here.
    func copied() throws -> Nights {
        var copy = self
        copy.desk = try desk.copied()
        return copy
    }

    /// Does what the undo of a morning's run asks for: its files are uploaded, and what they can't
    /// restore is cleared.
    mutating func follow(
        _ undo: Restoration, of undone: Morning, _ files: [Delivery.File], on morning: WorkDate
    ) throws {
        let answers = try clerk.upload(files, of: desk.delivery, to: &crowdLog, on: morning)
        try #require(answers.flatMap(\.errors) == [])
        for day in undo.toClear { crowdLog.clear(day) }
        for day in Set(undo.restored.keys).union(undo.toClear) {
            expected[day] = undo.restored[day]
            books.takeBack(day, to: undo.restored[day])
            crowdLog.forgetImport(of: day, since: undone.crowdLog)
        }
    }

    /// Takes over what CrowdLog had before.
    private mutating func takeOver() async throws {
        let truth = Truth(company.days(on: Size.opening), on: Size.opening)
        crowdLog.remember(truth, before: Size.opening.advanced(by: -3), seed: seed)
        try prepare(Size.opening, failing: nil)
        try await desk.kintai("adopt", "--today", "\(Size.opening)")
        books.adopt(crowdLog.days.keys)
        expected = crowdLog.days
    }

    /// Puts there what the run reads: HRMOS's export, the members, CrowdLog's download.
    private mutating func prepare(_ morning: WorkDate, failing: Tenant?) throws {
        crowdLog.members = Set(company.people.compactMap { $0.listedCode(on: morning) })
        try desk.export.write(company, on: morning, failing: failing)
        try desk.settings.writeMembers(company.people, on: morning)
        if practice.hasDownload {
            try desk.settings.write(crowdLog.download, "current.csv", .utf8)
        }
        if practice == .takenOver {
            let lock = Lock(practice, on: morning)
            try desk.settings.writeSubmitted(lock.submitted(crowdLog.members))
        }
    }
}

// The afternoons: the clerk looks after what is held, and members type.
extension Nights {
    private mutating func spendAfternoon() throws {
        let morning = try #require(mornings.last)
        for day in clerk.mends(morning.held) {
            guard let date = WorkDate(day.date) else { continue }
            company.mend(day.number, date, from: morning.date.advanced(by: 1))
        }
        for day in clerk.clears(morning.held) { try clear(day) }
        if practice.hasDownload { letMembersType(on: morning.date) }
    }

    /// Clears a day in CrowdLog by hand, and tells kintai so where no download will.
    private mutating func clear(_ held: HeldDay) throws {
        let person = try #require(company.people.first { $0.number == held.number })
        let day = MemberDay(code: try #require(person.code), date: held.date)
        crowdLog.clear(day)
        api?.clear(day)
        expected[day] = nil
        books.forget(day)
        if !practice.hasDownload { try desk.settings.addDone(held, of: person.tenant) }
    }

    private mutating func letMembersType(on morning: WorkDate) {
        typists.type(
            crowdLog.members, on: morning,
            closedThrough: Lock(practice, on: morning).closedThrough, to: &crowdLog)
        for write in crowdLog.writes where write.morning == morning && write.by == .member {
            expected[write.day] = write.after
        }
    }
}
