import Foundation
import Testing

extension SampleRunTests {
    /// The same input and settings give the same bytes, wherever and however they are run.
    @Suite struct SameBytesTests {
        @Test func `gives the same bytes when it runs again`() async throws {
            try await Project.withCopy { project in
                let (_, first) = try await project.runSamples()
                let wanted = try handedOver(first)
                let lists = try Tree(first) { $0.hasPrefix("held-for-review.") }
                #expect(lists.files.count == 2)
                _ = try project.takeAway(first)
                let (_, second) = try await project.runSamples()
                expectSame(try handedOver(second), wanted)
                expectSame(try Tree(second) { $0.hasPrefix("held-for-review.") }, lists)
            }
        }

        // Each copy lies in a folder of its own, so its paths differ too.
        @Test(arguments: [
            ["TZ": "America/New_York", "LANG": "en_US.UTF-8"],
            ["TZ": "Asia/Tokyo", "LANG": "ja_JP.UTF-8"],
            ["TZ": "Pacific/Kiritimati", "LC_ALL": "C"],
        ])
        func `gives the same bytes elsewhere`(environment: [String: String]) async throws {
            try await Project.withCopy { project in
                let (_, run) = try await project.runSamples(environment: environment)
                expectSame(try handedOver(run), try handedOver(SampleRun.shared().folder))
            }
        }

        @Test(arguments: [1, 4])
        func `gives the same bytes however many run at once`(parallel: Int) async throws {
            try await Project.withCopy { project in
                try project.edit(
                    "pipeline.yml", "version: 1", to: "version: 1\nparallel: \(parallel)")
                let (_, run) = try await project.runSamples()
                // The digest of the settings in run.json tells the two settings apart.
                func isResult(_ path: String) -> Bool { path != "run.json" }
                expectSame(
                    try handedOver(run, where: isResult),
                    try handedOver(SampleRun.shared().folder, where: isResult))
            }
        }

        @Test(arguments: Project.months)
        func `gives a month the same rows alone as among others`(month: String) async throws {
            try await Project.withCopy { project in
                let (_, alone) = try await project.runSamples("--month", month)
                // The packages name the window, which differs.
                func isOfMonth(_ path: String) -> Bool {
                    path.contains("/\(month)/") && path.hasSuffix(".csv")
                }
                expectSame(
                    try withoutUnreadableDate(Tree(alone, where: isOfMonth)),
                    try withoutUnreadableDate(Tree(SampleRun.shared().folder, where: isOfMonth)))
            }
        }
    }
}

/// What a run hands over, or keeps of itself: all but what names this run or is meant for people.
private func handedOver(
    _ run: URL, where isWanted: (String) -> Bool = { _ in true }
) throws -> Tree {
    try Tree(run) { path in
        !["report.html", "settings.json", "summary.json", "times.json"].contains(path)
            && !path.hasPrefix("held-for-review.") && isWanted(path)
    }
}

/// Leaves out a day of no month, which goes into the first partition of whatever window runs.
private func withoutUnreadableDate(_ tree: Tree) -> Tree {
    var tree = tree
    for path in tree.files.keys where path.hasSuffix(".csv") && !path.contains("upload-") {
        tree.edit(path) { text in
            text.split(separator: "\n").filter { !$0.contains(",2026-06-31,") }
                .joined(separator: "\n")
        }
    }
    return tree
}
