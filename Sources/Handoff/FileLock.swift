package import WorkModel

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A file that one process at a time holds, together with the programs that it hands the file to.
///
/// The system lets go when the last of them has ended, however it ended (`flock`). The file stays
/// where it is: a file that is removed could be held twice.
package struct FileLock: Sendable {
    private let path: Path
    /// What a child process must have open to hold the file too; no child gets it by itself.
    package let descriptor: Int32

    /// Takes the file, and makes it where it is missing.
    /// - Returns: `nil` where somebody else holds it.
    package static func take(_ path: Path) throws(Faults) -> FileLock? {
        let descriptor = try FileWriting.openToHold(path)
        guard flock(descriptor, LOCK_EX | LOCK_NB) != 0 else {
            return FileLock(path: path, descriptor: descriptor)
        }
        let isHeld = errno == EWOULDBLOCK
        let fault = systemFault(at: path)
        _ = close(descriptor)
        guard isHeld else { throw fault }
        return nil
    }

    /// Takes the file, and waits for whoever holds it; the file is made where it is missing.
    package static func wait(for path: Path) throws(Faults) -> FileLock {
        let descriptor = try FileWriting.openToHold(path)
        while flock(descriptor, LOCK_EX) != 0 {
            guard errno != EINTR else { continue }
            let fault = systemFault(at: path)
            _ = close(descriptor)
            throw fault
        }
        return FileLock(path: path, descriptor: descriptor)
    }

    /// Replaces what the file says, for those who find it held.
    package func write(_ bytes: [UInt8]) throws(Faults) {
        try FileWriting.rewrite(descriptor, with: bytes, at: path)
    }

    /// Lets go; children that have the file open still hold it.
    package func release() {
        _ = close(descriptor)
    }
}

/// A process on its machine.
package enum RunningProcess {
    /// The number of this process.
    package static var current: Int32 { getpid() }

    /// The name of the machine that this process runs on.
    package static var host: String {
        var buffer = [CChar](repeating: 0, count: 256)
        guard unsafe gethostname(&buffer, buffer.count - 1) == 0 else { return "" }
        return String(
            decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// Whether this machine has a process of that number.
    package static func exists(_ process: Int32) -> Bool {
        kill(process, 0) == 0 || errno != ESRCH
    }
}
