import ArgumentParser
import CommandLineTool
import PipelineSettings
import Testing
import WorkModel

@Suite struct DayOptionsTests {
    @Test(arguments: [
        ([], false), (["--month", "2026-08"], false), (["--month", "2026-08", "2026-08"], false),
        (["--month", "2026-12", "2026-11", "2027-01"], false),
        (["--month", "2025-12..2026-02"], false), (["--month", "2026-08", "2026-10"], true),
        (["--month", "2024-01..2024-03", "2024-05"], true),
    ])
    func `sees months left out`(arguments: [String], haveHoles: Bool) throws {
        #expect(try DayOptions.parse(arguments).monthsHaveHoles == haveHoles)
    }

    @Test(arguments: [
        (["--from", "2026-10-05", "--to", "2026-10-06"], "2026-10-05..2026-10-06"),
        (["--last", "2"], "2026-10-30..2026-10-31"),
        (["--month", "2026-02"], "2026-02-01..2026-02-28"),
        (["--month", "2026-09", "2026-08"], "2026-08-01..2026-09-30"),
        ([], "2026-09-22..2026-10-31"),
    ])
    func `settles the window`(arguments: [String], window: String) throws {
        let today = try #require(WorkDate("2026-11-01"))
        let days = try DayOptions.parse(arguments).window(.standard, today: today)
        #expect("\(days.from)..\(days.to)" == window)
    }

    @Test(arguments: [
        ["--from", "2026-10-05"], ["--from", "2026-10-06", "--to", "2026-10-05"],
        ["--last", "0"], ["--last", "2", "--month", "2026-10"], ["--month", "2026-13"],
        ["--from", "2026-02-29", "--to", "2026-03-01"],
    ])
    func `refuses what names no days`(arguments: [String]) {
        #expect(throws: (any Error).self) { try DayOptions.parse(arguments) }
    }
}

@Suite struct ForEachPartitionTests {
    @Test func `goes on after a failure and tells what several have once`() {
        var done: [Int] = []
        do throws(Faults) {
            try forEachPartition([1, 2, 3]) { number throws(Faults) in
                done.append(number)
                let own = Fault(.fileEmpty, at: Place(file: "\(number)"))
                let template = Fault(.fileMissing, at: Place(file: "template"))
                if number > 1, let faults = Faults([template, own]) { throw faults }
            }
            Issue.record("no fault")
        } catch {
            #expect(error.all.map(\.place.file) == ["template", "2", "3"])
        }
        #expect(done == [1, 2, 3])
    }
}
