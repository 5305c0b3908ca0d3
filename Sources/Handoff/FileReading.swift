package import WorkModel

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Small reads: whole files and the names in a folder.
///
/// Rows are read by `Delimited`.
package enum FileReading {
    /// All bytes of a file.
    /// - Throws: `fileMissing` or `fileUnreadable`, placed at `name`.
    package static func bytes(of path: Path, name: String? = nil) throws(Faults) -> [UInt8] {
        let place = Place(file: name ?? path.text)
        let descriptor = unsafe open(path.text, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT { throw Faults(.fileMissing, at: place) }
            throw Faults(.fileUnreadable, at: place, [.system: systemMessage(errno)])
        }
        defer { _ = close(descriptor) }
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = unsafe block.withUnsafeMutableBytes { buffer in
                // `read` fills at most `count` bytes of the buffer.
                unsafe read(descriptor, buffer.baseAddress, buffer.count)
            }
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else {
                throw Faults(.fileUnreadable, at: place, [.system: systemMessage(errno)])
            }
            if count == 0 { return bytes }
            bytes.append(contentsOf: block[..<count])
        }
    }

    /// The names in a folder, sorted by their bytes; none where there is no such folder.
    package static func names(in folder: Path) -> [String] {
        guard let stream = unsafe opendir(folder.text) else { return [] }
        defer { _ = unsafe closedir(stream) }
        var names: [String] = []
        while let entry = unsafe readdir(stream) {
            // `d_name` ends with a NUL inside the entry, which lives until the next `readdir`.
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { text in
                    unsafe String(cString: text)
                }
            }
            if name != "." && name != ".." { names.append(name) }
        }
        return names.sorted(by: precedesInBytes)
    }

    /// Whether there is a folder of that name; a symbolic link is none.
    package static func isFolder(_ path: Path) -> Bool {
        var status = stat()
        guard unsafe lstat(path.text, &status) == 0 else { return false }
        return status.st_mode & S_IFMT == S_IFDIR
    }

    /// Whether there is a plain file of that name; a symbolic link, a pipe or a device is none.
    package static func isFile(_ path: Path) -> Bool {
        var status = stat()
        guard unsafe lstat(path.text, &status) == 0 else { return false }
        return status.st_mode & S_IFMT == S_IFREG
    }

    /// Whether there is a file of that name that this process may run; a symbolic link that leads to
    /// one will do.
    package static func isProgram(_ path: Path) -> Bool {
        var status = stat()
        guard unsafe stat(path.text, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            return false
        }
        return unsafe access(path.text, X_OK) == 0
    }

    /// The folder that the process works in.
    package static var currentFolder: Path {
        guard let buffer = unsafe getcwd(nil, 0) else { return Path(".") }
        // `getcwd` has made the buffer for us to free.
        defer { unsafe free(buffer) }
        return Path(unsafe String(cString: buffer))
    }

    /// Whether there is something of that name.
    package static func exists(_ path: Path) -> Bool {
        unsafe access(path.text, F_OK) == 0
    }

    /// Seconds since 1970 when the file was last written; `nil` where there is none.
    package static func modified(_ path: Path) -> Int? {
        var status = stat()
        guard unsafe stat(path.text, &status) == 0 else { return nil }
        return status.st_mtim.tv_sec
    }

    /// The size of a file in bytes; `nil` where there is none.
    package static func size(of path: Path) -> Int? {
        var status = stat()
        guard unsafe stat(path.text, &status) == 0 else { return nil }
        return Int(status.st_size)
    }
}

/// What the system calls an error, in English.
package func systemMessage(_ number: Int32) -> String {
    var buffer = [CChar](repeating: 0, count: 256)
    let known = unsafe strerror_r(number, &buffer, buffer.count) == 0
    guard known, let end = buffer.firstIndex(of: 0) else { return "error \(number)" }
    return String(decoding: buffer[..<end].map(UInt8.init(bitPattern:)), as: UTF8.self)
}
