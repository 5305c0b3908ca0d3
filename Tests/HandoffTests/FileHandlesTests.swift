import Handoff
import Testing

@Suite struct FileHandlesTests {
    // Too few are tried with a program of its own (CommandTests): these tests share theirs.
    @Test func `finds that a few are left, and lets go of them again`() {
        for _ in 0..<1000 { #expect(FileHandles.areLeft(10)) }
    }
}
