import Handoff
import JapaneseText
import Messages
package import PipelineSettings
package import WorkModel

/// One of CrowdLog's imports that concern members.
package enum MemberFile: Sendable {
    case newMembers
    case changedCodes

    var kind: String {
        switch self {
        case .newMembers: "new_members"
        case .changedCodes: "changed_codes"
        }
    }

    /// The option that names the file.
    package var option: String {
        switch self {
        case .newMembers: "--missing"
        case .changedCodes: "--codes"
        }
    }

    fileprivate var words: Words {
        switch self {
        case .newMembers: MemberWords.newMembersWritten
        case .changedCodes: MemberWords.codesWritten
        }
    }
}

extension MemberComparison {
    /// The places of the people who are missing in CrowdLog: the joiners, or those of these numbers.
    /// - Throws: `usageBadOption` for a number of nobody who is missing there.
    package func missing(_ numbers: [String]) throws(Faults) -> Set<Int> {
        guard !numbers.isEmpty else {
            return Set(lines.indices.filter { lines[$0].finding == .joinerMissing })
        }
        func spelling(_ number: String) -> String { cleanedCode(number).uppercased() }
        let missing = lines.indices.filter {
            [.joinerMissing, .onlyHere].contains(lines[$0].finding) && !lines[$0].number.isEmpty
        }
        var chosen: Set<Int> = []
        for number in numbers {
            let found = missing.filter { spelling(lines[$0].number) == spelling(number) }
            guard !found.isEmpty else {
                throw Faults(
                    .usageBadOption,
                    [
                        .key: "--number", .value: number,
                        .expected: "joiner-missing | only-here (kintai members --all)",
                    ])
            }
            chosen.formUnion(found)
        }
        return chosen
    }
}

/// Writes a file for one of CrowdLog's imports, through the tenant's own template.
///
/// - Parameters:
///   - kind: Which import.
///   - comparison: Whom the choice is from.
///   - choice: Whom a person has chosen; those without a number can't be written.
///   - file: A new file.
///   - request: Language, programs and where faults go.
///   - settings: pipeline.yml as it is now.
/// - Returns: What was written, in words.
/// - Throws: `outputExists`, `folderMissing`, and what keeps the workspace from being held.
package func writeImport(
    _ kind: MemberFile, of comparison: MemberComparison, _ choice: Set<Int>, to file: String,
    _ request: RunRequest, settings: RunSettings
) async throws(Faults) -> (text: String, status: ExitStatus) {
    try MemberComparison.requireRoom(for: file, option: kind.option)
    let rows = choice.sorted().flatMap { comparison.lines[$0].imported }
    guard !rows.isEmpty else {
        return (MemberWords.nobodyToWrite[request.language] + "\n", .done)
    }
    let workspace = settings.pipeline.workspaceFolder
    let user = WorkspaceUser(
        program: "kintai members", command: request.command("members"),
        startedAt: request.startedAt)
    return try await holdingWorkspace(workspace, for: user) { lock throws(Faults) in
        let folder = RunFolder(workspace / "members")
        try writeAccepted(rows, to: folder.accepted)
        let results = await StagePrograms(request, settings, run: folder, lock: lock).run([
            StageCall(
                program: "kintai-load",
                arguments: [
                    "members", "--kind", kind.kind, "--file", file, "--settings",
                    folder.settings.text, "--run", folder.path.text, "--language",
                    request.language.rawValue,
                ])
        ])
        for result in results where !result.errors.isEmpty { request.onErrors(result.errors) }
        let status = ExitStatus.worst(of: results.map(\.status))
        guard status == .done else { return ("", status) }
        let layout =
            kind.kind == "new_members"
            ? settings.pipeline.target.newMembers : settings.pipeline.target.changedCodes
        let text = kind.words.filled(
            [
                "file": file, "count": grouped(rows.count),
                "encoding": layout?.encoding == .cp932 ? "Shift_JIS" : "UTF-8",
            ], in: request.language)
        return (text + "\n", .done)
    }
}
