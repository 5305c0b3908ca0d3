import Testing

@testable import Conductor

@Suite struct StageMemoryTests {
    @Test func `months of a stage keep memory, several at once don't`() {
        #expect(
            StageMemory.tunables(of: "kintai-extract", inherited: nil) == "glibc.malloc.hugetlb=1")
        #expect(
            StageMemory.tunables(of: "kintai-load", inherited: nil)
                == "glibc.malloc.hugetlb=1:glibc.malloc.mmap_threshold=33554432"
                + ":glibc.malloc.trim_threshold=536870912")
    }

    @Test func `what the user has set stays`() {
        let own = "glibc.malloc.trim_threshold=1000000:glibc.malloc.tcache_count=3"
        let given = StageMemory.tunables(of: "kintai-transform", inherited: own)
        #expect(given.hasPrefix(own + ":"))
        #expect(!given.dropFirst(own.count).contains("trim_threshold"))
        #expect(given.contains("hugetlb=1"))
    }
}
