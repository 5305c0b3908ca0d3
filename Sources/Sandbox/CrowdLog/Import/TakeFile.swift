internal import WorkModel

/// Imports a file: the key is member and day, and a day that is there is overwritten
/// (`crowdlog.md` §1.4).
///
/// - Parameters:
///   - bytes: The file's.
///   - name: As it was uploaded.
///   - encoding: As chosen on the screen.
///   - members: By code.
///   - settings: How what isn't known is taken to be.
///   - days: Get what the file has.
/// - Returns: What became of it.
func takeFile(
    _ bytes: [UInt8], _ name: String, _ encoding: FileEncoding,
    members: [String: CrowdLogMember], _ settings: CrowdLogSettings,
    into days: inout [CrowdLogDay.Key: CrowdLogDay]
) -> ImportResult {
    var result = ImportResult(file: name, encoding: encoding)
    func refuse(_ message: String) { result.faults.append(.init(line: nil, message: message)) }
    guard settings.usesAttendance else {
        refuse("勤怠は使用していません（タイムシート設定の「勤怠の使用」）")
        return result
    }
    let file: ImportFile
    do {
        file = try ImportFile(bytes, encoding, settings)
    } catch {
        refuse(error.message)
        return result
    }
    result.rows = file.rows.count
    var taken = days
    var seen: Set<CrowdLogDay.Key> = []
    for row in file.rows {
        do throws(RefusedRow) {
            let key = try key(of: row.cells, members, settings)
            if !seen.insert(key).inserted, settings.duplicates == .refuse {
                throw RefusedRow(message: "同じ社員コードと年月日の行が2つあります")
            }
            try checkLocks(key, days[key], settings)
            let before = taken[key]
            let day = try day(of: row.cells, before: before, settings)
            let isSame = before.map(day.hasSameAttendance) ?? false
            taken[key] = day
            result.written.append(.init(key: key, isSame: isSame))
        } catch {
            let who = [row.cells[.code], row.cells[.date]].compactMap(\.self)
                .joined(separator: " ")
            result.faults.append(.init(line: row.line, who: who, message: error.message))
        }
    }
    if settings.isAllOrNothing, !result.faults.isEmpty {
        result.written = []
    } else {
        days = taken
    }
    return result
}

/// A day as cells have it, by the rules of the import.
///
/// - Throws: What keeps it out.
func importedDay(
    of cells: [ImportColumn: String], _ members: [String: CrowdLogMember],
    _ settings: CrowdLogSettings, into days: [CrowdLogDay.Key: CrowdLogDay]
) throws(RefusedRow) -> (CrowdLogDay.Key, CrowdLogDay) {
    guard settings.usesAttendance else { throw RefusedRow(message: "勤怠は使用していません") }
    let key = try key(of: cells, members, settings)
    try checkLocks(key, days[key], settings)
    return (key, try day(of: cells, before: days[key], settings))
}

/// What keeps a row out.
struct RefusedRow: Error {
    let message: String
}

private func key(
    of cells: [ImportColumn: String], _ members: [String: CrowdLogMember],
    _ settings: CrowdLogSettings
) throws(RefusedRow) -> CrowdLogDay.Key {
    let code = cells[.code] ?? ""
    guard let member = members[code] else {
        throw RefusedRow(message: "社員コード「\(code)」のメンバーはいません")
    }
    guard member.isActive || settings.inactive == .take else {
        throw RefusedRow(message: "社員コード「\(code)」のメンバーは有効ではありません")
    }
    let text = (cells[.date] ?? "").replacing("/", with: "-")
    guard let date = WorkDate(text) else { throw RefusedRow(message: "年月日「\(text)」が正しくありません") }
    return CrowdLogDay.Key(code: code, date: date)
}

private func checkLocks(
    _ key: CrowdLogDay.Key, _ day: CrowdLogDay?, _ settings: CrowdLogSettings
) throws(RefusedRow) {
    if let closed = settings.closedThrough, key.date <= closed, settings.closed == .refuse {
        throw RefusedRow(message: "\(key.date) は締められています")
    }
    if day?.isSubmitted == true, settings.submitted == .refuse {
        throw RefusedRow(message: "\(key.date) は申請されています")
    }
}
