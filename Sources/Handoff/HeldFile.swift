package import WorkModel

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A new file that another process writes, open as long as this is there.
package final class HeldFile: Sendable {
    package let descriptor: Int32

    /// Makes the file, or empties the one that is there.
    package init(creating path: Path) throws(Faults) {
        descriptor = try FileWriting.openToBeWritten(path)
    }

    deinit {
        _ = close(descriptor)
    }
}
