import Foundation
import Handoff
import TestSupport
import Testing
import WorkModel

@Suite struct LineLogTests {
    @Test func `writes behind what is there, each line whole`() throws {
        try withTemporaryFolder { folder in
            let path = folder / "http.log"
            try LineLog(appendingTo: path).write(Array("first\n".utf8))
            let log = try LineLog(appendingTo: path)
            DispatchQueue.concurrentPerform(iterations: 50) { number in
                log.write(Array("line \(number)\n".utf8))
            }
            let text = try String(contentsOfFile: path.text, encoding: .utf8)
            let lines = text.split(separator: "\n").map(String.init)
            #expect(lines.first == "first")
            #expect(Set(lines.dropFirst()) == Set((0..<50).map { "line \($0)" }))
            #expect(lines.count == 51)
            #expect(log.fault == nil)
            let attributes = try FileManager.default.attributesOfItem(atPath: path.text)
            #expect(attributes[.posixPermissions] as? Int == 0o600)
        }
    }

    @Test func `says why lines are missing`() throws {
        let log = try LineLog(appendingTo: Path("/dev/full"))
        log.write(Array("line\n".utf8))
        #expect(log.fault?.all.map(\.code) == [.diskFull])
    }
}
