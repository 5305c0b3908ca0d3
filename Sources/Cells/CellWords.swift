package import WorkModel

/// Appends what kind of day a cell says, or the cell as it stands.
package func appendSegmentKind(_ cell: Span<UInt8>, to bytes: inout [UInt8]) {
    guard let kind = segmentKind(cell) else { return appendCell(cell, to: &bytes) }
    bytes.append(contentsOf: kind.rawValue.utf8)
}

/// What kind of day a cell says, by number as the API has it or by word as HRMOS's CSV has it.
/// - Returns: `nil` for an empty cell and for words that aren't known.
package func segmentKind(_ cell: Span<UInt8>) -> SegmentKind? {
    meaning(of: cell, trimmedCell(cell, 0..<cell.count), in: segmentKinds)
}

/// Appends how far a day's approval has come, or the cell as it stands.
package func appendApproval(_ cell: Span<UInt8>, to bytes: inout [UInt8]) {
    let range = trimmedCell(cell, 0..<cell.count)
    guard let approval = meaning(of: cell, range, in: approvals) else {
        return appendCell(cell, to: &bytes)
    }
    bytes.append(contentsOf: approval.rawValue.utf8)
}

private let segmentKinds: [(StaticString, SegmentKind)] = [
    ("work", .work), ("off", .off), ("other", .other), ("1", .work), ("2", .off), ("3", .other),
    ("勤務", .work), ("休日・休暇", .off), ("休日", .off), ("休暇", .off), ("その他", .other),
]

private let approvals: [(StaticString, Approval)] = [
    ("unsubmitted", .unsubmitted), ("pending", .pending), ("approved", .approved),
    ("returned", .returned), ("未申請", .unsubmitted), ("承認待ち", .pending), ("申請中", .pending),
    ("承認済み", .approved), ("承認済", .approved), ("承認", .approved), ("差し戻し", .returned),
    ("差戻し", .returned), ("差戻", .returned), ("再申請(差し戻し)", .returned),
]
