import Foundation
import PipelineSettings
import WorkModel

extension Section {
    /// Reads the path of a file that must be there; `null` is the key's absence.
    mutating func file(_ key: String) -> InputFile? {
        guard let name = text(key, null: .isAbsence) else { return nil }
        let file = InputFile(name: name, path: absolutePath(name, in: findings.folder))
        guard isFile(file.path) else {
            missingFile(name, path.key(key), at: place(of: key))
            return nil
        }
        return file
    }

    /// Reads the path of a file that the section can't do without.
    mutating func requiredFile(_ key: String, isRequired: Bool = true) -> InputFile {
        let file = file(key)
        if isRequired, !has(key) { missing(key) }
        return file ?? InputFile(name: "", path: "")
    }

    /// Reads the path of a file that no run needs, so that it may be missing until somebody asks for
    /// what it says.
    mutating func laterFile(_ key: String) -> InputFile {
        require(key)
        let name = text(key) ?? ""
        return InputFile(name: name, path: absolutePath(name, in: findings.folder))
    }

    /// Reads the path of a folder that need not be there, as an absolute one.
    ///
    /// `~` is a shell's word: taken as it stands, it would become a folder of that name.
    mutating func folder(_ key: String, expected: String) -> String? {
        value(key, expected: expected) { [findings] text in
            text.isEmpty || text.hasPrefix("~") ? nil : absolutePath(text, in: findings.folder)
        }
    }

    /// Reads the path of a file that is ours to write; `null` is the key's absence.
    mutating func outputFile(_ key: String) -> OutputFile? {
        value(key, null: .isAbsence, expected: "http.log") { [findings] text in
            text.isEmpty || text.hasPrefix("~") || text.hasSuffix("/")
                ? nil : OutputFile(name: text, path: absolutePath(text, in: findings.folder))
        }
    }

    /// Reads a list of paths and globs into the files that they fit, each once, by the bytes of
    /// their names.
    mutating func files(_ key: String, isRequired: Bool) -> [InputFile] {
        let items = list(key)
        if isRequired, items?.isEmpty ?? !has(key) { missing(key) }
        let itemPath = path.key(key).item
        var files: [String: InputFile] = [:]
        for item in items ?? [] {
            guard let pattern = findings.text(item, itemPath) else { continue }
            let names = filesNamed(pattern, in: findings.folder)
            if names.isEmpty { missingFile(pattern, itemPath, at: item.place) }
            for name in names {
                let path = absolutePath(name, in: findings.folder)
                if files[path] == nil { files[path] = InputFile(name: name, path: path) }
            }
        }
        return files.values.sorted { precedesInBytes($0.name, $1.name) }
    }

    /// Reads the path of a file, or a list of paths and globs, in their order.
    ///
    /// A glob may fit nothing as long as its folder is there: nobody has corrected anything yet. What
    /// Excel keeps beside a workbook that is open (`~$…`) is no file of corrections.
    mutating func correctionFiles(_ key: String) -> CorrectionFiles? {
        guard let entry = optionalEntry(key) else { return nil }
        guard case .list(let items) = entry.value.content else {
            return file(key).map { CorrectionFiles([$0]) }
        }
        let itemPath = path.key(key).item
        var files: [InputFile] = []
        for item in items {
            guard let pattern = findings.text(item, itemPath) else { continue }
            let names = filesNamed(pattern, in: findings.folder).filter { !isOpenMark($0) }
            if names.isEmpty, !isGlobInFolder(pattern) {
                missingFile(pattern, itemPath, at: item.place)
            }
            for name in names.sorted(by: precedesInBytes) {
                let file = InputFile(name: name, path: absolutePath(name, in: findings.folder))
                if !files.contains(where: { $0.path == file.path }) { files.append(file) }
            }
        }
        return files.isEmpty ? nil : CorrectionFiles(files)
    }

    /// Whether the pattern holds a `*`, `?` or `[` in its last step alone, and its folder is there.
    private func isGlobInFolder(_ pattern: String) -> Bool {
        let absolute = absolutePath(pattern, in: findings.folder)
        let slash = absolute.lastIndex(of: "/") ?? absolute.startIndex
        let (folder, name) = (absolute[..<slash], absolute[slash...])
        return name.contains { "*?[".contains($0) } && isFolder(String(folder))
    }

    private func missingFile(_ name: String, _ path: SettingPath, at place: Place) {
        findings.report(.configMissingFile, at: place, [.key: path.shown, .path: name])
    }
}

/// The file of that very name, else those that fit it as a glob; spelt as the pattern is.
package func filesNamed(_ pattern: String, in folder: String) -> [String] {
    if isFile(absolutePath(pattern, in: folder)) { return [pattern] }
    return Glob(pattern).names(in: folder).filter { mayFit(absolutePath($0, in: folder)) }
}

/// Whether a pattern may take what lies at that path: a file, or a link to one.
///
/// A pipe would be waited for, for ever. A link must belong to whoever its file belongs to, to us or to
/// root: who may only put files into a folder mustn't have us read, and quote in a fault, what they can't.
private func mayFit(_ path: String) -> Bool {
    guard let entry = FileStatus(path) else { return false }
    guard entry.type == .typeSymbolicLink else { return entry.type == .typeRegular }
    let resolved = URL(filePath: path).resolvingSymlinksInPath().path(percentEncoded: false)
    guard let file = FileStatus(resolved), file.type == .typeRegular else { return false }
    return [file.owner, Int(geteuid()), 0].contains(entry.owner)
}

/// What lies at a path, of a link the link itself; `nil` where nothing does.
private struct FileStatus {
    let type: FileAttributeType?
    let owner: Int?

    init?(_ path: String) {
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else {
            return nil
        }
        type = attributes[.type] as? FileAttributeType
        owner = attributes[.ownerAccountID] as? Int
    }
}

/// The path from `folder`, without steps that lead nowhere (`./`, `//`).
///
/// `..` stays: what it means is the file system's to say where links are followed.
func absolutePath(_ path: String, in folder: String) -> String {
    let whole = path.hasPrefix("/") ? path : folder + "/" + path
    let steps = whole.split(separator: "/").filter { $0 != "." }
    return "/" + steps.joined(separator: "/")
}

/// Whether it is what Excel keeps beside a workbook that is open.
private func isOpenMark(_ name: String) -> Bool {
    name.split(separator: "/").last?.hasPrefix("~$") == true
}

private func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    // The flag outlives the call, which only writes to it.
    let exists = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    return exists && isFolder.boolValue
}

/// Whether there is something at that path that isn't a folder; links are followed.
private func isFile(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    // The flag outlives the call, which only writes to it.
    let exists = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    return exists && !isFolder.boolValue
}
