import Handoff
import PipelineSettings
import WorkModel

/// The folder `uploaded/` of `deliver`: people move there what CrowdLog has taken.
struct UploadedFolder {
    static let name = "uploaded"
    /// Inside: what was taken down already.
    static let doneName = "confirmed"

    let path: Path

    init(_ settings: DeliverySettings) {
        path = Path(settings.folder) / Self.name
    }

    /// The plain files that lie there, by their names.
    var files: [Path] {
        FileReading.names(in: path).map { path / $0 }.filter(FileReading.isFile)
    }

    /// Moves a file to those that were taken down, under a name that is free there.
    func setDone(_ file: Path, for access: FileAccess) throws(Faults) {
        let folder = path / Self.doneName
        try FileWriting.makeFolder(folder, for: access)
        var destination = folder / file.name
        var count = 1
        while FileReading.exists(destination) {
            count += 1
            destination = folder / "\(count)-\(file.name)"
        }
        try FileWriting.moveForGood(file, to: destination)
    }
}
