import Delimited
package import Handoff
package import PipelineSettings
package import WorkModel

/// How many rows a mapping file was given.
package struct WrittenMapping {
    package let file: InputFile
    package let rowCount: Int
}

/// Adds to the mapping files what a person has agreed to (`accepted/` of the run's folder).
///
/// The rows that are there stay. All files are looked at before the first is written, and each is
/// whole or as it was.
/// - Returns: The files, in the order of their integrations.
/// - Throws: `mappingOverlap` and all other faults of what the files would hold, `mappingShared`,
///   `cannotWrite` or `diskFull`.
package func acceptMembers(
    _ settings: RunSettings, in run: RunFolder
) throws(Faults) -> [WrittenMapping] {
    let accepted = try readAccepted(in: run)
    let integrations = settings.pipeline.integrations
    var files: [(file: InputFile, bytes: [UInt8], rowCount: Int)] = []
    for file in mappingFiles(of: integrations) {
        let sharing = integrations.filter { $0.employees.code.mapping?.path == file.path }
        let path = Path(file.path)
        let old =
            FileReading.exists(path) ? try FileReading.bytes(of: path, name: file.name) : []
        var rows: [MappingText.Row] = []
        for integration in sharing {
            let wanted = accepted[integration.name.text] ?? []
            try refuseShared(wanted, of: integration, among: sharing, file, in: run)
            let cleaning = NumberCleaning(integration.employees.code)
            let known =
                old.isEmpty ? EmployeeMapping.none : try EmployeeMapping(file, cleaning: cleaning)
            // The earlier number of somebody who has come back may have its row already.
            rows += wanted.filter { row in
                row.to == nil
                    || known.rows(ofCode: cleaning.mappingKey(of: row.number)).isEmpty
            }
        }
        guard !rows.isEmpty else { continue }
        let text = try MappingText(old, name: file.name)
        let new = try text.adding(rows)
        // As a run would read it, whose faults name the file that it is going to be.
        let trial = run.path / "mapping.csv"
        try FileWriting.replaceFile(trial, with: new)
        for integration in sharing {
            _ = try EmployeeMapping(
                InputFile(name: file.name, path: trial.text),
                cleaning: NumberCleaning(integration.employees.code))
        }
        try FileWriting.remove(trial)
        files.append((file, new, rows.count))
    }
    for (file, bytes, _) in files {
        try FileWriting.replaceUsersFile(Path(file.path), with: bytes)
    }
    return files.map { WrittenMapping(file: $0.file, rowCount: $0.rowCount) }
}

/// The mapping files of the integrations, each once.
private func mappingFiles(of integrations: [IntegrationSettings]) -> [InputFile] {
    var files: [InputFile] = []
    for integration in integrations {
        guard let file = integration.employees.code.mapping else { continue }
        if !files.contains(where: { $0.path == file.path }) { files.append(file) }
    }
    return files
}

/// What a person has agreed to, by integration.
private func readAccepted(in run: RunFolder) throws(Faults) -> [String: [MappingText.Row]] {
    let package = try PackageReader(at: run.accepted, stage: .accepted, madeBy: "kintai members")
    var accepted: [String: [MappingText.Row]] = [:]
    try package.rows(.accepted) { block in
        for row in 0..<block.rowCount {
            accepted[block.text(row: row, column: 0), default: []].append(
                MappingText.Row(
                    number: block.text(row: row, column: 1),
                    code: block.text(row: row, column: 3),
                    from: WorkDate(block.text(row: row, column: 4)),
                    to: WorkDate(block.text(row: row, column: 5))))
        }
    }
    return accepted
}

/// A row of a file that several integrations read stands for whoever has the number in any of them.
private func refuseShared(
    _ rows: [MappingText.Row], of integration: IntegrationSettings,
    among sharing: [IntegrationSettings], _ file: InputFile, in run: RunFolder
) throws(Faults) {
    var faults: [Fault] = []
    for other in sharing where other.name != integration.name && !rows.isEmpty {
        let cleaning = NumberCleaning(other.employees.code)
        let people = try SourcePeople(
            PackageReader(
                at: run.people(other.name), stage: .people,
                madeBy: "kintai-extract people --integration \(other.name.text)"))
        let numbers = Set(people.employees.map { cleaning.mappingKey(of: $0.number) })
        for row in rows where numbers.contains(cleaning.mappingKey(of: row.number)) {
            faults.append(
                Fault(
                    .mappingShared, at: Place(file: file.name),
                    [.value: row.number, .integration: other.name.text]))
        }
    }
    if let faults = Faults(faults) { throw faults }
}

extension NumberCleaning {
    /// A number as the mapping's left side compares it.
    func mappingKey(of number: String) -> String { code(ofKey: key(ofSpelling: spelling(number))) }
}
