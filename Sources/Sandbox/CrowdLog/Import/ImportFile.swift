internal import Delimited

/// A file for 勤怠インポート as it is read by heading, before its rows are looked at.
struct ImportFile {
    /// The rows, by column; a column that the file lacks has no cell.
    private(set) var rows: [(line: Int, cells: [ImportColumn: String])] = []
    private(set) var columns: Set<ImportColumn> = []

    /// What keeps a whole file out.
    struct Refused: Error {
        let message: String
    }

    init(
        _ bytes: [UInt8], _ encoding: FileEncoding, _ settings: CrowdLogSettings
    ) throws(Refused) {
        let text = try decode(bytes, encoding, settings)
        let records = csvRecords(text)
        guard let header = records.first?.cells else { throw Refused(message: "ファイルが空です") }
        let places = try places(header, settings)
        columns = Set(places.keys)
        for record in records.dropFirst() {
            var cells: [ImportColumn: String] = [:]
            for (column, place) in places {
                cells[column] = record.cells.indices.contains(place) ? record.cells[place] : ""
            }
            rows.append((record.line, cells))
        }
        if let most = settings.maxRows, rows.count > most {
            throw Refused(message: "行数が多すぎます（\(rows.count) 行、上限 \(most) 行）")
        }
    }
}

private func decode(
    _ bytes: [UInt8], _ encoding: FileEncoding, _ settings: CrowdLogSettings
) throws(ImportFile.Refused) -> String {
    let wrong = ImportFile.Refused(message: "文字コードが \(encoding.rawValue) ではありません")
    switch encoding {
    case .utf8:
        let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        if hasMark, settings.mark == .refuse { throw wrong }
        guard let text = String(validating: bytes.dropFirst(hasMark ? 3 : 0), as: UTF8.self) else {
            throw wrong
        }
        return text
    case .shiftJIS:
        var utf8: [UInt8] = []
        guard CP932.decode(bytes.span, into: &utf8) == nil else { throw wrong }
        return String(decoding: utf8, as: UTF8.self)
    }
}

/// Which column stands where: every heading must be one that クラウドログ knows, in any order.
private func places(
    _ header: [String], _ settings: CrowdLogSettings
) throws(ImportFile.Refused) -> [ImportColumn: Int] {
    var places: [ImportColumn: Int] = [:]
    for (place, heading) in header.enumerated() {
        let column = ImportColumn.allCases.first {
            !heading.isEmpty && $0.heading(leave: settings.leaveColumn) == heading
        }
        if let column {
            guard places.updateValue(place, forKey: column) == nil else {
                throw ImportFile.Refused(message: "項目名「\(heading)」が2つあります")
            }
        } else if settings.extraColumn == .refuse {
            throw ImportFile.Refused(message: "項目名「\(heading)」はありません")
        }
    }
    for column in ImportColumn.allCases where places[column] == nil {
        let heading = column.heading(leave: settings.leaveColumn)
        guard !heading.isEmpty else { continue }
        if column.isRequired || settings.missingColumn == .refuse {
            throw ImportFile.Refused(message: "項目名「\(heading)」がありません")
        }
    }
    return places
}
