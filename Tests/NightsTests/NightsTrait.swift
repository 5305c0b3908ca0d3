import Foundation
import Testing

/// Lets the nights pass once before a suite's tests, for each practice, and removes what they left.
struct NightsTrait: SuiteTrait, TestScoping {
    func provideScope(
        for test: Test, testCase: Test.Case?,
        performing tests: @Sendable @concurrent () async throws -> Void
    ) async throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "kintai-nights-tests-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let nights = try await withThrowingTaskGroup(of: Nights.self) { group in
            for practice in Practice.allCases {
                group.addTask { try await passed(practice, in: folder) }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        try writeMorningTables(
            of: Practice.allCases.compactMap { practice in
                nights.first { $0.practice == practice }
            })
        try await Nights.$all.withValue(nights) { try await tests() }
    }

    private func passed(_ practice: Practice, in folder: URL) async throws -> Nights {
        let folder = folder.appending(path: "\(practice)/office")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        var nights = try await Nights(practice, .wanted(practice), in: folder, seed: 2026)
        try await nights.pass()
        return nights
    }
}

extension Trait where Self == NightsTrait {
    static var nights: Self { Self() }
}

extension Nights {
    @TaskLocal fileprivate static var all: [Nights] = []

    /// The nights of a practice, in a suite with the trait `.nights`.
    static func passed(_ practice: Practice) throws -> Nights {
        try #require(all.first { $0.practice == practice }, "the suite lacks the trait .nights")
    }
}
