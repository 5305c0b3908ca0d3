package import WorkModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Where the bytes come from: a file read in blocks, spooled records, or bytes in memory.
package struct ByteSource: ~Copyable {
    /// The file as the user named it; faults are placed in it.
    package let name: String
    /// An open file, or -1 for spooled records and bytes in memory.
    private let descriptor: Int32
    private let memory: [UInt8]
    private let spool: SpooledRecords?
    /// The next byte in memory or of the spooled records.
    private var position = 0
    /// How many bytes of the file are left to read.
    private var left: Int

    /// Opens a file, or a part of one, which can't be rewound.
    ///
    /// Throws `fileMissing`, or `fileUnreadable` with what the system said.
    package init(path: String, name: String, part: Range<Int>? = nil) throws(Faults) {
        let opened = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard opened >= 0 else {
            guard errno != ENOENT else { throw Faults(.fileMissing, at: Place(file: name)) }
            throw unreadable(name)
        }
        if let part, lseek(opened, off_t(part.lowerBound), SEEK_SET) < 0 {
            let faults = unreadable(name)
            close(opened)
            throw faults
        }
        self.name = name
        self.left = part?.count ?? .max
        self.descriptor = opened
        self.memory = []
        self.spool = nil
    }

    /// Reads spooled records, or a part of them.
    package init(_ spool: SpooledRecords, name: String, part: Range<Int>? = nil) {
        self.name = name
        self.left = part?.count ?? .max
        self.position = part?.lowerBound ?? 0
        self.descriptor = -1
        self.memory = []
        self.spool = spool
    }

    package init(_ bytes: [UInt8], name: String) {
        self.name = name
        self.left = .max
        self.descriptor = -1
        self.memory = bytes
        self.spool = nil
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// Whether the first field of each record is its row's number.
    var isNumbered: Bool { spool != nil }

    /// Appends up to `count` bytes; fewer only at the end.
    ///
    /// - Returns: false where the end was met.
    mutating func read(_ count: Int, into bytes: inout [UInt8]) throws(Faults) -> Bool {
        if descriptor < 0 && spool == nil {
            let end = min(position + count, memory.count)
            bytes.append(contentsOf: memory[position..<end])
            defer { position = end }
            return end - position == count
        }
        let wanted = bytes.count + min(count, left)
        while bytes.count < wanted {
            let found = try readOnce(wanted - bytes.count, into: &bytes)
            guard found > 0 else { return false }
            left -= found
        }
        return left > 0
    }

    /// Starts again at the first byte; `fileUnreadable` where the file is a pipe.
    mutating func rewind() throws(Faults) {
        position = 0
        left = .max
        guard descriptor < 0 || lseek(descriptor, 0, SEEK_SET) == 0 else { throw unreadable(name) }
    }

    private mutating func readOnce(_ count: Int, into bytes: inout [UInt8]) throws(Faults) -> Int {
        var result = 0
        let descriptor = spool?.descriptor ?? descriptor
        let position = spool == nil ? nil : off_t(position)
        repeat {
            bytes.append(addingCapacity: count) { (free: inout OutputSpan<UInt8>) in
                unsafe free.withUnsafeMutableBufferPointer { buffer, filled in
                    // Sound: the system fills at most the buffer's own length, and `filled` counts
                    // no byte that it did not fill.
                    let room = min(count, buffer.count)
                    if let position {
                        result = unsafe pread(descriptor, buffer.baseAddress, room, position)
                        filled = max(result, 0)
                        return
                    }
                    #if canImport(Darwin)
                        result = unsafe Darwin.read(descriptor, buffer.baseAddress, room)
                    #elseif canImport(Musl)
                        result = unsafe Musl.read(descriptor, buffer.baseAddress, room)
                    #else
                        result = unsafe Glibc.read(descriptor, buffer.baseAddress, room)
                    #endif
                    filled = max(result, 0)
                }
            }
        } while result < 0 && errno == EINTR
        guard result >= 0 else { throw unreadable(name) }
        self.position += position == nil ? 0 : result
        return result
    }
}

/// The fault of the last system call.
private func unreadable(_ name: String) -> Faults {
    // Sound: strerror returns a C string, which is copied at once.
    let system = unsafe String(cString: strerror(errno))
    return Faults(.fileUnreadable, at: Place(file: name), [.system: system])
}
