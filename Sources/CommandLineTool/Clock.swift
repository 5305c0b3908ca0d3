#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Seconds since 1970 now.
package func secondsNow() -> Int {
    time(nil)
}
