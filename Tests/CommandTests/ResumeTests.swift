import Foundation
import Testing

/// `kintai resume` does only what is missing and comes to the end of an undisturbed run.
@Suite struct ResumeTests {
    struct Loss: Sendable, CustomTestStringConvertible {
        /// A shell command in the run's folder.
        let command: String
        /// Folders that must be made anew; all others must stay as they are.
        let remade: [String]
        var testDescription: String { command }
    }

    private static let partition = "大阪/2026-09"

    @Test(arguments: [
        Loss(command: "rm -r load/2026-10", remade: ["load/2026-10"]),
        Loss(command: "rm load/2026-10/datapackage.json", remade: ["load/2026-10"]),
        Loss(command: ": > load/2026-10/upload-001.csv", remade: ["load/2026-10"]),
        Loss(command: "rm -r transform/\(partition)", remade: ["transform/\(partition)"]),
        Loss(
            command: "mv transform/\(partition) transform/大阪/.2026-09.partial",
            remade: ["transform/\(partition)"]),
        Loss(
            command: "echo >> transform/\(partition)/held.csv", remade: ["transform/\(partition)"]),
        Loss(
            command: "truncate -s 4096 extract/\(partition)/attendance.csv",
            remade: ["extract/\(partition)", "extract/大阪/people"]),
        Loss(
            command: "rm -r extract/大阪/people",
            remade: ["people", "2026-08", "2026-09", "2026-10"].map { "extract/大阪/\($0)" }),
        Loss(command: "rm -r members", remade: ["members"]),
        Loss(command: "rm held-for-review.csv", remade: []),
        Loss(command: "rm held-for-review.xlsx", remade: []),
        Loss(command: "rm summary.json", remade: []),
        Loss(
            command: "cp -r load/2026-08 load/.2026-09.partial; rm -r load/2026-09",
            remade: ["load/2026-09"]),
    ])
    func `makes what is missing and nothing else`(loss: Loss) async throws {
        try await Project.withCopy { project in
            let (_, run) = try await project.runSamples()
            let whole = try project.tree(of: run)
            let before = try inodes(in: run)
            let lost = try await Program.shell.run(["-ec", loss.command], in: run)
            try #require(lost.status == 0, "\(lost.errors)")

            let resumed = try await project.kintai(words: "resume")

            #expect(resumed.status == 0)
            #expect(resumed.errors == "")
            expectSame(try project.tree(of: run), whole)
            let after = try inodes(in: run)
            let remade = after.keys.filter { after[$0] != before[$0] }.sorted()
            #expect(remade == loss.remade.sorted())
        }
    }

    /// libxlsxwriter ends well where the disk of its temporary files is full, with rows missing.
    ///
    /// The thread sanitizer has a large file of its own.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["TSAN_OPTIONS"] == nil))
    func `writes no workbook where the disk for temporary files is full`() async throws {
        try await Project.withCopy { project in
            let (_, run) = try await project.runSamples()
            let workbook = run.appending(path: "held-for-review.xlsx")
            let whole = try Data(contentsOf: workbook)
            try FileManager.default.removeItem(at: workbook)
            // In halves of a KiB: the sheet's XML is larger, all else that is written is smaller.
            let command = "trap '' XFSZ; ulimit -f 128; exec '\(Program.kintai.file.path)' resume"
            let full = try await Program.shell.run(["-c", command], in: project.folder)
            #expect(full.status == 73, "\(full.errors)")
            #expect(full.errors.contains("[disk-full]"), "\(full.errors)")
            #expect(!FileManager.default.fileExists(atPath: workbook.path))
            let resumed = try await project.kintai(words: "resume")
            #expect(resumed.status == 0, "\(resumed.errors)")
            #expect(try Data(contentsOf: workbook) == whole)
        }
    }

    @Test func `does again what was made from a source that has changed since`() async throws {
        try await Project.withCopy { project in
            let (_, run) = try await project.runSamples()
            try project.edit("hrmos/osaka/work_outputs-2026-09.json", "\"09:00\"", to: "\"09:30\"")
            try FileManager.default.removeItem(
                at: run.appending(path: "extract/大阪/2026-09/datapackage.json"))
            let resumed = try await project.kintai(words: "resume \(run.lastPathComponent)")
            #expect(resumed.status == 0, "\(resumed.errors)")
            try FileManager.default.removeItem(at: project.workspace.appending(path: "ledger"))
            try FileManager.default.removeItem(at: run.appending(path: "run.json"))
            let (_, anew) = try await project.runSamples()
            func isOfMonth(_ path: String) -> Bool {
                path.contains("大阪/2026-09/") || path.hasPrefix("load/2026-09/")
            }
            expectSame(try Tree(run, where: isOfMonth), try Tree(anew, where: isOfMonth))
        }
    }

    @Test func `goes on when a part has failed and its cause is mended`() async throws {
        try await Project.withCopy { project in
            let wanted = try project.takeAway(try await project.runSamples().run)
            let file = project.folder.appending(path: "hrmos/osaka/work_outputs-2026-09.json")
            let good = try Data(contentsOf: file)
            try Data("[{".utf8).write(to: file)
            let (failed, run) = try await project.runSamples()
            #expect(failed.status == 65)
            let again = try await project.kintai(words: "resume")
            #expect(again.status == 65)
            #expect(again.errors == failed.errors)
            try good.write(to: file)
            let mended = try await project.kintai(words: "resume")
            #expect(mended.status == 0, "\(mended.errors)")
            // The list as it was when the part had failed may have been mended by somebody.
            for name in ["held-for-review-1.csv", "held-for-review-1.xlsx"] {
                let kept = run.appending(path: name)
                #expect(FileManager.default.fileExists(atPath: kept.path))
                try FileManager.default.removeItem(at: kept)
            }
            expectSame(try project.tree(of: run), wanted)
        }
    }

    @Test func `says that a run lacks nothing, and touches nothing`() async throws {
        try await Project.withCopy { project in
            let (_, run) = try await project.runSamples()
            // Somebody is mending the list.
            let review = run.appending(path: "held-for-review.csv")
            try Data("mended".utf8).write(to: review)
            let before = try Tree(run)
            let ended = try await project.kintai(words: "resume --held-exit 3")
            #expect(ended.status == 3)
            #expect(
                ended.output == """
                    The run \(run.lastPathComponent) lacks nothing; to read the sources anew, use \
                    kintai run.

                    """)
            expectSame(try Tree(run), before)
            let machine = try await project.kintai(words: "resume --json")
            let summary = try Data(contentsOf: run.appending(path: "summary.json"))
            #expect(Data(machine.output.utf8) == summary)
        }
    }

    @Test(arguments: [
        ("past_midnight: extended", "past_midnight: hold", true),
        ("version: 1", "version: 1\nparallel: 3", false),
    ])
    func `goes on by the settings that the run began with, or not at all`(
        old: String, new: String, isRefused: Bool
    ) async throws {
        try await Project.withCopy { project in
            let (_, run) = try await project.runSamples()
            try FileManager.default.removeItem(at: run.appending(path: "load/2026-10"))
            try project.edit("pipeline.yml", old, to: new)
            let ended = try await project.kintai(words: "resume")
            #expect(ended.status == (isRefused ? 65 : 0), "\(ended.errors)")
            #expect(ended.errors.contains("[resume-settings-differ]") == isRefused)
        }
    }

    @Test func `goes on where the project has moved`() async throws {
        try await Project.withCopy { project in
            let (_, run) = try await project.runSamples()
            let whole = try project.tree(of: run)
            let moved = Project(folder: project.folder.appending(path: "elsewhere"))
            try FileManager.default.createDirectory(
                at: moved.folder, withIntermediateDirectories: false)
            let command = "mv hrmos pipeline.yml members.csv mapping.csv *.csv workspace elsewhere"
            _ = try await Program.shell.run(["-c", command], in: project.folder)
            let there = moved.workspace.appending(path: "runs/\(run.lastPathComponent)")
            try FileManager.default.removeItem(at: there.appending(path: "transform/大阪"))
            let ended = try await moved.kintai(words: "resume")
            #expect(ended.status == 0, "\(ended.errors)")
            var found = try moved.tree(of: there)
            found.edit("settings.json") { $0.replacing("/elsewhere", with: "") }
            expectSame(found, whole)
        }
    }

    @Test(arguments: ["resume", "resume 20200101T000000Z", "resume ../runs"])
    func `says that there is no such run`(command: String) async throws {
        try await Project.withCopy { project in
            let ended = try await project.kintai(words: command)
            #expect(ended.status == 66)
            #expect(ended.errors.contains("[run-missing]"))
            #expect(!FileManager.default.fileExists(atPath: project.workspace.path))
        }
    }
}

/// What tells each package on the disk from one that was made anew in its place: number and date.
private func inodes(in run: URL) throws -> [String: String] {
    let manager = FileManager.default
    var numbers: [String: String] = [:]
    for path in try manager.subpathsOfDirectory(atPath: run.path)
    where path.hasSuffix("/datapackage.json") && !path.contains(".partial") {
        let file = run.appending(path: path)
        let attributes = try manager.attributesOfItem(atPath: file.path)
        numbers[String(path.dropLast("/datapackage.json".count))] =
            "\(attributes[.systemFileNumber] ?? "") \(attributes[.modificationDate] ?? "")"
    }
    return numbers
}
