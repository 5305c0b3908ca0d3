import Foundation
package import PipelineSettings
package import WorkModel

/// Reads one column layout for a trial: a built-in one, or one under `profiles` of a pipeline.yml.
///
/// Nothing else of the file is looked at, so it needn't be complete; for a built-in profile it needn't
/// be there. A profile of the file's own comes before a built-in one of the same name.
/// - Parameters:
///   - name: of the profile.
///   - path: of pipeline.yml; relative to the current folder.
///   - environment: what `${NAME}` is replaced from.
/// - Returns: the profile with every default filled in.
/// - Throws: `configNotFound`, `fileUnreadable`, all faults of `profiles` at once, or
///   `usageBadOption` where there is no such profile.
package func readProfile(
    _ name: String, path: String, environment: [String: String]
) throws(Faults) -> CSVProfile {
    let file = absolutePath(path, in: FileManager.default.currentDirectoryPath)
    let builtIn = builtInProfiles[name]
    if let builtIn, !FileManager.default.fileExists(atPath: file) { return builtIn }
    let findings = Findings(file: file, folder: folder(of: file), environment: environment)
    let text = try readText(file, whenMissing: .configNotFound, findings)
    var root = try rootSection(of: text, findings: findings)
    let profiles = readProfiles(&root)
    if let faults = Faults(findings.sortedFaults) { throw faults }
    guard let profile = profiles[name] ?? builtIn else {
        let known = builtInProfiles.keys.sorted() + profiles.keys.sorted()
        throw Faults(
            .usageBadOption,
            [.key: "--profile", .value: name, .expected: known.joined(separator: " | ")])
    }
    return profile
}
