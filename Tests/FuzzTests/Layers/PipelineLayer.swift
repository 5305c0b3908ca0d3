import Handoff
import PipelineSettings
import WorkModel

@testable import PipelineConfig

/// Reads a pipeline.yml: a fault lies on one of its lines and tells no secret; settings stay what they are
/// when they are handed to a stage.
@Sendable func brokenPipeline(_ bytes: [UInt8], in folder: Path) -> String? {
    // A pattern may search the machine's folders: whatever it finds, and for as long as that takes.
    guard let text = String(validating: bytes, as: UTF8.self), !text.contains("*") else {
        return nil
    }
    let findings = Findings(
        file: "pipeline.yml", folder: folder.text,
        environment: ["KEY": secret, "HRMOS_API_KEY": ""])
    do throws(Faults) {
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

private let secret = "k-7f3a91"
