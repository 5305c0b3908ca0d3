import Handoff
import PipelineSettings
import WorkModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A file, or what is in memory already, that is read block by block, from its start or from any
/// place.
struct SourceFile: ~Copyable {
    private enum Content {
        /// An open descriptor.
        case file(Int32)
        case memory([UInt8])
    }

    /// As pipeline.yml names it.
    let name: String
    private let content: Content
    /// Where the next read begins, and where reading ends.
    private(set) var offset = 0
    private var end = Int.max
    private var checksum = XXH3()

    /// - Throws: `fileMissing` or `fileUnreadable`.
    init(_ file: InputFile) throws(Faults) {
        name = file.name
        let descriptor = unsafe open(file.path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT { throw Faults(.fileMissing, at: Place(file: name)) }
            throw unreadable(name)
        }
        content = .file(descriptor)
    }

    /// Makes a file of bytes that lie on no disk.
    init(_ bytes: [UInt8], name: String) {
        self.name = name
        content = .memory(bytes)
    }

    deinit {
        if case .file(let descriptor) = content { close(descriptor) }
    }

    /// Reads only those bytes of the file from now on.
    mutating func seek(to range: Range<Int>) {
        offset = range.lowerBound
        end = range.upperBound
    }

    /// Fills the buffer from `start` on, at least by one byte.
    /// - Returns: how many bytes; 0 at the end.
    mutating func read(into buffer: inout [UInt8], from start: Int) throws(Faults) -> Int {
        let wanted = min(buffer.count - start, end - offset)
        let count = try read(wanted, into: &buffer, from: start)
        checksum.update(buffer.span.extracting(start..<(start + count)))
        offset += count
        return count
    }

    private func read(
        _ wanted: Int, into buffer: inout [UInt8], from start: Int
    ) throws(Faults) -> Int {
        let descriptor: Int32
        switch content {
        case .file(let open): descriptor = open
        case .memory(let bytes):
            let count = max(min(wanted, bytes.count - offset), 0)
            buffer.replaceSubrange(start..<(start + count), with: bytes[offset..<(offset + count)])
            return count
        }
        while true {
            let count = unsafe buffer.withUnsafeMutableBytes { bytes in
                // `pread` fills at most `wanted` bytes, which `buffer` has from `start` on.
                unsafe pread(descriptor, bytes.baseAddress?.advanced(by: start), wanted, offset)
            }
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { throw unreadable(name) }
            return count
        }
    }

    /// The file as an input of this stage, once it has been read from its start to its end.
    var input: PackageFacts.Input {
        PackageFacts.Input(name: name, bytes: offset, xxh3: checksum.hexadecimal)
    }
}

/// The fault of a system call on a file that has just failed.
private func unreadable(_ name: String) -> Faults {
    Faults(.fileUnreadable, at: Place(file: name), [.system: systemMessage(errno)])
}
