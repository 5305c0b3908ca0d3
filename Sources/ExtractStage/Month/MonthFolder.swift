import Delimited
import Handoff
import WorkModel

/// Writes a partition's folder: attendance.csv, and superseded.csv where there are such rows.
func writeMonth(
    _ rows: MonthRows, _ overlaps: Overlaps, _ facts: PackageFacts, to folder: Path
) throws(Faults) {
    var package = try PackageWriter(replacing: folder)
    try package.addAttendance(rows)
    if !overlaps.superseded.isEmpty {
        try package.add(.superseded) { table throws(Faults) in
            for superseded in overlaps.superseded {
                let row = superseded.row
                table.record.field(rows.number(of: row).span)
                table.record.field(rows.date(of: row).span)
                table.record.field(rows.sourceID(of: row).span)
                table.record.field(row.origin.append)
                table.record.field(superseded.by.origin.append)
                try table.endRow()
            }
        }
    }
    try package.finish(facts)
}

extension PackageWriter {
    /// Writes attendance.csv.
    mutating func addAttendance(_ rows: MonthRows) throws(Faults) {
        try add(.attendance) { table throws(Faults) in
            for row in rows.rows {
                rows.append(row, to: &table.record)
                try table.endRow()
            }
        }
    }
}

/// The counts of a partition.
///
/// `corrected` says what became of the corrections; `nil` without a file of them.
func tally(
    _ rows: MonthRows, _ overlaps: Overlaps, _ corrected: AppliedCorrections?
) -> Tally {
    var outside = [
        "superseded": overlaps.superseded.count, "duplicate-of-equal": overlaps.equalCount,
    ]
    outside["replaced-by-correction"] = corrected?.replaced
    outside["corrections-unmended"] = corrected?.unmended
    if let count = corrected?.superseded, count > 0 { outside["corrections-superseded"] = count }
    return Tally(
        received: rows.rows.count, passed: ["attendance": rows.rows.count], outside: outside)
}
