import Foundation
import Handoff
import TestSupport
import Testing
import WorkModel

/// Others may write in the folder that `deliver` names, and whoever does can put a link there.
@Suite struct LinkTests {
    @Test func `writes through no link, and replaces it`() throws {
        try withTemporaryFolder { folder in
            let victim = folder / "victim"
            try FileWriting.replaceFile(victim, with: Array("mine".utf8))
            for name in ["report.html", "report.html.new"] { try link(folder / name, to: victim) }
            let report = folder / "report.html"
            try FileWriting.replaceFile(
                report, with: Array("new".utf8), for: FileAccess(mode: 0o640, group: nil))
            #expect(try FileReading.bytes(of: victim) == Array("mine".utf8))
            #expect(FileReading.isFile(report))
            #expect(try FileReading.bytes(of: report) == Array("new".utf8))
        }
    }

    @Test func `removes a link and nothing behind it`() throws {
        try withTemporaryFolder { folder in
            try FileWriting.makeFolder(folder / "kept")
            try FileWriting.replaceFile(folder / "kept" / "a", with: [1])
            try FileWriting.makeFolder(folder / "gone")
            try link(folder / "gone" / "b", to: folder / "kept")
            try FileWriting.removeTree(folder / "gone")
            #expect(!FileReading.exists(folder / "gone"))
            #expect(FileReading.isFile(folder / "kept" / "a"))
        }
    }

    @Test func `opens no link to write, append or hold`() throws {
        try withTemporaryFolder { folder in
            try FileWriting.replaceFile(folder / "victim", with: [1])
            try link(folder / "log", to: folder / "victim")
            #expect(throws: Faults.self) { _ = try FileSink(creating: folder / "log") }
            #expect(throws: Faults.self) { _ = try FileSink(appendingTo: folder / "log") }
            #expect(try FileReading.bytes(of: folder / "victim") == [1])
        }
    }
}
