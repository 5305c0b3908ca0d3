import WorkModel

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A file that is open for reading at any place.
struct PlainFile: ~Copyable {
    /// As faults call it.
    let name: String
    let descriptor: Int32
    let byteCount: Int

    /// - Returns: `nil` for a pipe or a device, which can't be read at any place.
    /// - Throws: `fileMissing` or `fileUnreadable`.
    init?(path: String, name: String) throws(Faults) {
        // Without the flag, opening a pipe waits for who writes into it.
        let opened = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard opened >= 0 else {
            guard errno != ENOENT else { throw Faults(.fileMissing, at: Place(file: name)) }
            throw unreadable(name)
        }
        self.name = name
        descriptor = opened
        var status = stat()
        let isKnown = unsafe fstat(opened, &status) == 0
        byteCount = Int(status.st_size)
        guard isKnown, status.st_mode & S_IFMT == S_IFREG else { return nil }
    }

    deinit {
        close(descriptor)
    }

    /// Fills the buffer from a place of the file on; fewer bytes only at its end.
    /// - Returns: how many bytes.
    func read(at offset: Int, into buffer: inout [UInt8]) throws(Faults) -> Int {
        var filled = 0
        while filled < buffer.count {
            let count = unsafe buffer.withUnsafeMutableBytes { bytes in
                // Sound: `pread` fills at most what is left of the buffer behind `filled`.
                unsafe pread(
                    descriptor, bytes.baseAddress?.advanced(by: filled), bytes.count - filled,
                    off_t(offset + filled))
            }
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { throw unreadable(name) }
            guard count > 0 else { break }
            filled += count
        }
        return filled
    }

    /// Calls `body` with all bytes, block by block, until it returns false.
    func forEachBlock(_ body: (Span<UInt8>) -> Bool) throws(Faults) {
        var buffer = [UInt8](repeating: 0, count: 1 << 18)
        var offset = 0
        while true {
            let count = try read(at: offset, into: &buffer)
            offset += count
            guard count > 0, body(buffer.span.extracting(0..<count)) else { return }
        }
    }
}

/// The fault of the last system call.
private func unreadable(_ name: String) -> Faults {
    // Sound: strerror returns a C string, which is copied at once.
    let system = unsafe String(cString: strerror(errno))
    return Faults(.fileUnreadable, at: Place(file: name), [.system: system])
}
