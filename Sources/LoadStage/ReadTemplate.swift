import Delimited
import Handoff
package import PipelineSettings
package import WorkModel

/// Reads the header of the tenant's template; its sample rows are dropped.
///
/// All of pipeline.yml's integrations count, so that every month and every run gets the same header.
/// - Parameter pipeline: Names the template and what goes into its columns.
/// - Returns: The columns that are written.
/// - Throws: `configMissingKey` without a template; what is wrong with the file, and all at once `templateMissingColumn`,
///   `templateUnknownLeaveColumn`, `csvRepeatedColumn`, `configBadValue` and `configContradiction`.
package func readTemplate(_ pipeline: PipelineSettings) throws(Faults) -> ImportHeader {
    guard let file = pipeline.target.template else {
        throw Faults(.configMissingKey, [.key: "target.template"])
    }
    let bytes = try FileReading.bytes(of: Path(file.path), name: file.name)
    var checksum = XXH3()
    checksum.update(bytes.span)
    let reader = try DelimitedReader(ByteSource(bytes, name: file.name), encoding: .auto)
    let headings = reader.header.map(withoutMark)
    let faults = templateFaults(headings, pipeline)
    if let faults = Faults(faults) { throw faults }
    return ImportHeader(
        columns: importColumns(headings, pipeline),
        template: PackageFacts.Input(
            name: file.name, bytes: bytes.count, xxh3: checksum.hexadecimal))
}

/// The template's columns that are written, in its order.
func importColumns(
    _ headings: [String], _ pipeline: PipelineSettings
) -> [ImportHeader.Column] {
    let settings = pipeline.target
    let leaveColumns = leaveColumnNames(settings.leaveColumns)
    return headings.compactMap { heading in
        let name = trimmed(heading)
        let content: ImportHeader.Content
        if let published = PublishedColumn(rawValue: name) {
            content = .published(published)
        } else if leaveColumns.contains(name) {
            content = .leave(PerLeave { leaveText($0, column: name, settings.leaveColumns) })
        } else {
            content = .blank
        }
        let isKept = settings.blankColumns == .write || isFilled(content, pipeline)
        return isKept ? ImportHeader.Column(heading: heading, content: content) : nil
    }
}

/// Whether any row can have something there: what a blank cell does to a value that a member typed
/// isn't published (`crowdlog.md` §1.3).
private func isFilled(_ content: ImportHeader.Content, _ pipeline: PipelineSettings) -> Bool {
    switch content {
    case .published(let column): isWanted(column, pipeline)
    case .leave: true
    case .blank: false
    }
}

/// Whether the settings have something for a published column.
func isWanted(_ column: PublishedColumn, _ pipeline: PipelineSettings) -> Bool {
    switch column {
    case .dailyReport: pipeline.writesReports
    case .status: pipeline.writesStatus
    case .employeeCode, .date, .clockIn, .clockOut, .breaks: true
    }
}

/// The columns that `leave_columns` names, each once, in its order.
func leaveColumnNames(_ settings: LeaveColumns?) -> [String] {
    guard let settings else { return [] }
    var names: [String] = []
    for leave in Leave.allCases {
        for cell in settings.cells(for: leave) ?? [] {
            let name = trimmed(cell.column)
            if !names.contains(name) { names.append(name) }
        }
    }
    return names
}

/// Empty where `leave_columns` says nothing of that leave: the clerk enters it by hand, and a value
/// for days without leave would be wrong.
private func leaveText(_ leave: Leave, column: String, _ settings: LeaveColumns?) -> String {
    settings?.cells(for: leave)?.first { trimmed($0.column) == column }?.value ?? ""
}

/// A heading without white space and byte-order marks at its ends, as names compare.
func trimmed(_ heading: String) -> String {
    func isPadding(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || scalar == "\u{FEFF}"
    }
    let scalars = heading.unicodeScalars
    guard let first = scalars.firstIndex(where: { !isPadding($0) }),
        let last = scalars.lastIndex(where: { !isPadding($0) })
    else { return "" }
    return String(scalars[first...last])
}

/// A heading as it goes into the import file: only a byte-order mark is no part of it.
private func withoutMark(_ heading: String) -> String {
    String(String.UnicodeScalarView(heading.unicodeScalars.drop { $0 == "\u{FEFF}" }))
}
