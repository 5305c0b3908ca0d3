import PipelineSettings
import WorkModel

/// Reads `target.leave_columns`; `nil` where it is absent: leave can't be expressed.
func readLeaveColumns(_ section: inout Section) -> LeaveColumns? {
    let isThere = section.has("leave_columns")
    return section.section("leave_columns") { columns in
        let settings = LeaveColumns(
            full: readCells("full", in: &columns), morning: readCells("morning", in: &columns),
            afternoon: readCells("afternoon", in: &columns),
            none: readCells("none", in: &columns, mayBeEmpty: true) ?? [])
        return isThere ? settings : nil
    }
}

/// Reads the columns of a kind of leave, in the file's order.
/// - Returns: `nil` where the key is absent: the template can't express that leave.
private func readCells(
    _ key: String, in section: inout Section, mayBeEmpty: Bool = false
) -> [LeaveColumns.Cell]? {
    guard let entry = section.optionalEntry(key) else { return nil }
    let path = section.path.key(key)
    let entries = section.namedEntries(key)
    if entries.isEmpty, !mayBeEmpty, entry.value.kind == .mapping {
        section.findings.badValue(
            path, at: entry.value.place, value: "{}", expected: "{休暇: …}")
    }
    return entries.compactMap { entry in
        section.findings.know(path.named(entry.key))
        return section.findings.text(entry.value, path.named(entry.key)).map {
            LeaveColumns.Cell(column: entry.key, value: $0)
        }
    }
}
