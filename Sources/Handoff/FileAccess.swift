#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Who may read and write what is put where other people find it (the key `deliver`).
package struct FileAccess: Hashable, Sendable {
    /// Of files: read and write bits only.
    package let mode: UInt16
    /// The group's number; `nil` = the one that files are made with.
    package let group: UInt32?

    package init(mode: UInt16 = 0o600, group: UInt32? = nil) {
        self.mode = mode
        self.group = group
    }

    /// Whoever may read the files may open their folder; the group may also take files away and put
    /// some there, which get its number too.
    package var folderMode: UInt16 {
        let groupBits: UInt16 = mode & 0o040 == 0 ? 0 : 0o2070
        let otherBits: UInt16 = mode & 0o004 == 0 ? 0 : 0o005
        return 0o700 | groupBits | otherBits
    }
}

/// A group that files can be given to.
package struct FileGroup: Hashable, Sendable {
    package let number: UInt32

    /// Finds a group by its name or number.
    /// - Returns: `nil` where there is none, or this process may not give files to it.
    package init?(_ text: String) {
        guard let number = Self.number(of: text), Self.mayGive(to: number) else { return nil }
        self.number = number
    }

    private static func number(of text: String) -> UInt32? {
        // The entry lives until the next call, and no other place of the project asks for groups.
        if let entry = unsafe getgrnam(text) { return unsafe entry.pointee.gr_gid }
        return UInt32(text)
    }

    private static func mayGive(to number: UInt32) -> Bool {
        if geteuid() == 0 || getegid() == number { return true }
        let count = getgroups(0, nil)
        guard count > 0 else { return false }
        var groups = [gid_t](repeating: 0, count: Int(count))
        // `getgroups` fills at most `count` numbers.
        let found = unsafe getgroups(count, &groups)
        return found > 0 && groups[..<Int(found)].contains(number)
    }
}
