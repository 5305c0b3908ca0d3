import Foundation
import Testing

/// A disk that is full: a small one of memory, mounted where nobody but the test sees it.
@Suite(
    .enabled("this system lets nobody mount a disk in a namespace of their own (unshare -rm)") {
        try await Project.withCopy { project in
            let mount = "mkdir disk && mount -t tmpfs -o size=64k none disk"
            let tried = try? await Program.shell.run(
                ["-c", "unshare -rm sh -c '\(mount)'"], in: project.folder)
            return tried?.status == 0
        }
    })
struct FullDiskTests {
    @Test(arguments: [
        ("ja", "エラー: ディスクの空き容量がなくなりました [disk-full]"),
        ("en", "error: no space is left on the disk [disk-full]"),
    ])
    func `says that the disk is full and leaves no half package`(
        language: String, says: String
    ) async throws {
        try await Project.withCopy { project in
            let command = """
                mount -t tmpfs -o size=200k none workspace
                status=0
                '\(Program.kintai.file.path)' run --today \(Project.today) --language \(language) ||
                    status=$?
                find workspace -name datapackage.json
                exit $status
                """
            try FileManager.default.createDirectory(
                at: project.workspace, withIntermediateDirectories: false)
            let script = project.folder.appending(path: "run.sh")
            try Data(command.utf8).write(to: script)
            let ended = try await Program.shell.run(
                ["-c", "exec unshare -rm sh -e run.sh"], in: project.folder)
            #expect(ended.status == 73, "\(ended.errors)")
            #expect(ended.errors.contains(says), "\(ended.errors)")
            #expect(!ended.output.contains("partial"), "\(ended.output)")
            #expect(!ended.errors.contains("Fatal error"), "\(ended.errors)")
        }
    }
}
