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
    /// Nothing is opened for that: libraries that find none left meanwhile end the program.
    package static var limit: Int? {
        let limit = sysconf(Int32(_SC_OPEN_MAX))
        return limit < 0 ? nil : limit
    }

    /// Whether this process may open so many more now.
    ///
    /// It asks which numbers are free and opens nothing, for the same reason.
    package static func areLeft(_ count: Int) -> Bool {
        guard let limit else { return true }
        var left = 0
        var number: Int32 = 0
        while left < count, number < limit {
            if fcntl(number, F_GETFD) < 0 { left += 1 }
            number += 1
        }
        return left >= count
    }
}
