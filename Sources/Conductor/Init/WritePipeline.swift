package import Handoff
package import WorkModel

/// Refuses to go on where writing would replace a file that nobody has allowed to replace.
///
/// - Throws: `fileExists`.
package func requireAbsent(_ config: Path) throws(Faults) {
    if FileReading.exists(config) {
        throw Faults(.fileExists, at: Place(file: config.text))
    }
}

/// Writes a pipeline.yml, and makes its folder where that is missing.
///
/// - Throws: `fileExists` where a file is there and may not be replaced, `cannotWrite`, `diskFull`.
package func writePipeline(
    _ text: String, to config: Path, mayReplace: Bool
) throws(Faults) {
    if !mayReplace { try requireAbsent(config) }
    try FileWriting.makeFolder(config.folder)
    try FileWriting.replaceFile(config, with: Array(text.utf8))
}
