#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Records in a file without a name, which goes when nobody holds it any more.
///
/// They are CSV in UTF-8; the first field of each is the number of the row that it stands for, which
/// readers tell as its line.
package final class SpooledRecords: Sendable {
    /// Open for reading; its own offset isn't used.
    let descriptor: Int32

    /// Takes over an open descriptor.
    package init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    deinit {
        close(descriptor)
    }
}
