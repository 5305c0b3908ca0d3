import Foundation
import Testing

extension SampleRunTests {
    /// The run's results, byte for byte as `samples/expected/` has them.
    ///
    /// Where they change on purpose, `samples/expected/update.sh` writes them again: read its diff
    /// against the rules before it is committed.
    @Suite struct ExpectedTests {
        private static let folder = Project.samples.appending(path: "expected")

        @Test func `makes what samples/expected has`() throws {
            let run = try SampleRun.shared()
            var found = try Tree(run.folder) { path in
                path == "summary.json" || path == "held-for-review.csv"
                    || (path.hasPrefix("transform/") || path.hasPrefix("load/"))
                        && path.hasSuffix(".csv")
            }
            found.edit("summary.json") { $0.replacing(run.folder.lastPathComponent, with: "RUN") }
            found.rename("held-for-review.csv", to: "held-for-review.ja.csv")
            let expected = try Tree(Self.folder) { path in
                path != "update.sh" && path != "held-for-review.en.csv"
            }
            #expect(found.files.count == 35)
            expectSame(found, expected)
        }

        @Test func `writes the list for review in English too`() async throws {
            try await Project.withCopy { project in
                let (_, run) = try await project.runSamples("--language", "en")
                var found = try Tree(run) { $0 == "held-for-review.csv" }
                found.rename("held-for-review.csv", to: "held-for-review.en.csv")
                expectSame(found, try Tree(Self.folder) { $0 == "held-for-review.en.csv" })
            }
        }
    }
}
