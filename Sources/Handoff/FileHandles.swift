#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The open files that the system lets this process have.
package enum FileHandles {
    /// How many files this process may have open at once; `nil` where the system doesn't say.
    ///
    /// Nothing is opened for that: with very few, libraries that open a file meanwhile end the program.
    package static var limit: Int? {
        let limit = sysconf(Int32(_SC_OPEN_MAX))
        return limit < 0 ? nil : limit
    }

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
