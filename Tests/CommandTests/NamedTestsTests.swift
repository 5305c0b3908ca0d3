import Foundation
import Testing

/// Pages that say which test holds what name tests that there are.
@Suite struct NamedTestsTests {
    @Test(arguments: ["ThreatModel.md", "ThreatModel.ja.md"])
    func `names tests that there are`(page: String) throws {
        let root = Project.samples.deletingLastPathComponent()
        let text = try String(
            contentsOf: root.appending(path: "Documentation/\(page)"), encoding: .utf8)
        let names = text.matches(of: /`([A-Z]\w+Tests(?:\/\w+)+)`/).map { String($0.1) }
        #expect(names.count > 10)
        for name in Set(names) {
            let file = root.appending(path: "Tests/\(name).swift").path
            #expect(FileManager.default.fileExists(atPath: file), "\(name)")
        }
    }
}
