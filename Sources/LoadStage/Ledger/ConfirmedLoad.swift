import Delimited
import Handoff
import WorkModel

/// A month of a run whose import files were uploaded, or some of them.
struct ConfirmedLoad: Sendable {
    let package: PackageReader
    let month: WorkMonth
    let order: RunOrder
    /// Rows that CrowdLog's screen refused.
    let refused: Set<ImportRow>
    /// The import files that were uploaded; `nil` = all, and what the run asked to be cleared by hand.
    let files: Set<String>?
    /// Of the load's days, those that it leaves to another part, since they have another code now.
    var moved: Set<NumberedDay> = []
    /// Rows to go through in place of diff.csv's, without a header; `nil` = those of diff.csv, and
    /// what is to be cleared by hand.
    var rows: [UInt8]?

    private var hasFiles: Bool {
        package.facts.rows[text { appendUploadName(1, to: &$0) }] != nil
    }

    /// Those of the rows that the uploaded files have.
    func rows(among rows: Set<ImportRow>) throws(Faults) -> Set<ImportRow> {
        var found: Set<ImportRow> = []
        try package.rows(.diff) { block in
            guard !rows.isEmpty else { return }
            for row in 0..<block.rowCount where block.hasText(row, DiffColumn.file) {
                let place = place(block, row)
                if rows.contains(place) { found.insert(place) }
            }
        }
        return found
    }

    /// Which rows there are: the first and the last line of each import file, as `--except` names them.
    func rowExtents() throws(Faults) -> [String] {
        var lines: [String: ClosedRange<Int>] = [:]
        try package.rows(.diff) { block in
            for row in 0..<block.rowCount where block.hasText(row, DiffColumn.file) {
                let place = place(block, row)
                let known = lines[place.file] ?? place.line...place.line
                lines[place.file] =
                    min(known.lowerBound, place.line)...max(known.upperBound, place.line)
            }
        }
        return lines.sorted { precedesInBytes($0.key, $1.key) }
            .map { "\($0.key):\($0.value.lowerBound) … :\($0.value.upperBound)" }
    }

    /// Goes through the month's ledger and the load, with what the confirmation means for each day;
    /// `nil` where it isn't about the day.
    func forEachDay(
        of old: PackageReader?,
        _ body: (borrowing LedgerDays, DayConfirmation?) throws(Faults) -> Void
    ) throws(Faults) {
        var days = try days(of: old)
        while try days.advance() {
            let isMeant = days.isForgotten || isUploaded(days)
            try body(days, isMeant ? DayConfirmation(days, order) : nil)
        }
    }

    private func days(of old: PackageReader?) throws(Faults) -> LedgerDays {
        if let rows {
            return try LedgerDays(TableReader(rows, name: "diff.csv"), from: .diff, into: old)
        }
        let forgotten = files == nil ? try package.table(.forgotten) : TableReader()
        return try LedgerDays(package.table(.diff), from: .diff, forgotten: forgotten, into: old)
    }

    private func isUploaded(_ days: borrowing LedgerDays) -> Bool {
        // What an API was given it has confirmed itself, or not at all.
        guard days.editHasText(DiffColumn.file), hasFiles else { return false }
        if !moved.isEmpty, !days.hasRow, moved.contains(NumberedDay(days)) { return false }
        guard !refused.isEmpty || files != nil else { return true }
        let place = place(days.edits.block, days.edits.row)
        return !refused.contains(place) && files?.contains(place.file) != false
    }

    private func place(_ block: borrowing RecordBlock, _ row: Int) -> ImportRow {
        ImportRow(
            file: "\(month)/" + block.text(row: row, column: DiffColumn.file),
            line: Int(block.text(row: row, column: DiffColumn.line)) ?? 0)
    }
}

/// What a confirmation means for one day.
enum DayConfirmation {
    /// CrowdLog has the values now; `pendingStays` where a newer run's file has others.
    case confirmed(pendingStays: Bool)
    case already
    case overtaken
    case cleared(pendingStays: Bool)

    fileprivate init(_ days: borrowing LedgerDays, _ order: RunOrder) {
        guard days.hasRow else {
            self = days.isForgotten ? .already : .confirmed(pendingStays: false)
            return
        }
        let confirmed = RunOrder(days.rowText(LedgerColumn.confirmedRun))
        if days.isConfirmed, days.isOvertaken(order, by: confirmed) {
            self = .overtaken
        } else if days.isForgotten {
            self = .cleared(pendingStays: days.rowHasText(LedgerColumn.pendingFile))
        } else if days.isPending, days.hasSameValues(as: LedgerColumn.pending) {
            self = .confirmed(pendingStays: false)
        } else if days.isConfirmed, order == confirmed {
            self = .already
        } else {
            self = .confirmed(pendingStays: days.isPending)
        }
    }

    var update: LedgerUpdate {
        switch self {
        case .confirmed(let pendingStays):
            LedgerUpdate(confirmed: .edit, pending: pendingStays ? .pending : .nothing)
        case .already, .overtaken: .unchanged
        case .cleared(let pendingStays):
            LedgerUpdate(confirmed: .nothing, pending: pendingStays ? .pending : .nothing)
        }
    }
}

extension LedgerDays {
    /// Whether what is confirmed came after what the load gave out.
    ///
    /// The name of what undid a run doesn't say when that was done. What waits is the newest; where
    /// nothing does, an undo has put an end to all that was given before it.
    fileprivate func isOvertaken(_ order: RunOrder, by confirmed: RunOrder) -> Bool {
        if order < confirmed { return !isWaiting(order) }
        return confirmed.isUndo && confirmed != order && !isPending
    }

    /// Whether what the load gave out, or asked to be cleared by hand, is what waits.
    private func isWaiting(_ order: RunOrder) -> Bool {
        guard RunOrder(rowText(LedgerColumn.pendingRun)) == order else { return false }
        return isForgotten
            ? !rowHasText(LedgerColumn.pendingFile) : hasSameValues(as: LedgerColumn.pending)
    }
}
