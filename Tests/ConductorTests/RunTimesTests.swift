import Foundation
import Handoff
import Testing

@testable import Conductor

/// A run's seconds are those in which it worked.
@Suite struct RunTimesTests {
    @Test func `adds up the work, without the pause before a resume`() throws {
        try withRun { run in
            #expect(RunTimes.read(of: run) == nil)
            try RunTimes.add(to: run, from: 1000, to: 1030)
            #expect(RunTimes.read(of: run) == RunTimes(started: 1000, ended: 1030, worked: 30))
            try RunTimes.add(to: run, from: 5000, to: 5012)
            #expect(RunTimes.read(of: run) == RunTimes(started: 1000, ended: 5012, worked: 42))
        }
    }

    @Test func `adds up each stage's work`() throws {
        try withRun { run in
            try RunTimes.add(to: run, from: 0, to: 1, stages: [.extract: 700, .load: 20])
            try RunTimes.add(to: run, from: 5, to: 6, stages: [.load: 30, .transform: 5])
            #expect(
                RunTimes.read(of: run)?.stages == ["extract": 700, "load": 50, "transform": 5])
        }
    }

    @Test func `counts a clock that was set back as no time`() throws {
        try withRun { run in
            try RunTimes.add(to: run, from: 1000, to: 990)
            #expect(RunTimes.read(of: run)?.worked == 0)
        }
    }

    private func withRun(_ body: (RunFolder) throws -> Void) throws {
        let path = Path(
            FileManager.default.temporaryDirectory
                .appendingPathComponent("kintai-tests-" + UUID().uuidString).path)
        try FileWriting.makeFolder(path)
        defer { try? FileWriting.removeTree(path) }
        try body(RunFolder(path))
    }
}
