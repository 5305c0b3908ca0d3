import Conductor
import Handoff
import Testing
import WorkModel

@Suite struct WritePipelineTests {
    @Test func `a file that is there stays, unless it may be replaced`() throws {
        try withTemporaryFolder { folder in
            let file = folder / "pipeline.yml"
            try writePipeline("first", to: file, mayReplace: false)
            #expect(throws: Faults(.fileExists, at: Place(file: file.text))) {
                try writePipeline("second", to: file, mayReplace: false)
            }
            #expect(try FileReading.bytes(of: file) == Array("first".utf8))
            try writePipeline("third", to: file, mayReplace: true)
            #expect(try FileReading.bytes(of: file) == Array("third".utf8))
            #expect(FileReading.names(in: folder) == ["pipeline.yml"])
        }
    }

    @Test(arguments: [true, false])
    func `no folder is made, nor is a file taken for one`(mayReplace: Bool) throws {
        try withTemporaryFolder { folder in
            try write("", to: folder / "file")
            for name in ["new", "file"] {
                let file = folder / name / "pipeline.yml"
                let fault = Fault(
                    .folderMissing, at: Place(file: file.text), [.path: (folder / name).text])
                #expect(throws: Faults(fault)) {
                    try writePipeline("first", to: file, mayReplace: mayReplace)
                }
            }
            #expect(FileReading.names(in: folder) == ["file"])
        }
    }
}
