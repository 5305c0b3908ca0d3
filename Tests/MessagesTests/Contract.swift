import Foundation
import WorkModel

/// The repository's folder.
let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// Which facts a fault of one code carries, as the doc comment of its case promises.
struct PromisedFacts {
    var always: Set<String> = []
    var sometimes: Set<String> = []

    /// Reads what follows `Facts:`.
    ///
    /// It lists names between backticks; `or absent` and `where there is one` mark those that may
    /// be missing, and `place` stands for the file and, where there is one, the line.
    init(_ line: Substring) {
        for part in line.split(separator: ",") {
            let names = part.split(separator: "`", omittingEmptySubsequences: false)
            let name = names.count > 1 ? String(names[1]) : ""
            if part.contains("place") {
                always.insert("file")
                sometimes.insert("line")
            } else if part.contains("absent") || part.contains("where there is one") {
                sometimes.insert(name)
            } else if FactName(rawValue: name) != nil {
                always.insert(name)
            }
        }
    }

    /// The promises of FaultCode.swift by code.
    static func read() throws -> [String: PromisedFacts] {
        let file = repository.appending(path: "Sources/WorkModel/FaultCode.swift")
        var promises: [String: PromisedFacts] = [:]
        var latest: Substring?
        for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
            if let facts = line.range(of: "/// Facts:") {
                latest = line[facts.upperBound...]
            } else if line.contains(" case "), let facts = latest {
                let parts = line.split(separator: "\"")
                promises[String(parts.dropFirst().first ?? "")] = PromisedFacts(facts)
                latest = nil
            }
        }
        return promises
    }
}
