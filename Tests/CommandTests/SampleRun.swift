import Foundation
import Testing

/// A run on the samples that the tests of a suite look at together; none changes it.
struct SampleRun {
    @TaskLocal static var current: SampleRun?

    let project: Project
    let ended: Program.Ended
    let folder: URL

    /// The run of the suite that the test stands in.
    static func shared() throws -> SampleRun {
        try #require(current, "the suite lacks the trait .sampleRun")
    }
}

/// Runs the samples once before a suite's tests, in Japanese and UTC, and removes the run after.
struct SampleRunTrait: SuiteTrait, TestScoping {
    func provideScope(
        for test: Test, testCase: Test.Case?,
        performing tests: @Sendable @concurrent () async throws -> Void
    ) async throws {
        try await Project.withCopy { project in
            let (ended, folder) = try await project.runSamples(
                environment: ["LANG": "ja_JP.UTF-8"])
            let run = SampleRun(project: project, ended: ended, folder: folder)
            try await SampleRun.$current.withValue(run) { try await tests() }
        }
    }
}

extension Trait where Self == SampleRunTrait {
    static var sampleRun: Self { Self() }
}

/// What one run on the samples must have made.
@Suite(.sampleRun) struct SampleRunTests {}
