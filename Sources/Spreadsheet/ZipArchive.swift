internal import CZip
import WorkModel

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A zip file, read entry by entry.
@safe struct ZipArchive: ~Copyable {
    /// As faults call it.
    let name: String
    // Made by `init`, freed by `deinit` and never handed out.
    private let archive: OpaquePointer
    /// Of the whole file.
    private let byteCount: Int

    /// - Throws: `workbookOverLimit` of entries, or `workbookDamaged`.
    init(_ file: borrowing PlainFile) throws(Faults) {
        name = file.name
        byteCount = file.byteCount
        // libzip keeps every entry in memory.
        try requireFewEntries(file)
        guard let archive = unsafe czip_open(file.descriptor) else {
            // Sound: a C string of this thread, copied at once.
            let message = unsafe String(cString: czip_open_message())
            throw Faults(
                .workbookDamaged, at: Place(file: file.name), [.system: message])
        }
        unsafe self.archive = archive
    }

    deinit {
        unsafe czip_close(archive)
    }

    /// Whether there is an entry of that name, letters without case.
    func has(_ entry: String) -> Bool {
        unsafe czip_find(archive, entry) >= 0
    }

    /// Reads an entry from its start to its end, or until `body` says that it is enough.
    ///
    /// - Parameters:
    ///   - entry: its name, letters without case.
    ///   - body: takes the bytes, piece by piece; the last piece is empty.
    /// - Throws: `workbookDamaged`, `workbookEncrypted`, or `workbookOverLimit` of the ratio.
    func read(
        _ entry: String, _ body: (Span<UInt8>, _ atEnd: Bool) throws(Faults) -> Bool
    ) throws(Faults) {
        let place = unsafe czip_find(archive, entry)
        var facts = czip_entry()
        guard unsafe czip_stat(archive, place, &facts) else {
            throw damaged(entry, "there is no such part")
        }
        guard !facts.is_encrypted else {
            throw Faults(.workbookEncrypted, at: Place(file: name))
        }
        guard unsafe czip_open_entry(archive, place) else { throw damaged(entry, message) }
        var buffer = [UInt8](repeating: 0, count: 32 << 10)
        var passed: Int64 = 0
        while true {
            let count = unsafe buffer.withUnsafeMutableBufferPointer { buffer in
                // The C side fills at most `count` bytes of the buffer.
                unsafe czip_read(archive, buffer.baseAddress, buffer.count)
            }
            guard count >= 0 else { throw damaged(entry, message) }
            passed += count
            // What the directory says may be a lie.
            let packed = Int64(max(1, min(facts.packed_size, UInt64(byteCount))))
            guard passed <= WorkbookLimits.freeBytes || passed / packed < WorkbookLimits.ratio
            else { throw overLimit(.ratio, Int(WorkbookLimits.ratio), in: name) }
            guard passed <= WorkbookLimits.partBytes else {
                throw overLimit(.partBytes, Int(WorkbookLimits.partBytes), in: name)
            }
            let goesOn = try body(buffer.span.extracting(0..<Int(count)), count == 0)
            if count == 0 || !goesOn { return }
        }
    }

    /// The fault of a part that can't be read.
    func damaged(_ entry: String, _ why: String) -> Faults {
        Faults(.workbookDamaged, at: Place(file: name), [.path: entry, .system: why])
    }

    private var message: String {
        // Sound: a C string until the next call, copied at once.
        unsafe String(cString: czip_message(archive))
    }
}

extension ZipArchive {
    /// Parses an XML part.
    /// - Throws: what the handler found, `workbookDamaged`, or what `read` throws.
    func parse(
        _ part: String, _ handler: inout some XMLHandler & ~Copyable
    ) throws(Faults) {
        var parser = XMLParser()
        try read(part) { (bytes, atEnd) throws(Faults) in
            switch parser.push(bytes, atEnd: atEnd, to: &handler) {
            case .goesOn: return true
            case .stopped: return false
            case .malformed(let why): throw damaged(part, why)
            }
        }
        if let faults = handler.faults { throw faults }
    }
}

/// The fault of a workbook that passes one of the bounds.
func overLimit(_ bound: WorkbookBound, _ limit: Int, at place: Place) -> Faults {
    Faults(.workbookOverLimit, at: place, [.expected: bound.rawValue, .limit: String(limit)])
}

func overLimit(_ bound: WorkbookBound, _ limit: Int, in file: String) -> Faults {
    overLimit(bound, limit, at: Place(file: file))
}
