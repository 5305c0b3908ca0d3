import Foundation
import Testing
import WorkModel

/// The company, the clerk and CrowdLog over some weeks, with `kintai run` before each morning.
struct Nights {
    let practice: Practice
    private(set) var company: Company
    private(set) var crowdLog = CrowdLog()
    private(set) var books: Books
    private(set) var mornings: [Morning] = []
    /// CrowdLog as it would be had the last run been undone after all.
    private(set) var undone: CrowdLog?
    /// What CrowdLog must hold by now.
    private(set) var expected: [MemberDay: Attendance] = [:]
    private var clerk: Clerk
    private var typists: Typists
    private var export: Export
    private let settings: Settings
    private let kintai: Kintai
    private let delivery: Delivery
    private let size: Size

    init(_ practice: Practice, _ size: Size, in folder: URL, seed: UInt64) throws {
        self.practice = practice
        self.size = size
        company = Company(
            people: size.people, opening: Size.opening, mornings: size.nights, seed: seed)
        books = Books(practice)
        clerk = Clerk(seed: seed)
        typists = Typists(seed: seed)
        export = Export(to: folder.appending(path: "hrmos"))
        settings = Settings(folder: folder)
        kintai = Kintai(folder: folder)
        delivery = Delivery(folder: folder.appending(path: "delivery"))
        try settings.writeOnce(for: company.people, practice)
    }

    /// Lets the nights pass.
    mutating func pass() async throws {
        for night in 0..<size.nights {
            let morning = Size.opening.advanced(by: night)
            try prepare(morning)
            let (run, output) = try await kintai.run(on: morning)
            let comes = clerk.comesToUpload(on: morning)
            let isLast = night == size.nights - 1
            let held = try heldDays(of: run)
            try work(
                morning, run: run, output: output, held: held,
                uploads: comes || night == 0 || isLast)
            // What is done after the last run is no run's concern.
            if !isLast { try spendAfternoon(of: morning, held: held) }
        }
    }

    /// Undoes the last run, on a copy of CrowdLog: its files are uploaded, and what they can't
    /// restore is cleared by hand.
    mutating func undoLast() async throws {
        let last = try #require(mornings.last)
        let undo = try await kintai.undo(last.run)
        var copy = crowdLog
        for file in undo.files {
            let answer = copy.importFile("undo", file, on: last.date)
            try #require(answer.errors == [])
        }
        for day in undo.toClear { copy.clear(day) }
        undone = copy
    }

    /// Puts there what the run reads: HRMOS's export, the members, CrowdLog's download.
    private mutating func prepare(_ morning: WorkDate) throws {
        try export.write(company, on: morning)
        try settings.writeMembers(company.people, on: morning)
        if practice == .watched { try settings.write(crowdLog.download, "current.csv", .utf8) }
        crowdLog.members = Set(company.people.compactMap { $0.listedCode(on: morning) })
    }

    /// The clerk uploads, or forgets.
    private mutating func work(
        _ morning: WorkDate, run: URL, output: String, held: Set<HeldDay>, uploads: Bool
    ) throws {
        let truth = Truth(company.days(on: morning), on: morning)
        let wanted = books.judge(truth, on: morning, crowdLog)
        let files = try delivery.files(for: crowdLog.members)
        let before = crowdLog
        var answers: [CrowdLog.Answer] = []
        if uploads {
            answers = try clerk.upload(files, of: delivery, to: &crowdLog, on: morning)
            expected.merge(wanted.uploads) { _, newer in newer }
        }
        mornings.append(
            Morning(
                date: morning, wanted: wanted, run: run, output: output, held: held, files: files,
                crowdLog: before, answers: answers))
    }

    /// The clerk looks after what is held; members type.
    private mutating func spendAfternoon(of morning: WorkDate, held: Set<HeldDay>) throws {
        for day in clerk.mends(held) {
            guard let date = WorkDate(day.date) else { continue }
            company.mend(day.number, date, from: morning.advanced(by: 1))
        }
        for day in clerk.clears(held) { try clear(day) }
        if practice == .watched { letMembersType(on: morning) }
    }

    /// Clears a day in CrowdLog by hand, and tells kintai so where no download will.
    private mutating func clear(_ held: HeldDay) throws {
        let person = try #require(company.people.first { $0.number == held.number })
        let day = MemberDay(code: try #require(person.code), date: held.date)
        crowdLog.clear(day)
        expected[day] = nil
        books.forget(day)
        if practice == .plain { try settings.addDone(held, of: person.tenant) }
    }

    private mutating func letMembersType(on morning: WorkDate) {
        let closed = books.closedThrough(morning)
        typists.type(crowdLog.members, on: morning, closedThrough: closed, to: &crowdLog)
        for write in crowdLog.writes where write.morning == morning && write.by == .member {
            expected[write.day] = write.after
        }
    }
}
