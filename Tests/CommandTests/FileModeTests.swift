import Foundation
import Testing

extension SampleRunTests {
    /// A workspace holds personal data: nobody else can read it.
    @Suite struct FileModeTests {
        @Test func `keeps folders at 0700 and files at 0600`() throws {
            let workspace = try SampleRun.shared().project.workspace
            let manager = FileManager.default
            let paths = try manager.subpathsOfDirectory(atPath: workspace.path) + [""]
            #expect(paths.count > 60)
            for path in paths {
                let file = workspace.appending(path: path).path
                let attributes = try manager.attributesOfItem(atPath: file)
                let isFolder = attributes[.type] as? FileAttributeType == .typeDirectory
                let mode = (attributes[.posixPermissions] as? NSNumber)?.intValue
                #expect(mode == (isFolder ? 0o700 : 0o600), "\(path)")
            }
        }
    }
}
