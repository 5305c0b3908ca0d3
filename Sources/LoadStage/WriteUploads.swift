import Handoff
import PipelineSettings
import WorkModel

/// Where a day stands in the import files.
struct UploadPlace: Hashable, Sendable {
    /// From 1.
    let file: Int32
    /// From 1 for the header.
    let line: Int32
}

/// Writes the import files, one at a time.
///
/// - Returns: Where each of the rows stands.
func writeUploads(
    _ upload: UploadFile, to package: inout PackageWriter
) throws(Faults) -> [UploadPlace] {
    let settings = upload.settings
    let files = splitIntoFiles(
        upload.rows, of: upload.timesheets, maxRows: max(settings.maxRows, 1))
    var places: [UploadPlace] = []
    places.reserveCapacity(upload.rows.count)
    var lines: [Int32] = []
    for (index, file) in files.enumerated() {
        lines.removeAll(keepingCapacity: true)
        let bytes = upload.bytes(of: file, lines: &lines)
        try package.add(
            uploadSchema(index + 1, upload.days.header), bytes: bytes, rowCount: file.count,
            encoding: codecName(settings.encoding), lineEnd: "\r\n")
        for line in lines { places.append(UploadPlace(file: Int32(index + 1), line: line)) }
    }
    return places
}

private func uploadSchema(_ number: Int, _ header: ImportHeader) -> TableSchema {
    let fileName = text { appendUploadName(number, to: &$0) }
    return TableSchema(
        name: String(fileName.dropLast(".csv".count)),
        columns: header.columns.map { column in
            TableSchema.Column(column.heading, .string, "As in the tenant's template.")
        })
}

/// The encoding as `datapackage.json` names it: with a mark it has a name of its own.
private func codecName(_ encoding: OutputEncoding) -> String {
    switch encoding {
    case .cp932: "cp932"
    case .utf8: "utf-8"
    case .utf8WithMark: "utf-8-sig"
    }
}
