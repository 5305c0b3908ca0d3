import Handoff
import PipelineSettings
import WorkModel

@testable import PipelineConfig

/// Reads a pipeline.yml: a fault lies on one of its lines and tells no secret; settings stay what they are
/// when they are handed to a stage.
@Sendable func brokenPipeline(_ bytes: [UInt8], in folder: Path) -> String? {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    let findings = Findings(
        file: "pipeline.yml", folder: folder.text,
        environment: ["KEY": secret, "HRMOS_API_KEY": ""])
    do throws(Faults) {
        guard !mayNamePatterns(text) else {
            _ = try rootSection(of: text, findings: findings)
            return nil
        }
        let settings = try readPipeline(text: text, findings: findings)
        let handed = encodeJSON(settings)
        guard decodeJSON(PipelineSettings.self, from: handed) == settings else {
            return "a stage gets other settings"
        }
        return nil
    } catch {
        // Line ends of YAML are more than those of CSV, and the parser counts one more behind the last.
        let ends = "\n\r\u{85}\u{2028}\u{2029}".unicodeScalars
        let lines = text.unicodeScalars.count { ends.contains($0) }
        for fault in error.all {
            if fault.facts.values.contains(where: { $0.contains(secret) }) {
                return "\(fault.code.rawValue) tells a secret"
            }
            if let line = fault.place.line, !(1...(lines + 2)).contains(line) {
                return "\(fault.code.rawValue) on line \(line) of \(lines + 1)"
            }
        }
        return nil
    }
}

/// Whether a value may hold `*`.
///
/// A pattern would search the machine's folders, for as long as that takes. That of an alias stands before
/// a name, and where nothing is quoted it is one.
private func mayNamePatterns(_ text: String) -> Bool {
    guard text.contains("*") else { return false }
    if text.contains(where: "\"'|>!\\".contains) { return true }
    var before: Character = " "
    for (place, sign) in zip(text.indices, text) {
        let next = text.index(after: place)
        if sign == "*" {
            let isName = next < text.endIndex && (text[next].isLetter || text[next].isNumber)
            guard isName, before.isWhitespace || "[,{".contains(before) else { return true }
        }
        before = sign
    }
    return false
}

private let secret = "k-7f3a91"
