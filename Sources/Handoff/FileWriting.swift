package import Delimited
package import WorkModel

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Every write of the project: tests that stop the world after each of them need one place.
///
/// Folders get mode 0700 and files 0600, never more, whatever the umask: this is personal data.
package enum FileWriting {
    /// Makes a folder and those above it where they are missing.
    ///
    /// Where `durable`, those that it made are on the disk when this returns.
    package static func makeFolder(_ path: Path, durable: Bool = false) throws(Faults) {
        guard unsafe mkdir(path.text, 0o700) != 0 else {
            if durable { try syncFolder(path.folder) }
            return
        }
        switch errno {
        case EEXIST:
            var status = stat()
            // A link that leads to a folder will do.
            guard unsafe stat(path.text, &status) == 0 else { throw systemFault(at: path) }
            guard status.st_mode & S_IFMT == S_IFDIR else { throw systemFault(ENOTDIR, at: path) }
        case ENOENT where path.folder != path:
            try makeFolder(path.folder, durable: durable)
            guard unsafe mkdir(path.text, 0o700) == 0 || errno == EEXIST else {
                throw systemFault(at: path)
            }
            if durable { try syncFolder(path.folder) }
        default:
            throw systemFault(at: path)
        }
    }

    /// Makes a folder that must not exist yet; it is on the disk when this returns.
    /// - Returns: whether it was made; `false` where something of that name is there.
    package static func makeNewFolder(_ path: Path) throws(Faults) -> Bool {
        guard unsafe mkdir(path.text, 0o700) != 0 else {
            try syncFolder(path.folder)
            return true
        }
        guard errno == EEXIST else { throw systemFault(at: path) }
        return false
    }

    /// Writes a small file aside and renames it into place, so that readers see the old or the new
    /// one.
    ///
    /// Where `durable`, file and folder are on the disk when this returns.
    package static func replaceFile(
        _ path: Path, with bytes: [UInt8], durable: Bool = false
    ) throws(Faults) {
        let aside = Path(path.text + ".new")
        var sink = try FileSink(creating: aside)
        try sink.write(bytes.span)
        try sink.close(durable: durable)
        try move(aside, to: path)
        if durable { try syncFolder(path.folder) }
    }

    /// Makes a folder, and those above it, for more people than us; one that is there stays as it is.
    ///
    /// Those that it made are on the disk when this returns.
    package static func makeFolder(_ path: Path, for access: FileAccess) throws(Faults) {
        guard !FileReading.exists(path) else { return try makeFolder(path) }
        if path.folder != path { try makeFolder(path.folder, for: access) }
        guard try makeNewFolder(path) else { return }
        let descriptor = unsafe open(path.text, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { throw systemFault(at: path) }
        defer { _ = close(descriptor) }
        try give(descriptor, access.group, access.folderMode, at: path)
    }

    /// Writes a file for more people than us aside and renames it into place.
    ///
    /// Others may write in the folder too, so nothing that lies there is opened. File and folder are on
    /// the disk when this returns: who finds it cut takes it for what somebody has mended.
    package static func replaceFile(
        _ path: Path, with bytes: [UInt8], for access: FileAccess
    ) throws(Faults) {
        let aside = Path(path.text + ".new")
        try remove(aside)
        var sink = try FileSink(creating: aside, isNew: true)
        try sink.write(bytes.span)
        try sink.give(access)
        try sink.close(durable: true)
        try move(aside, to: path)
        try syncFolder(path.folder)
    }

    /// Replaces a file of the user's, or makes it: a link stays one, and who may read the file may do so
    /// afterwards.
    ///
    /// File and folder are on the disk when this returns.
    package static func replaceUsersFile(_ path: Path, with bytes: [UInt8]) throws(Faults) {
        var status = stat()
        guard unsafe stat(path.text, &status) == 0 else {
            return try replaceFile(path, with: bytes, durable: true)
        }
        guard let resolved = unsafe realpath(path.text, nil) else { throw systemFault(at: path) }
        // `realpath` has made the text for us to free.
        defer { unsafe free(resolved) }
        let real = Path(unsafe String(cString: resolved))
        let aside = Path(real.text + ".new")
        try remove(aside)
        var sink = try FileSink(creating: aside, isNew: true)
        try sink.write(bytes.span)
        try sink.give(
            FileAccess(
                mode: UInt16(status.st_mode & 0o777),
                group: status.st_gid == getegid() ? nil : status.st_gid))
        try sink.close(durable: true)
        try move(aside, to: real)
        try syncFolder(real.folder)
    }

    fileprivate static func give(
        _ descriptor: Int32, _ group: UInt32?, _ mode: UInt16, at path: Path
    ) throws(Faults) {
        if let group, fchown(descriptor, uid_t.max, group) != 0 { throw systemFault(at: path) }
        guard fchmod(descriptor, mode_t(mode)) == 0 else { throw systemFault(at: path) }
    }

    /// Renames a file or folder; a file there is replaced, a folder there must be empty.
    package static func move(_ path: Path, to destination: Path) throws(Faults) {
        guard unsafe rename(path.text, destination.text) == 0 else {
            throw systemFault(at: destination)
        }
    }

    /// Renames a file into another folder; both folders are on the disk when this returns.
    package static func moveForGood(_ path: Path, to destination: Path) throws(Faults) {
        try move(path, to: destination)
        try syncFolder(destination.folder)
        try syncFolder(path.folder)
    }

    /// Removes a file or an empty folder; nothing there is fine.
    package static func remove(_ path: Path) throws(Faults) {
        guard unsafe unlink(path.text) != 0, errno != ENOENT else { return }
        guard unsafe rmdir(path.text) == 0 || errno == ENOENT else { throw systemFault(at: path) }
    }

    /// Removes a folder with all that is in it; a symbolic link is removed, never followed.
    package static func removeTree(_ path: Path) throws(Faults) {
        if FileReading.isFolder(path) {
            for name in FileReading.names(in: path) {
                try removeTree(path / name)
            }
        }
        try remove(path)
    }

    /// Opens a file that is there to be held, for reading and writing; it is made where it is missing.
    static func openToHold(_ path: Path) throws(Faults) -> Int32 {
        let descriptor = unsafe open(path.text, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw systemFault(at: path) }
        return descriptor
    }

    /// Makes a file, or empties the one that is there, for a program that gets its descriptor.
    static func openToBeWritten(_ path: Path) throws(Faults) -> Int32 {
        let descriptor = unsafe open(
            path.text, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw systemFault(at: path) }
        return descriptor
    }

    /// Replaces what an open file says where it lies: renamed, it would be another file to those who
    /// hold it.
    static func rewrite(
        _ descriptor: Int32, with bytes: [UInt8], at path: Path
    ) throws(Faults) {
        guard ftruncate(descriptor, 0) == 0 else { throw systemFault(at: path) }
        let count = unsafe bytes.withUnsafeBytes { buffer in
            // `pwrite` reads at most `count` bytes from the buffer during the call.
            unsafe pwrite(descriptor, buffer.baseAddress, buffer.count, 0)
        }
        guard count == bytes.count else { throw systemFault(at: path) }
    }

    /// Returns when the folder's entries are on the disk.
    ///
    /// Where the file system can't tell, as some shares can't, or we may write in the folder and not
    /// read it, that is left to the system.
    package static func syncFolder(_ path: Path) throws(Faults) {
        let descriptor = unsafe open(path.text, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else {
            guard errno == EACCES else { throw systemFault(at: path) }
            return
        }
        defer { _ = close(descriptor) }
        guard fsync(descriptor) != 0, ![EINVAL, ENOTSUP].contains(errno) else { return }
        throw systemFault(at: path)
    }
}

/// A new file that takes bytes one piece after another.
package struct FileSink: ~Copyable {
    private let path: Path
    private var descriptor: Int32

    /// Makes the file, or empties the one that is there; where `isNew`, none may be there.
    package init(creating path: Path, isNew: Bool = false) throws(Faults) {
        self.path = path
        self.descriptor = unsafe open(
            path.text,
            O_WRONLY | O_CREAT | (isNew ? O_EXCL : O_TRUNC) | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw systemFault(at: path) }
    }

    /// Opens a file to write behind what it holds; it is made where it is missing.
    package init(appendingTo path: Path) throws(Faults) {
        self.path = path
        self.descriptor = unsafe open(
            path.text, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw systemFault(at: path) }
    }

    /// Makes a file without a name, which goes with the last descriptor of it, whatever happens.
    ///
    /// It has a name until the next line takes it away, while it is empty.
    package init(unnamedIn folder: Path) throws(Faults) {
        path = folder
        let name = folder / "kintai-\(UInt64.random(in: .min ... .max))"
        descriptor = unsafe open(
            name.text, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw systemFault(at: path) }
        guard unsafe unlink(name.text) == 0 else {
            let faults = systemFault(at: path)
            _ = closeDescriptor(descriptor)
            descriptor = -1
            throw faults
        }
    }

    deinit {
        if descriptor >= 0 { _ = closeDescriptor(descriptor) }
    }

    /// Hands over the open file, to which nothing more is written.
    package consuming func finish() -> SpooledRecords {
        let handedOver = descriptor
        descriptor = -1
        return SpooledRecords(descriptor: handedOver)
    }

    package mutating func write(_ bytes: Span<UInt8>) throws(Faults) {
        var written = 0
        while written < bytes.count {
            let count = unsafe bytes.extracting(written...).withUnsafeBufferPointer { buffer in
                // `write` reads at most `count` bytes from the buffer during the call.
                unsafe writeDescriptor(descriptor, buffer.baseAddress, buffer.count)
            }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw systemFault(at: path) }
            written += count
        }
    }

    /// Says who may read and write the file, whatever the umask.
    fileprivate func give(_ access: FileAccess) throws(Faults) {
        try FileWriting.give(descriptor, access.group, access.mode, at: path)
    }

    /// Returns when what was written is on the disk.
    package mutating func sync() throws(Faults) {
        guard fsync(descriptor) == 0 else { throw systemFault(at: path) }
    }

    /// Closes the file; where `durable`, its bytes are on the disk when this returns.
    package mutating func close(durable: Bool) throws(Faults) {
        if durable {
            guard fsync(descriptor) == 0 else { throw systemFault(at: path) }
        }
        let closing = descriptor
        descriptor = -1
        guard closeDescriptor(closing) == 0 else { throw systemFault(at: path) }
    }
}

// Inside `FileSink` the names `write` and `close` mean its own methods.
private func writeDescriptor(
    _ descriptor: Int32, _ bytes: UnsafePointer<UInt8>?, _ count: Int
) -> Int {
    unsafe write(descriptor, bytes, count)
}

private func closeDescriptor(_ descriptor: Int32) -> Int32 {
    close(descriptor)
}

/// The fault of a system call that has just failed.
package func systemFault(at path: Path) -> Faults {
    systemFault(errno, at: path)
}

private func systemFault(_ number: Int32, at path: Path) -> Faults {
    if number == ENOSPC || number == EDQUOT {
        return Faults(.diskFull, at: Place(file: path.text))
    }
    return Faults(
        .cannotWrite, at: Place(file: path.text), [.system: systemMessage(number)])
}
