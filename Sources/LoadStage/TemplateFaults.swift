import PipelineSettings
import WorkModel

/// Everything that is wrong with a template and the settings about what goes into its columns.
func templateFaults(_ headings: [String], _ pipeline: PipelineSettings) -> [Fault] {
    let settings = pipeline.target
    let names = headings.map(trimmed)
    let place = Place(file: settings.template?.name, line: 1)
    var faults: [Fault] = []
    for column in PublishedColumn.allCases where !names.contains(column.rawValue) {
        guard isWanted(column, pipeline) else { continue }
        faults.append(
            columnFault(.templateMissingColumn, column.rawValue, among: names, at: place))
    }
    for name in leaveColumnNames(settings.leaveColumns) {
        if PublishedColumn(rawValue: name) != nil {
            faults.append(
                Fault(
                    .configBadValue, at: configuration,
                    [
                        .key: "target.leave_columns", .value: name,
                        .expected: "columns of the template that hold leave",
                    ]))
        } else if !names.contains(name) {
            faults.append(
                columnFault(.templateUnknownLeaveColumn, name, among: names, at: place))
        }
    }
    let columns = importColumns(headings, pipeline)
    return faults + repeatedColumns(columns, at: place) + unencodableHeadings(columns, settings)
        + unencodableSubstitute(settings)
}

/// A column that the template hasn't, with those that it has.
private func columnFault(
    _ code: FaultCode, _ column: String, among names: [String], at place: Place
) -> Fault {
    var facts: [FactName: String] = [.column: column, .names: names.joined(separator: ", ")]
    facts[.suggestion] = closestWord(to: column, among: names, mayDiffer: .half)
    return Fault(code, at: place, facts)
}

/// Where the settings are from that contradict the template; their line is known no more.
private let configuration = Place(file: "pipeline.yml")

/// Columns that we fill and that stand twice: which of them counts isn't published.
private func repeatedColumns(_ columns: [ImportHeader.Column], at place: Place) -> [Fault] {
    var seen: Set<String> = []
    return columns.compactMap { column in
        let name = trimmed(column.heading)
        guard column.content != .blank, !seen.insert(name).inserted else { return nil }
        return Fault(.csvRepeatedColumn, at: place, [.column: name])
    }
}

/// A heading that the import file's encoding lacks would be refused by CrowdLog.
private func unencodableHeadings(
    _ columns: [ImportHeader.Column], _ settings: TargetSettings
) -> [Fault] {
    columns.compactMap { column in
        guard firstLacking(in: column.heading, settings.encoding) != nil else { return nil }
        return Fault(
            .configContradiction, at: configuration,
            [
                .key: "target.encoding", .found: settings.encoding.rawValue,
                .expected: OutputEncoding.utf8.rawValue, .column: trimmed(column.heading),
            ])
    }
}

/// A substitute that the import file's encoding lacks can't stand for anything.
private func unencodableSubstitute(_ settings: TargetSettings) -> [Fault] {
    guard let substitute = settings.replaceUnencodable,
        firstLacking(in: substitute, settings.encoding) != nil
    else { return [] }
    return [
        Fault(
            .configBadValue, at: configuration,
            [
                .key: "target.replace_unencodable", .value: substitute,
                .expected: "characters of \(settings.encoding.rawValue)",
            ])
    ]
}
