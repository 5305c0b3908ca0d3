import Foundation
import Testing

/// `kintai purge` removes old runs, and nothing that somebody still needs.
@Suite struct PurgeTests {
    /// An office with some nights, each of one new day, all but the last confirmed.
    private func withNights(
        _ count: Int, keeping keep: Int, _ body: (Office, [Office.Night]) async throws -> Void
    ) async throws {
        try await Office.withOffice { office in
            try office.project.edit(
                "pipeline.yml", "version: 1\n", to: "version: 1\nkeep_runs: \(keep)\n")
            var nights: [Office.Night] = []
            var days: [String] = []
            for day in 0..<count {
                days.append("0012,2026-10-0\(day + 1),09:00,18:00")
                nights.append(try await office.night("2026-10-1\(day)", days))
                if day < count - 1 { _ = try await office.kintai("confirm") }
            }
            try await body(office, nights)
        }
    }

    private func ledger(_ office: Office) throws -> Tree {
        try Tree(office.project.workspace.appending(path: "ledger"))
    }

    @Test func `removes all but the newest, and leaves the ledger`() async throws {
        try await withNights(4, keeping: 2) { office, nights in
            let before = try ledger(office)
            let tried = try await office.kintai("purge --dry-run")
            #expect(tried.status == 0, "\(tried.errors)")
            let wouldGo = tried.output.components(separatedBy: "\n").filter { $0.hasPrefix("  ") }
            #expect(wouldGo == nights.prefix(2).map { "  \($0.run)" })
            #expect(try office.project.runs().count == 4)

            let ended = try await office.kintai("purge")
            #expect(ended.status == 0, "\(ended.errors)")
            #expect(ended.output.hasPrefix("Runs removed: 2 "))
            #expect(Set(try office.project.runs()) == Set(nights.suffix(2).map(\.run)))
            expectSame(try ledger(office), before)
            let again = try await office.kintai("purge")
            #expect(again.output.hasPrefix("There is no run to remove (keep_runs: 2)."))

            // Everything goes on as before.
            let night = try await office.night("2026-10-14", ["0012,2026-10-04,09:00,18:00"], "")
            #expect(night.status != 70, "\(night.errors)")
            #expect(try await office.kintai("history").status == 0)
        }
    }

    @Test func `keeps a run with days that nobody has confirmed`() async throws {
        try await Office.withOffice { office in
            try office.project.edit(
                "pipeline.yml", "version: 1\n", to: "version: 1\nkeep_runs: 1\n")
            // Of another month: later runs don't write it again, and it stays pending in its file.
            let first = try await office.night(
                "2026-09-10", ["0012,2026-09-07,09:00,18:00"], from: "2026-09-01")
            let days = ["0012,2026-10-05,09:00,18:00"]
            let second = try await office.night("2026-10-11", days)
            let third = try await office.night("2026-10-12", days)
            let ended = try await office.kintai("purge")
            #expect(ended.output.contains("Kept for days that nobody has confirmed: 1."))
            #expect(Set(try office.project.runs()) == [first.run, third.run])
            #expect(second.status == 0)
        }
    }

    @Test(arguments: [true, false])
    func `keeps the run without which a superseded file would be offered again`(
        isClosed: Bool
    ) async throws {
        try await Office.withOffice { office in
            try office.project.edit(
                "pipeline.yml", "version: 1\n", to: "version: 1\nkeep_runs: 1\n")
            let late = ["0012,2026-09-28,09:00,18:00"]
            let first = try await office.night("2026-10-09", late, from: "2026-09-01")
            let file = first.upload.replacing("2026-10", with: "2026-09")
            #expect(try office.delivered().contains(file))
            // Its day is held, or dismissed and so held by nobody.
            if isClosed {
                try office.project.edit(
                    "pipeline.yml", "first_load: allow",
                    to: "first_load: allow\n  closed_through: 2026-09-30")
            } else {
                try office.correct("0012,2026-09-28,skip\n")
            }
            let second = try await office.night("2026-10-10", late, from: "2026-09-01")
            #expect(!(try office.delivered().contains(file)))
            let days = ["0012,2026-10-05,09:00,18:00"]
            for today in ["2026-10-11", "2026-10-12"] {
                let night = try await office.night(today, days)
                #expect(!(try office.delivered().contains(file)), "\(today)")
                #expect(try await office.kintai("purge").status == 0)
                #expect(Set(try office.project.runs()) == [first.run, second.run, night.run])
            }
        }
    }

    @Test func `keeps the run that the next one compares with, however many plans came after`()
        async throws
    {
        try await withNights(2, keeping: 1) { office, nights in
            _ = try await office.kintai("confirm")
            for _ in 0..<2 {
                let plan = try await office.kintai(
                    "plan --from 2026-10-01 --to 2026-10-11 --today 2026-10-12")
                #expect(plan.status == 0, "\(plan.errors)")
            }
            let ended = try await office.kintai("purge")
            #expect(ended.output.contains("Kept since the next run compares with them: 1"))
            let runs = try office.project.runs()
            #expect(runs.count == 2 && runs.contains(nights[1].run))
        }
    }

    @Test func `what undoes a run goes with it`() async throws {
        try await withNights(3, keeping: 1) { office, nights in
            _ = try await office.kintai("undo \(nights[0].run)")
            // The undo's own files are pending until they are confirmed.
            _ = try await office.kintai("purge")
            #expect(try office.project.runs().contains(nights[0].run + "-undo"))
            _ = try await office.kintai("confirm \(nights[0].run)-undo")
            _ = try await office.kintai("purge")
            let runs = try office.project.runs()
            #expect(!runs.contains { $0.hasPrefix(nights[0].run) }, "\(runs)")
        }
    }

    @Test func `goes on where it was stopped, and makes no workspace`() async throws {
        try await withNights(1, keeping: 1) { office, nights in
            let left = office.project.workspace.appending(path: "removing/20200101T000000Z/load")
            try FileManager.default.createDirectory(at: left, withIntermediateDirectories: true)
            #expect(try await office.kintai("purge").status == 0)
            let removing = office.project.workspace.appending(path: "removing")
            #expect(!FileManager.default.fileExists(atPath: removing.path))
            #expect(try office.project.runs() == [nights[0].run])

            try FileManager.default.removeItem(at: office.project.workspace)
            #expect(try await office.kintai("purge").status == 0)
            #expect(!FileManager.default.fileExists(atPath: office.project.workspace.path))
        }
    }

    @Test func `removes nothing while the ledger can't be read`() async throws {
        try await withNights(3, keeping: 1) { office, nights in
            let months = office.project.workspace.appending(path: "ledger/2026-10")
            let newest = try #require(
                try FileManager.default.contentsOfDirectory(atPath: months.path).max())
            try FileManager.default.removeItem(
                at: months.appending(path: newest).appending(path: "loaded.csv"))
            let ended = try await office.kintai("purge")
            #expect(ended.status == 65 || ended.status == 66, "\(ended.errors)")
            #expect(try office.project.runs().count == nights.count)
        }
    }
}
