import Foundation
import Testing

/// The files below a folder: their bytes by their path from there.
struct Tree {
    private(set) var files: [String: Data] = [:]

    /// Reads the files that `isWanted` says, by their path from the folder.
    init(_ folder: URL, where isWanted: (String) -> Bool = { _ in true }) throws {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        for path in paths where isWanted(path) {
            let url = folder.appending(path: path)
            guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else {
                continue
            }
            files[path] = try Data(contentsOf: url)
        }
    }

    /// Changes what can't be the same, before a comparison.
    mutating func edit(_ path: String, _ change: (String) -> String) {
        guard let bytes = files[path] else { return }
        files[path] = Data(change(String(decoding: bytes, as: UTF8.self)).utf8)
    }

    mutating func add(_ text: String, as path: String) {
        files[path] = Data(text.utf8)
    }

    mutating func remove(_ path: String) {
        files[path] = nil
    }

    mutating func rename(_ path: String, to other: String) {
        files[other] = files.removeValue(forKey: path)
    }

    /// Says for each file that differs what its first differing line is; empty where none does.
    func differences(from expected: Tree) -> [String] {
        Set(files.keys).union(expected.files.keys).sorted().compactMap { path in
            guard let found = files[path] else { return "\(path) is missing" }
            guard let wanted = expected.files[path] else { return "\(path) is not expected" }
            return found == wanted ? nil : "\(path):" + firstDifference(found, wanted)
        }
    }
}

/// Records each file that differs, with its first differing line.
func expectSame(
    _ found: Tree, _ expected: Tree, sourceLocation: SourceLocation = #_sourceLocation
) {
    for difference in found.differences(from: expected) {
        Issue.record("\(difference)", sourceLocation: sourceLocation)
    }
}

/// The first line in which two texts differ, as its number and both lines with invisible bytes
/// shown.
func firstDifference(_ found: Data, _ wanted: Data) -> String {
    let found = found.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let wanted = wanted.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let line = zip(found, wanted).prefix { $0 == $1 }.count
    func shown(_ lines: [Data]) -> String {
        guard lines.indices.contains(line) else { return "(the end)" }
        if let text = String(data: lines[line], encoding: .utf8) {
            return text.debugDescription
        }
        return lines[line].map { String($0, radix: 16) }.joined(separator: " ")
    }
    return "\(line + 1)\n  found    \(shown(found))\n  expected \(shown(wanted))"
}
