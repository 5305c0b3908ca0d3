internal import WorkModel

/// What a row makes of a day.
///
/// - Throws: The first of its cells that can't be taken.
func day(
    of cells: [ImportColumn: String], before: CrowdLogDay?, _ settings: CrowdLogSettings
) throws(RefusedRow) -> CrowdLogDay {
    var day = before ?? CrowdLogDay()
    /// An optional cell, or what an empty or missing one leaves there.
    func optional(_ column: ImportColumn, _ old: String) -> String {
        guard let cell = cells[column] else {
            return settings.missingColumn == .clear ? "" : old
        }
        return cell.isEmpty && settings.blank == .keep ? old : cell
    }
    day.leave = optional(.leave, day.leave)
    guard ["", "全休", "午前休", "午後休"].contains(day.leave) else {
        throw RefusedRow(message: "\(settings.leaveColumn ?? "")「\(day.leave)」はありません")
    }
    day.clockIn = cells[.clockIn] ?? ""
    day.clockOut = cells[.clockOut] ?? ""
    day.breaks = optional(.breaks, day.breaks).replacing(",", with: "/")
    day.report = optional(.report, day.report)
    let status = optional(.status, before?.status ?? "")
    day.status = status.isEmpty ? "1" : status
    guard ["0", "1"].contains(day.status) else {
        throw RefusedRow(message: "ステータス「\(day.status)」が正しくありません")
    }
    if before?.status == "1", day.status == "0", settings.statusBack == .refuse {
        throw RefusedRow(message: "完了した日を保存に戻せません")
    }
    if day.leave == "全休", day.clockIn.isEmpty, day.clockOut.isEmpty { return day }
    try checkTimes(day, settings)
    return day
}

private func checkTimes(
    _ day: CrowdLogDay, _ settings: CrowdLogSettings
) throws(RefusedRow) {
    let start = try minutes(day.clockIn, "出社", settings)
    let end = try minutes(day.clockOut, "退社", settings)
    guard start < end else { throw RefusedRow(message: "退社が出社より前です") }
    guard end - start <= 24 * 60 else { throw RefusedRow(message: "24時間を超えています") }
    for span in day.breaks.split(separator: "/") {
        let ends = span.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        guard ends.count == 2 else { throw RefusedRow(message: "休憩詳細「\(span)」が正しくありません") }
        let (from, to) = (
            try minutes(ends[0], "休憩詳細", settings), try minutes(ends[1], "休憩詳細", settings)
        )
        guard from < to else { throw RefusedRow(message: "休憩詳細「\(span)」が正しくありません") }
    }
}

/// `HH:mm` and nothing else; whether hours without a zero before them are taken is not published.
private func minutes(
    _ text: String, _ heading: String, _ settings: CrowdLogSettings
) throws(RefusedRow) -> Int {
    let bytes = Array(text.utf8)
    let digits = bytes.enumerated().allSatisfy { place, byte in
        place == 2 ? byte == UInt8(ascii: ":") : (UInt8(ascii: "0")...UInt8(ascii: "9")) ~= byte
    }
    guard bytes.count == 5, digits, let hour = Int(text.prefix(2)),
        let minute = Int(text.suffix(2)), (0..<60).contains(minute), hour < 48
    else { throw RefusedRow(message: "\(heading)「\(text)」が正しくありません") }
    guard hour < 24 || settings.pastMidnight == .take else {
        throw RefusedRow(
            message: "\(heading)「\(text)」は 24 時以降です（この代わりの画面は --past-midnight take で受け付けます）")
    }
    guard minute % settings.unit == 0 else {
        throw RefusedRow(message: "\(heading)「\(text)」は \(settings.unit) 分単位ではありません")
    }
    return hour * 60 + minute
}
