package import WorkModel

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

extension WorkDate {
    /// The date in Asia/Tokyo at that moment: a fixed +09:00, whatever the host's zone.
    package init(tokyoAtSeconds seconds: Int) {
        let tokyo = seconds + 9 * 3600
        self.init(dayNumber: Int32((Double(tokyo) / 86_400).rounded(.down)))
    }
}
