import Handoff
import JapaneseText
import WorkModel

/// A row of a corrections file, mended where a spreadsheet has damaged it.
struct CorrectionRow {
    /// The columns of attendance.csv that a correction gives: all up to `source_id`.
    static let columns: [ColumnHeading] = TableSchema.attendance.headings
        .compactMap(ColumnHeading.init(rawValue:))
        .filter { $0 != .correction && $0 != .origin }

    /// In the order of `columns`.
    var cells: [String]
    let action: CorrectionAction
    /// Somebody has typed the action.
    let hasAction: Bool
    /// The row that it was made for.
    let madeFor: MadeFor
    /// The list for review has made it for a day that the source has no row of.
    var isOfVanishedDay = false
    /// Its line in the file.
    let line: Int
    /// Its file, counted from 0 among the integration's.
    var file = 0

    enum MadeFor: Equatable {
        /// Nobody checks whether the source has changed.
        case anyRow
        case row(SourceHash)
        /// The hash can't be read, so no row is known to be the one.
        case unknownRow

        init(_ text: String) {
            let text = trimmed(text)
            self = text.isEmpty ? .anyRow : SourceHash(text).map(MadeFor.row) ?? .unknownRow
        }
    }

    /// `nil` where the date can't be read.
    var day: WorkDate? { WorkDate(date) }
    var date: String { cells[1] }
    var sourceID: String { cells[15] }
    /// The employee number as it compares.
    var numberKey: String { correctedNumberKey(cells[0]) }

    /// The row is as the list for review had it: nobody has corrected anything.
    var isUnmended: Bool { !hasAction && (isAsListed || saysNothing) }

    /// Its cells are those of the row that it was made for, but for a total that the list left empty.
    private var isAsListed: Bool {
        let names = Self.columns.map(\.rawValue)
        var row = Dictionary(zip(names, cells), uniquingKeysWith: { $1 })
        if madeFor == .row(SourceHash(of: { row[$0] ?? "" })) { return true }
        guard row["break_total"] == "" else { return false }
        row["break_total"] = "0"
        return hasPresumedBreakTotal({ row[$0] ?? "" })
            && madeFor == .row(SourceHash(of: { row[$0] ?? "" }))
    }

    /// It names a person and a day and no more, as the list for review does of a vanished day.
    private var saysNothing: Bool {
        let who: Set<ColumnHeading> = [.employeeNumber, .date, .sourceID]
        return isOfVanishedDay && madeFor == .anyRow
            && zip(Self.columns, cells).allSatisfy { who.contains($0) || $1.isEmpty }
    }
}

/// An employee number as corrections compare it: cleaned, upper case.
func correctedNumberKey(_ number: String) -> String {
    cleanedCode(number).uppercased()
}
