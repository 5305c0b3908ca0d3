import Cells
import PipelineSettings
import WorkModel

/// The column layouts that need no entry under `profiles`, by name.
let builtInProfiles = [
    "hrmos-daily": CSVProfile.hrmosDaily, "king-of-time-daily": .kingOfTimeDaily,
    "jobcan-daily": .jobcanDaily,
]

/// Reads `profiles`: column layouts of the user's own files, by name.
func readProfiles(_ section: inout Section) -> [String: CSVProfile] {
    let profiles = section.namedSections("profiles") { entry, profile in
        (entry.key, readProfile(&profile))
    }
    // A name that stands twice is a fault already.
    return Dictionary(profiles) { first, _ in first }
}

private func readProfile(_ section: inout Section) -> CSVProfile {
    var profile = CSVProfile()
    let hasHeader = section.flag("header") ?? profile.hasHeader
    profile.hasHeader = hasHeader
    profile.columns = section.section("columns", isRequired: true) { columns in
        readColumns(&columns, hasHeader: hasHeader)
    }
    profile.dates = section.choice("dates") ?? profile.dates
    profile.durations = section.choice("durations") ?? profile.durations
    profile.clockMarks = readClockMarks(&section)
    profile.outBeforeIn = section.choice("out_before_in") ?? profile.outBeforeIn
    return profile
}

/// Reads `clock_marks`: letters before clock times; none that would change a time's meaning.
private func readClockMarks(_ section: inout Section) -> [String] {
    let path = section.path.key("clock_marks")
    return (section.list("clock_marks") ?? []).compactMap { node in
        guard let text = section.findings.text(node, path.item) else { return nil }
        guard isClockMark(text) else {
            section.findings.badValue(
                path.item, at: node.place, value: text, expected: "P | M | 携")
            return nil
        }
        return text
    }
}

/// Reads `columns`: each field's column.
private func readColumns(_ section: inout Section, hasHeader: Bool) -> CSVColumns {
    section.require("date")
    var columns = CSVColumns()
    for field in CSVField.allCases {
        guard let entry = section.optionalEntry(field.rawValue) else { continue }
        columns.texts[field] = readColumn(
            entry.value, section.path.key(field.rawValue), section.findings, hasHeader: hasHeader)
    }
    columns.clockIn = readClock("clock_in", in: &section, hasHeader: hasHeader)
    columns.clockOut = readClock("clock_out", in: &section, hasHeader: hasHeader)
    columns.punchedIn = readClock("punched_in", in: &section, hasHeader: hasHeader)
    columns.punchedOut = readClock("punched_out", in: &section, hasHeader: hasHeader)
    columns.breaks = readBreakColumns(&section, hasHeader: hasHeader)
    return columns
}

/// Reads `breaks`: a list of pairs of clock columns.
private func readBreakColumns(_ section: inout Section, hasHeader: Bool) -> [CSVBreakColumns] {
    let pairPath = section.path.key("breaks").item
    let findings = section.findings
    knowClockKeys(pairPath.item, findings)
    return (section.list("breaks") ?? []).compactMap { node in
        guard case .list(let ends) = node.content else {
            findings.wrongType(pairPath, at: node.place, expected: .list, found: node.kind)
            return nil
        }
        guard ends.count == 2 else {
            findings.badValue(
                pairPath, at: node.place, value: node.written, expected: "[休憩開始, 休憩終了]")
            return nil
        }
        let columns = ends.map {
            readClock($0, pairPath.item, findings, hasHeader: hasHeader)
        }
        guard let start = columns[0], let end = columns[1] else { return nil }
        return CSVBreakColumns(start: start, end: end)
    }
}

private func readClock(
    _ key: String, in section: inout Section, hasHeader: Bool
) -> CSVClockColumn? {
    let path = section.path.key(key)
    knowClockKeys(path, section.findings)
    return section.optionalEntry(key).flatMap { entry in
        readClock(entry.value, path, section.findings, hasHeader: hasHeader)
    }
}

private func knowClockKeys(_ path: SettingPath, _ findings: Findings) {
    findings.know(path.key("column"))
    findings.know(path.key("day"))
}

/// Reads a column, or `{column: 退勤時刻, day: 翌日フラグ}`.
private func readClock(
    _ node: YAMLNode, _ path: SettingPath, _ findings: Findings, hasHeader: Bool
) -> CSVClockColumn? {
    guard case .mapping = node.content else {
        return readColumn(node, path, findings, hasHeader: hasHeader).map {
            CSVClockColumn(time: $0)
        }
    }
    var section = Section(node, path, findings: findings)
    section.require("column")
    let time = section.entry("column").flatMap {
        readColumn($0.value, path.key("column"), findings, hasHeader: hasHeader)
    }
    let day = section.optionalEntry("day").flatMap {
        readColumn($0.value, path.key("day"), findings, hasHeader: hasHeader)
    }
    section.reportUnknownKeys()
    return time.map { CSVClockColumn(time: $0, day: day) }
}
