import Foundation

/// The folder of `deliver`, in which a run leaves what the clerk must upload.
struct Delivery {
    let folder: URL

    /// An import file as it stands there.
    struct File {
        let name: String
        let text: String
        let days: [(MemberDay, Attendance)]

        /// Whether a run made it.
        func isMade(by run: URL) -> Bool { name.hasSuffix("_\(run.lastPathComponent).csv") }
    }

    /// The import files, by name.
    func files(for members: Set<String>) throws -> [File] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.wholeMatch(of: /kintai_\d{4}-\d\d_.*\.csv/) != nil }.sorted()
            .map { name in
                let text = try String(contentsOf: folder.appending(path: name), encoding: .shiftJIS)
                return File(
                    name: name, text: text, days: ImportFile(text, members: members).days)
            }
    }

    /// Moves a file to `uploaded/`: CrowdLog took it, as the next run takes down.
    func setAside(_ file: File) throws {
        let uploaded = folder.appending(path: "uploaded")
        try FileManager.default.createDirectory(at: uploaded, withIntermediateDirectories: true)
        try FileManager.default.moveItem(
            at: folder.appending(path: file.name), to: uploaded.appending(path: file.name))
    }
}
