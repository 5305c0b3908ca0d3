/// How glibc serves a stage's program with memory: it reads that once, when the program starts.
///
/// A month's rows are tens of megabytes in a few large pieces, and the next month's come after them. To get
/// each page of them anew from the system was a fifth of what transform took, and half of that in pages of
/// 2 MiB.
enum StageMemory {
    static let variable = "GLIBC_TUNABLES"

    /// The variable's value for a program; what the user has set there stays.
    static func tunables(of program: String, inherited: String?) -> String {
        let known = inherited.map { $0.split(separator: ":").map(String.init) } ?? []
        let names = Set(known.compactMap { $0.split(separator: "=").first })
        let ours = pages + (program == "kintai-extract" ? [] : kept)
        return (known + ours.filter { !names.contains($0.prefix { $0 != "=" }) })
            .joined(separator: ":")
    }

    /// Large pages where the system has them to give (`transparent_hugepage`: `madvise`).
    private static let pages = ["glibc.malloc.hugetlb=1"]
    /// What one month has taken is kept for the next.
    ///
    /// Not by extract, which has several months at once, each on a thread with memory of its own.
    private static let kept = [
        "glibc.malloc.mmap_threshold=33554432", "glibc.malloc.trim_threshold=536870912",
    ]
}
