import Handoff

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Where files without a name lie: `TMPDIR`, else `/var/tmp`, which unlike `/tmp` is never memory.
var temporaryFolder: Path {
    guard let named = unsafe getenv("TMPDIR") else { return Path("/var/tmp") }
    // Sound: a C string of the environment, which nobody changes, and copied at once.
    let text = unsafe String(cString: named)
    return Path(text.isEmpty ? "/var/tmp" : text)
}
