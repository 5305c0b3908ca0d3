import Foundation
import Handoff
import Testing

extension SampleRunTests {
    /// The conductor notices whatever a stage's program does to days, and goes on with the rest.
    @Suite struct BrokenStageTests {
        private static let partition = "transform/本社/2026-08"

        @Test func `notices a row that was lost after a stage wrote it`() async throws {
            try await withDamage(.open) { ended, run in
                #expect(ended.status == 65)
                #expect(
                    ended.errors.contains(
                        "\(Self.partition)/held.csv: error: this file isn't as the stage before wrote it"
                    ),
                    "\(ended.errors)")
                let failed = try failedStages(in: run)
                // A month is loaded whole or not at all; the other months are.
                #expect(failed == ["本社 2026-08": "load", "大阪 2026-08": "load"])
                let review = try rows(of: run.appending(path: "held-for-review.csv"))
                #expect(Set(review.compactMap { $0["Integration"] }) == ["本社", "大阪"])
            }
        }

        @Test func `notices a day that a stage lost without a trace`() async throws {
            try await withDamage(.hiddenInCounts) { ended, run in
                #expect(ended.status == 70)
                #expect(
                    ended.errors.contains(
                        "error: the days of 本社 in 2026-08 don't add up in transform:"
                            + " 725 expected, 724 found [sums-differ]"), "\(ended.errors)")
                let failed = try failedStages(in: run)
                #expect(failed.isEmpty)
            }
        }

        @Test func `notices a day that a stage counted and never wrote`() async throws {
            try await withDamage(.hiddenInRows) { ended, _ in
                #expect(ended.status == 70)
                #expect(
                    ended.errors.contains(
                        "error: the days of 本社 in 2026-08 don't add up in transform:"
                            + " 50 expected, 49 found [sums-differ]"), "\(ended.errors)")
            }
        }

        @Test func `says that a stage's program crashed`() async throws {
            try await withStage("kintai-load", "kill -9 $$") { ended, run in
                #expect(ended.status == 70)
                #expect(ended.errors.contains("kintai-load"))
                #expect(ended.errors.contains("signal 9"), "\(ended.errors)")
                #expect(ended.errors.contains("[stage-crashed]"))
                let failed = try failedStages(in: run)
                #expect(Set(failed.values) == ["load"])
            }
        }

        @Test func `goes on with the others when one partition fails`() async throws {
            let lost = "extract/本社/2026-09/attendance.csv"
            try await withStage(
                "kintai-extract", after: #"f="$run/\#(lost)"; [ ! -e "$f" ] || : > "$f""#
            ) { ended, run in
                #expect(ended.status == 65)
                #expect(ended.errors.contains("\(lost): error: "), "\(ended.errors)")
                let failed = try failedStages(in: run)
                #expect(failed == ["本社 2026-09": "transform"])
                func isOfOther(_ path: String) -> Bool {
                    path.hasPrefix("transform/大阪/") || path.hasPrefix("load/2026-08/")
                        || path.hasPrefix("load/2026-10/")
                }
                try expectSame(
                    Tree(run, where: isOfOther),
                    Tree(SampleRun.shared().folder, where: isOfOther))
            }
        }

        /// Runs the samples with a transform that swaps one partition's files for damaged ones.
        private func withDamage(
            _ kind: Damage, _ check: (Program.Ended, URL) throws -> Void
        ) async throws {
            try await Project.withCopy { spare in
                let damaged = spare.folder.appending(path: "damaged")
                try FileManager.default.copyItem(
                    at: SampleRun.shared().folder.appending(path: Self.partition), to: damaged)
                try damage(damaged, kind)
                let target = #"t="$run/\#(Self.partition)""#
                try await withStage(
                    "kintai-transform",
                    after: #"\#(target); [ ! -d "$t" ] || cp '\#(damaged.path)'/* "$t""#, check)
            }
        }

        /// Runs the samples with a stage whose program a shell script stands in for.
        ///
        /// It does what `instead` says, or calls the real program; then what `after` says, with
        /// `$run` for the run's folder.
        private func withStage(
            _ stage: String, _ instead: String? = nil, after: String = "",
            _ check: (Program.Ended, URL) throws -> Void
        ) async throws {
            try await Project.withCopy { project in
                let programs = try standIn(
                    for: stage, in: project,
                    script: """
                        set -e
                        \(instead ?? #"'\#(Program(stage).file.path)' "$@""#)
                        while [ "$1" != --run ]; do shift; done
                        run=$2
                        \(after)
                        """)
                let (ended, run) = try await project.runSamples(programs: programs)
                try check(ended, run)
            }
        }
    }
}

/// A row of held.csv that a stage loses.
private enum Damage {
    /// The checksum tells.
    case open
    /// Checksum, size and the count of the day's code agree; the rows written tell.
    case hiddenInCounts
    /// Checksum, size and the rows written agree; the counts tell.
    case hiddenInRows
}

/// Takes the last row from a partition's held.csv; hiding it, makes the package agree.
private func damage(_ folder: URL, _ kind: Damage) throws {
    let held = folder.appending(path: "held.csv")
    let text = try String(contentsOf: held, encoding: .utf8)
    let lines = text.split(separator: "\n")
    let code = try #require(lines.last?.split(separator: ",", omittingEmptySubsequences: false)[3])
    let rest = Data((lines.dropLast().joined(separator: "\n") + "\n").utf8)
    try rest.write(to: held)
    guard kind != .open else { return }
    let package = folder.appending(path: "datapackage.json")
    var words = try String(contentsOf: package, encoding: .utf8)
    for (pattern, replacement) in [
        (checksum(Data(text.utf8)), checksum(rest)),
        (#""bytes" : \#(text.utf8.count),"#, #""bytes" : \#(rest.count),"#),
    ] {
        try #require(words.contains(pattern))
        words = words.replacing(pattern, with: replacement)
    }
    // The count of the day's code, or of the rows that were written.
    let name = kind == .hiddenInCounts ? String(code) : "held.csv"
    let count = try Regex(#""\#(name)" : (\d+)"#, as: (Substring, Substring).self)
    let before = try #require(words.firstMatch(of: count).flatMap { Int($0.1) })
    words = words.replacing(count, with: #""\#(name)" : \#(before - 1)"#)
    try Data(words.utf8).write(to: package)
}

private func checksum(_ bytes: Data) -> String {
    var checksum = XXH3()
    checksum.update([UInt8](bytes).span)
    return checksum.hexadecimal
}

/// The stages that failed, by integration and month, as summary.json says.
private func failedStages(in run: URL) throws -> [String: String] {
    struct Summary: Decodable {
        struct Partition: Decodable {
            let integration: String
            let month: String
            let failedStage: String?
        }
        let partitions: [Partition]
    }
    let bytes = try Data(contentsOf: run.appending(path: "summary.json"))
    let partitions = try JSONDecoder().decode(Summary.self, from: bytes).partitions
    return Dictionary(
        uniqueKeysWithValues: partitions.compactMap { partition in
            partition.failedStage.map { ("\(partition.integration) \(partition.month)", $0) }
        })
}
