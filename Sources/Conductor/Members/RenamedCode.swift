import Delimited
import Handoff
import Messages
package import PipelineSettings
package import WorkModel

/// A code that the ledger has and CrowdLog hasn't any more, where the person is a member under another.
struct RenamedCode: Hashable, Sendable, Encodable {
    private enum CodingKeys: String, CodingKey {
        case old, new, days
    }

    let old: String
    let new: String
    /// Days of the ledger, as far as they were looked at.
    let days: Int
}

/// Renamed codes among the ledger's days since a date, by the old code.
func renamedCodes(
    in workspace: Path, _ lines: [MemberComparison.Line], members: Set<String>, since: WorkDate
) throws(Faults) -> [RenamedCode] {
    struct Owner: Hashable {
        let integration: String
        let number: String
    }
    var codes: [Owner: String] = [:]
    for line in lines where !line.code.isEmpty && !line.finding.isSuggestion {
        codes[Owner(integration: line.integration, number: line.number)] = line.code
    }
    let ledger = LedgerFolder(workspace: workspace)
    let columns = ColumnPlaces(.loaded)
    var days: [String: (new: String, days: Int)] = [:]
    for month in ledger.months where month >= since.month {
        try ledger.openNewest(month)?.rows(.loaded) { block in
            for row in 0..<block.rowCount {
                func cell(_ name: String) -> String {
                    block.text(row: row, column: columns[name])
                }
                let old = cell("employee_code")
                guard !members.contains(old),
                    let new = codes[
                        Owner(integration: cell("integration"), number: cell("employee_number"))],
                    new != old
                else { continue }
                days[old, default: (new, 0)].days += 1
            }
        }
    }
    return days.map { RenamedCode(old: $0.key, new: $0.value.new, days: $0.value.days) }
        .sorted { precedesInBytes($0.old, $1.old) }
}

/// Moves a person's days in the ledger to the code that CrowdLog has now; what people have uploaded
/// under the old one is taken down first.
///
/// - Parameters:
///   - old: A code that no member has any more.
///   - new: A member's code, exactly as CrowdLog has it.
///   - comparison: Of the members as they are now.
///   - request: Language, programs and where faults go.
///   - settings: pipeline.yml as it is now.
/// - Returns: What was moved, in words.
/// - Throws: `codeStillThere`, `codeUnknown`, and what keeps the workspace from being held.
package func moveCode(
    from old: String, to new: String, _ comparison: MemberComparison, _ request: RunRequest,
    settings: RunSettings
) async throws(Faults) -> (text: String, status: ExitStatus) {
    if comparison.memberCodes.contains(old) { throw Faults(.codeStillThere, [.value: old]) }
    guard comparison.memberCodes.contains(new) else {
        var facts: [FactName: String] = [.value: new]
        facts[.suggestion] = closestWord(to: new, among: comparison.memberCodes.sorted())
        throw Faults(.codeUnknown, facts)
    }
    let workspace = settings.pipeline.workspaceFolder
    let user = WorkspaceUser(
        program: "kintai members", command: request.command("members"),
        startedAt: request.startedAt)
    return try await holdingWorkspace(workspace, for: user) { lock throws(Faults) in
        let folder = RunFolder(workspace / "members")
        let programs = StagePrograms(request, settings, run: folder, lock: lock)
        let uploaded = await takeUploaded(
            settingsFile: folder.settings, programs, settings.pipeline, request)
        let results = await programs.run([
            StageCall(
                program: "kintai-load",
                arguments: [
                    "move-code", "--old", old, "--new", new, "--settings", folder.settings.text,
                    "--language", request.language.rawValue,
                ])
        ])
        for result in results where !result.errors.isEmpty { request.onErrors(result.errors) }
        let status = ExitStatus.worst(of: results.map(\.status))
        guard status == .done else { return ("", .worst(of: [status, uploaded.status])) }
        struct Moved: Decodable {
            let days: Int
            let months: Int
        }
        let moved = decodeJSON(Moved.self, from: Array(results.map(\.output).joined().utf8))
        return (
            MemberWords.moved.filled(
                [
                    "value": printable(old, limit: 40), "code": printable(new, limit: 40),
                    "count": grouped(moved?.days ?? 0), "months": grouped(moved?.months ?? 0),
                    "command": request.command("plan"),
                ], in: request.language) + "\n", uploaded.status
        )
    }
}
