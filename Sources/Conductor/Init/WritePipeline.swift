package import Handoff
package import WorkModel

/// Refuses to go on where writing would replace a file that nobody has allowed to replace, or would
/// have to make a folder, which nobody has asked for.
///
/// - Throws: `fileExists`, `folderMissing`.
package func requireRoom(for config: Path, mayReplace: Bool) throws(Faults) {
    // A link that leads to a folder will do, a file of that name won't.
    guard FileReading.exists(config.folder / ".") else {
        throw Faults(
            .folderMissing, at: Place(file: config.text), [.path: config.folder.text])
    }
    if !mayReplace, FileReading.exists(config) {
        throw Faults(.fileExists, at: Place(file: config.text))
    }
}

/// The folder of a pipeline.yml, from the root; other files are looked for there.
func folder(of config: String) -> Path {
    Path(typed: config).folder
}

/// Writes a pipeline.yml.
///
/// - Throws: `fileExists` where a file is there and may not be replaced, `folderMissing`,
///   `cannotWrite`, `diskFull`.
package func writePipeline(
    _ text: String, to config: Path, mayReplace: Bool
) throws(Faults) {
    try requireRoom(for: config, mayReplace: mayReplace)
    try FileWriting.replaceFile(config, with: Array(text.utf8))
}
