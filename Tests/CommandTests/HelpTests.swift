import Foundation
import Testing

/// Every command says what it does and shows an example.
@Suite struct HelpTests {
    @Test(arguments: [
        "kintai", "kintai init", "kintai guess", "kintai check", "kintai plan", "kintai run",
        "kintai resume", "kintai begin", "kintai guards",
        "kintai report", "kintai confirm", "kintai undo", "kintai adopt", "kintai explain",
        "kintai history",
        "kintai members", "kintai hours", "kintai schedule", "kintai purge",
        "kintai-extract man-hours", "kintai-transform hours",
        "kintai-extract people", "kintai-transform members", "kintai-transform accept",
        "kintai extract",
        "kintai transform", "kintai load", "kintai extract members", "kintai-extract",
        "kintai-extract attendance", "kintai-extract members", "kintai-extract current",
        "kintai-extract file",
        "kintai-extract check",
        "kintai-transform", "kintai-transform run", "kintai-transform check", "kintai-load",
        "kintai-load prepare", "kintai-load commit", "kintai-load confirm", "kintai-load undo",
        "kintai-load adopt", "kintai-load members",
        "kintai-load move-code",
        "kintai-load check", "kintai-sandbox", "kintai-sandbox hrmos",
        "kintai-sandbox king-of-time", "kintai-sandbox crowdlog",
    ])
    func `shows an example`(command: String) async throws {
        let words = command.split(separator: " ").map(String.init)
        let ended = try await Program(words[0]).run(
            words.dropFirst() + ["--help"], in: FileManager.default.temporaryDirectory)
        #expect(ended.status == 0)
        #expect(ended.errors == "")
        let examples = ended.output.split(separator: "\n").drop { !$0.hasPrefix("Example") }
        #expect(examples.prefix(2).joined().contains(" kintai"), "\(ended.output)")
    }
}
