import Foundation
package import PipelineSettings
package import WorkModel

/// Reads pipeline.yml: every fault of it at once.
///
/// - Parameters:
///   - path: of the file; relative to the current folder.
///   - environment: what `${NAME}` is replaced from; `NAME` must be in it.
/// - Returns: the settings with every default filled in and every path absolute.
/// - Throws: `configNotFound` or `fileUnreadable` of pipeline.yml itself, else its faults in the
///   file's order; all end a program with status 78 but the first two.
package func readPipeline(
    path: String, environment: [String: String]
) throws(Faults) -> PipelineSettings {
    let file = absolutePath(path, in: FileManager.default.currentDirectoryPath)
    let findings = Findings(file: path, folder: folder(of: file), environment: environment)
    let text = try readText(file, whenMissing: .configNotFound, findings)
    return try readPipeline(text: text, findings: findings)
}

/// Reads the text of a pipeline.yml.
func readPipeline(text: String, findings: Findings) throws(Faults) -> PipelineSettings {
    var root = try rootSection(of: text, findings: findings)
    let settings = readRoot(&root)
    root.reportUnknownKeys()
    if let faults = Faults(findings.sortedFaults) { throw faults }
    return settings
}

/// Reads whom a pipeline.yml names to be told, although the rest of it may be at fault.
///
/// - Parameters:
///   - path: Of the file; relative to the current folder.
///   - environment: What `${NAME}` is replaced from.
/// - Returns: Settings with workspace, language, receivers and the file for figures alone; `nil` where
///   these can't be read themselves.
package func readReceivers(path: String, environment: [String: String]) -> PipelineSettings? {
    let file = absolutePath(path, in: FileManager.default.currentDirectoryPath)
    let findings = Findings(file: path, folder: folder(of: file), environment: environment)
    guard let text = try? readText(file, whenMissing: .configNotFound, findings),
        var root = try? rootSection(of: text, findings: findings)
    else { return nil }
    let settings = readOutsiders(&root)
    return findings.sortedFaults.isEmpty ? settings : nil
}

/// The whole file as a section; an empty one is an empty mapping.
func rootSection(of text: String, findings: Findings) throws(Faults) -> Section {
    let start = findings.place(line: 1, column: 1)
    guard let node = try composeYAML(text, findings: findings), node.kind != .null else {
        return Section(
            YAMLNode(place: start, content: .mapping([])), .root, findings: findings)
    }
    return Section(node, .root, key: start, findings: findings)
}

/// The whole file, without a byte-order mark.
/// - Throws: `code` where there is no such file, `fileUnreadable`, `configNotUTF8`.
func readText(
    _ file: String, whenMissing code: FaultCode, _ findings: Findings
) throws(Faults) -> String {
    let bytes: Data
    do {
        bytes = try Data(contentsOf: URL(filePath: file))
    } catch let error as CocoaError where error.code == .fileReadNoSuchFile {
        throw Faults(code, at: findings.wholeFile)
    } catch {
        let cause = (error as? CocoaError)?.underlying ?? error
        throw Faults(
            .fileUnreadable, at: findings.wholeFile, [.system: cause.localizedDescription])
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
        let valid = String(decoding: bytes, as: UTF8.self).prefix { $0 != "\u{FFFD}" }
        throw Faults(
            .configNotUTF8,
            at: findings.place(line: 1 + valid.count(where: \.isNewline), column: nil))
    }
    return text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
}

/// The folder that holds a file, whose path is absolute; empty for the root.
func folder(of file: String) -> String {
    String(file[..<(file.lastIndex(of: "/") ?? file.startIndex)])
}
