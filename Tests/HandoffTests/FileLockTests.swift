import Handoff
import TestSupport
import Testing

@Suite struct FileLockTests {
    @Test func `is held by one at a time, and can be had again after`() throws {
        try withTemporaryFolder { folder in
            let path = folder / "lock"
            let first = try #require(try FileLock.take(path))
            #expect(try FileLock.take(path) == nil)
            first.release()
            let second = try #require(try FileLock.take(path))
            second.release()
        }
    }

    @Test func `says what its holder has written, no more`() throws {
        try withTemporaryFolder { folder in
            let path = folder / "lock"
            let lock = try #require(try FileLock.take(path))
            defer { lock.release() }
            for text in ["a long first text", "short", ""] {
                try lock.write([UInt8](text.utf8))
                #expect(try FileReading.bytes(of: path) == [UInt8](text.utf8))
            }
        }
    }

    @Test func `knows a process that is there from one that isn't`() {
        #expect(RunningProcess.exists(RunningProcess.current))
        // The first process of a system belongs to somebody else.
        #expect(RunningProcess.exists(1))
        #expect(!RunningProcess.exists(Int32.max))
    }
}
