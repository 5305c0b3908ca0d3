#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The open files that the system lets this process have.
package enum FileHandles {
    /// Whether the system would open so many more now.
    ///
    /// It opens them and lets go of them again: a limit may be this process's, this user's or the
    /// machine's.
    package static func areLeft(_ count: Int) -> Bool {
        var taken: [Int32] = []
        defer { for descriptor in taken { _ = close(descriptor) } }
        while taken.count < count {
            let descriptor = unsafe open("/dev/null", O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else { return false }
            taken.append(descriptor)
        }
        return true
    }
}
