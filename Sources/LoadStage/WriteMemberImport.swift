import Delimited
package import Handoff
package import PipelineSettings
package import WorkModel

/// Which of CrowdLog's imports a file is for.
package enum MemberImportKind: String, CaseIterable, Sendable {
    /// People whom CrowdLog doesn't know.
    case newMembers = "new_members"
    /// Members who get another 社員コード.
    case changedCodes = "changed_codes"

    package var setting: String { "target.\(rawValue)" }
}

/// Writes a file for one of CrowdLog's imports that concern members: a row for each person in
/// `accepted/` of the run's folder, in the order there.
///
/// The header is the template's, whose sample rows are dropped; columns that nothing goes into are left
/// out with `blank_columns: omit`. CRLF, in the encoding to choose on CrowdLog's screen.
/// - Parameters:
///   - kind: Which settings say what goes where.
///   - settings: The pipeline.
///   - run: Where the people and what was agreed to are.
///   - file: A new file.
/// - Returns: How many people the file has.
/// - Throws: `outputExists`; all at once `memberColumnMissing` and `csvRepeatedColumn`;
///   `memberValueUnknown` and `memberTextUnencodable` of all people; `cannotWrite`, `diskFull`.
package func writeMemberImport(
    _ kind: MemberImportKind, settings: RunSettings, in run: RunFolder, to file: Path
) throws(Faults) -> Int {
    guard !FileReading.exists(file) else {
        throw Faults(.outputExists, at: Place(file: file.text), [.key: "--file"])
    }
    let target = settings.pipeline.target
    let layout = kind == .newMembers ? target.newMembers : target.changedCodes
    guard let layout else { throw Faults(.memberImportNotSet, [.key: kind.setting]) }
    let headings = try readHeadings(of: layout, kind)
    let columns = headings.filter { heading in
        target.blankColumns == .write || layout.columns.contains { $0.heading == heading }
    }
    let people = try readImported(settings, in: run)
    var faults: [Fault] = []
    var record = RecordWriter(lineEnd: .crlf)
    for heading in columns { record.field(heading) }
    record.endRow()
    for person in people {
        for heading in columns {
            guard let column = layout.columns.first(where: { $0.heading == heading }) else {
                record.emptyField()
                continue
            }
            let text = person.text(of: column, kind, &faults)
            if let character = firstLacking(in: text, layout.encoding) {
                faults.append(
                    Fault(
                        .memberTextUnencodable, at: Place(file: file.text),
                        [
                            .column: heading, .value: String(character),
                            .found: layout.encoding.rawValue, .names: person.number,
                            .key: "\(kind.setting).encoding",
                        ]))
            }
            record.field(text)
        }
        record.endRow()
    }
    if let faults = Faults(faults) { throw faults }
    try FileWriting.replaceFile(file, with: encode(record.bytes, layout.encoding), durable: true)
    return people.count
}

/// The template's headings, all that the settings name among them.
private func readHeadings(
    of layout: MemberImport, _ kind: MemberImportKind
) throws(Faults) -> [String] {
    let file = layout.template
    let bytes = try FileReading.bytes(of: Path(file.path), name: file.name)
    let reader = try DelimitedReader(ByteSource(bytes, name: file.name), encoding: .auto)
    let headings = reader.header.map(trimmed)
    let place = Place(file: file.name, line: 1)
    var faults: [Fault] = []
    for column in layout.columns {
        let count = headings.count { $0 == column.heading }
        if count == 0 {
            var facts: [FactName: String] = [
                .column: column.heading, .names: headings.joined(separator: ", "),
                .key: kind.setting,
            ]
            facts[.suggestion] = closestWord(
                to: column.heading, among: headings, mayDiffer: .half)
            faults.append(Fault(.memberColumnMissing, at: place, facts))
        } else if count > 1 {
            faults.append(Fault(.csvRepeatedColumn, at: place, [.column: column.heading]))
        }
    }
    if let faults = Faults(faults) { throw faults }
    return headings
}

/// Somebody whom the file is about.
private struct Imported {
    let number: String
    let code: String
    let oldCode: String
    var name = ""
    var email = ""
    var department = ""
    var employment = ""
    var startDate = ""
    var endDate = ""

    /// What goes into a column; a value that `replace` lacks is a fault.
    func text(
        of column: MemberImport.Column, _ kind: MemberImportKind, _ faults: inout [Fault]
    ) -> String {
        guard case .field(let field) = column.content else {
            if case .text(let text) = column.content { return text }
            return ""
        }
        let value = value(field)
        guard !column.replace.isEmpty, !value.isEmpty else { return value }
        if let replaced = column.replace[value] { return replaced }
        faults.append(
            Fault(
                .memberValueUnknown,
                [
                    .key: "\(kind.setting).replace", .column: column.heading, .value: value,
                    .names: number,
                ]))
        return ""
    }

    private func value(_ field: MemberImport.Field) -> String {
        switch field {
        case .code: code
        case .oldCode: oldCode
        case .name: name
        case .email: email
        case .department: department
        case .employment: employment
        case .startDate: startDate
        case .endDate: endDate
        }
    }
}

/// The people in `accepted/`, with what their sources know of them.
private func readImported(
    _ settings: RunSettings, in run: RunFolder
) throws(Faults) -> [Imported] {
    let accepted = try PackageReader(at: run.accepted, stage: .accepted, madeBy: "kintai members")
    var people: [Imported] = []
    var places: [[String]: Int] = [:]
    try accepted.rows(.accepted) { block in
        for row in 0..<block.rowCount {
            func cell(_ column: Int) -> String { block.text(row: row, column: column) }
            places[[cell(0), cell(1), cell(2)]] = people.count
            people.append(Imported(number: cell(1), code: cell(6), oldCode: cell(3)))
        }
    }
    for integration in settings.pipeline.integrations {
        let package = try PackageReader(
            at: run.people(integration.name), stage: .people, madeBy: "kintai members")
        try package.rows(.employees) { block in
            for row in 0..<block.rowCount {
                func cell(_ column: Int) -> String { block.text(row: row, column: column) }
                guard let place = places[[integration.name.text, cell(1), cell(0)]] else {
                    continue
                }
                people[place].name = cell(2)
                people[place].email = cell(3)
                people[place].department = cell(4)
                people[place].employment = cell(5)
                people[place].startDate = cell(6)
                people[place].endDate = cell(7)
            }
        }
    }
    return people
}
