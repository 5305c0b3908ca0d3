import Conductor
import Handoff
import Testing
import WorkModel

@Suite struct WritePipelineTests {
    @Test func `a file that is there stays, unless it may be replaced`() throws {
        try withTemporaryFolder { folder in
            let file = folder / "new" / "pipeline.yml"
            try writePipeline("first", to: file, mayReplace: false)
            #expect(throws: Faults(.fileExists, at: Place(file: file.text))) {
                try writePipeline("second", to: file, mayReplace: false)
            }
            #expect(try FileReading.bytes(of: file) == Array("first".utf8))
            try writePipeline("third", to: file, mayReplace: true)
            #expect(try FileReading.bytes(of: file) == Array("third".utf8))
            #expect(FileReading.names(in: file.folder) == ["pipeline.yml"])
        }
    }
}
