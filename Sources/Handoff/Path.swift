/// A path of a file or folder.
package struct Path: Hashable, Sendable, CustomStringConvertible {
    package let text: String

    /// Slashes at the end, which a shell's completion adds, say nothing and are left out.
    package init(_ text: String) {
        var kept = text[...]
        while kept.utf8.count > 1, kept.utf8.last == UInt8(ascii: "/") { kept.removeLast() }
        self.text = String(kept)
    }

    /// What somebody in the current folder has typed, from the root.
    package init(typed text: String) {
        self = text.hasPrefix("/") ? Path(text) : FileReading.currentFolder / text
    }

    package static func / (folder: Path, name: String) -> Path {
        Path(folder.text.hasSuffix("/") ? folder.text + name : folder.text + "/" + name)
    }

    /// The last component.
    package var name: String {
        String(text.split(separator: "/").last ?? "")
    }

    /// The folder that holds it; `.` where the path is a bare name.
    package var folder: Path {
        guard let slash = text.lastIndex(of: "/") else { return Path(".") }
        return slash == text.startIndex ? Path("/") : Path(String(text[..<slash]))
    }

    package var description: String { text }

    /// The path as somebody in `current` would type it: without the folder that they are in.
    package func seen(from current: Path) -> String {
        let prefix = current.text.hasSuffix("/") ? current.text : current.text + "/"
        return text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)) : text
    }
}
