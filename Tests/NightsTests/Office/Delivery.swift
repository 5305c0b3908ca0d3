import Foundation

/// The folder in which a run leaves what the clerk must upload.
struct Delivery {
    let folder: URL

    /// An import file as it stands there.
    struct File {
        let name: String
        let text: String
        let days: [(MemberDay, Attendance)]
    }

    /// The import files, by name.
    func files(for members: Set<String>) throws -> [File] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasPrefix("kintai_") && $0.hasSuffix(".csv") }.sorted()
            .map { name in
                let text = try String(contentsOf: folder.appending(path: name), encoding: .shiftJIS)
                return File(
                    name: name, text: text, days: ImportFile(text, members: members).days)
            }
    }

    /// Confirms what was uploaded.
    func confirm(_ kintai: Kintai) async throws {
        let uploaded = folder.appending(path: "uploaded")
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: uploaded.path) else {
            return
        }
        let runs = Set(names.compactMap { $0.split(separator: "_").dropFirst(2).first })
        for run in runs {
            _ = try await kintai("confirm", String(run))
        }
        try FileManager.default.removeItem(at: uploaded)
    }

    /// Puts a run's files here instead of what was here.
    func fill(from run: URL) throws {
        try? FileManager.default.removeItem(at: folder)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let load = run.appending(path: "load")
        for path in try FileManager.default.subpathsOfDirectory(atPath: load.path)
        where path.contains("upload-") {
            let parts = path.split(separator: "/")
            let name = "kintai_\(parts[0])_\(run.lastPathComponent)_\(parts[1])"
            try FileManager.default.copyItem(
                at: load.appending(path: path), to: folder.appending(path: name))
        }
    }

    /// Moves a file to `uploaded/`: CrowdLog took it.
    func setAside(_ file: File) throws {
        let uploaded = folder.appending(path: "uploaded")
        try FileManager.default.createDirectory(at: uploaded, withIntermediateDirectories: true)
        try FileManager.default.moveItem(
            at: folder.appending(path: file.name), to: uploaded.appending(path: file.name))
    }
}
