#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Keeps keys and people's data out of core dumps, of this process and of those that it starts.
///
/// A crash leaves no file; a handler of the system's, which no limit holds for, gets a dump without memory
/// (`core(5)`).
package func leaveNothingInCoreDumps() {
    var limit = rlimit()
    #if canImport(Glibc)
        let core = __rlimit_resource_t(RLIMIT_CORE.rawValue)
    #else
        let core = RLIMIT_CORE
    #endif
    if unsafe getrlimit(core, &limit) == 0 {
        limit.rlim_cur = 0
        _ = unsafe setrlimit(core, &limit)
    }
    // No file of ours: the kernel keeps it as a switch of this process.
    let filter = unsafe open("/proc/self/coredump_filter", O_WRONLY | O_CLOEXEC)
    guard filter >= 0 else { return }
    _ = unsafe write(filter, "0", 1)
    _ = close(filter)
}
