import Handoff
import Messages

/// The language in which a run's report was written; `nil` where there is none.
func writtenLanguage(of run: RunFolder) -> Language? {
    guard let bytes = try? FileReading.bytes(of: run.report) else { return nil }
    let start = String(decoding: bytes.prefix(200), as: UTF8.self)
    return Language.allCases.first { start.contains("<html lang=\"\($0.rawValue)\"") }
}
