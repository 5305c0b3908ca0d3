import Delimited
import Handoff
import PipelineSettings
import WorkModel

/// What keeps people's days from being settled, in the months that a check looks at.
struct ClosingDays {
    /// One person's days.
    struct Days {
        var held: [WorkDate] = []
        var unpunched: [WorkDate] = []
        var unapproved: [WorkDate] = []
        var inProgress: [WorkDate] = []
        var byHand: [WorkDate] = []
        /// In import files that nobody has confirmed.
        var pending: [WorkDate] = []
        /// Whether there is any timesheet of the person.
        var hasTimesheets = false
    }

    private(set) var people: ClosingPeople
    private(set) var byPerson: [Int: Days] = [:]

    init(_ people: ClosingPeople, held: HeldCollector) {
        self.people = people
        for (key, dates) in held.dates { edit(key) { $0.held += dates } }
    }

    private mutating func edit(
        _ key: KnownPeople.Key, code: String = "", _ change: (inout Days) -> Void
    ) {
        change(&byPerson[people.place(key, code: code), default: Days()])
    }

    /// Adds what a run says of months.
    /// - Throws: What is wrong with a folder of the run.
    mutating func read(
        _ months: [WorkMonth], of run: RunFolder, _ integrations: [IntegrationSettings]
    ) throws(Faults) {
        for month in months { try readIgnored(month, of: run, integrations) }
        // Whose timesheets matter is known only now.
        for month in months {
            if let load = PackageReader.whole(at: run.loaded(month), stage: .load) {
                try readTimesheets(load)
            }
        }
    }

    private mutating func readIgnored(
        _ month: WorkMonth, of run: RunFolder, _ integrations: [IntegrationSettings]
    ) throws(Faults) {
        for integration in integrations {
            let package = PackageReader.whole(
                at: run.transformed(integration.name, month), stage: .transform)
            guard let package else { continue }
            let counts = package.facts.counts.values
            let isNeeded = Self.ignoredCodes.contains { code, _ in
                counts.contains { $0.ignored[code.rawValue] ?? 0 > 0 }
            }
            if isNeeded { try readIgnored(package, integration.name) }
        }
    }

    private static let ignoredCodes:
        [(IgnoreCode, any WritableKeyPath<Days, [WorkDate]> & Sendable)] =
            [
                (.unpunched, \.unpunched), (.notApproved, \.unapproved),
                (.inProgress, \.inProgress),
            ]

    private mutating func readIgnored(
        _ package: PackageReader, _ integration: IntegrationName
    ) throws(Faults) {
        let wanted = Self.ignoredCodes.map { (Array($0.0.rawValue.utf8), $0.1) }
        try package.rows(.ignored) { block in
            for row in 0..<block.rowCount {
                // Most rows are days off: no text is made of them.
                let code = block.bytes[block.range(row: row, column: 3)]
                guard let found = wanted.first(where: { code.elementsEqual($0.0) }),
                    let date = WorkDate(block.text(row: row, column: 2))
                else { continue }
                let key = KnownPeople.Key(
                    integration: integration.text, number: block.text(row: row, column: 0))
                edit(key) { $0[keyPath: found.1].append(date) }
            }
        }
    }

    /// Takes down who has timesheets, and takes away unpunched days that another source has times for.
    private mutating func readTimesheets(_ load: PackageReader) throws(Faults) {
        var unpunched: [Int: Set<WorkDate>] = [:]
        for (place, days) in byPerson where !days.unpunched.isEmpty {
            unpunched[place] = Set(days.unpunched)
        }
        guard !unpunched.isEmpty else { return }
        let columns = ColumnPlaces(.diff)
        let (code, date) = (columns["employee_code"], columns["date"])
        let (integration, number) = (columns["integration"], columns["employee_number"])
        var last: [UInt8] = []
        var place: Int?
        try load.rows(.diff) { block in
            for row in 0..<block.rowCount {
                // A person's rows follow each other.
                let cell = block.bytes[block.range(row: row, column: code)]
                if place == nil || !cell.elementsEqual(last) {
                    last = Array(cell)
                    place = people.place(
                        KnownPeople.Key(
                            integration: block.text(row: row, column: integration),
                            number: block.text(row: row, column: number)),
                        code: block.text(row: row, column: code))
                }
                guard let place, unpunched[place] != nil else { continue }
                byPerson[place]?.hasTimesheets = true
                guard let day = WorkDate(block.text(row: row, column: date)),
                    unpunched[place]?.contains(day) == true
                else { continue }
                byPerson[place]?.unpunched.removeAll { $0 == day }
            }
        }
    }

    /// Adds what the ledger says of a month.
    /// - Throws: What is wrong with the ledger.
    mutating func read(_ month: WorkMonth, of ledger: LedgerFolder) throws(Faults) {
        guard let newest = try ledger.openNewest(month) else { return }
        try newest.rows(.openItems) { block in
            for row in 0..<block.rowCount {
                func cell(_ column: Int) -> String { block.text(row: row, column: column) }
                guard cell(4) == "by-hand", let date = WorkDate(cell(3)) else { continue }
                let key = KnownPeople.Key(integration: cell(0), number: cell(1))
                edit(key, code: cell(2)) { $0.byHand.append(date) }
            }
        }
        try readPending(newest)
    }

    private mutating func readPending(_ ledger: PackageReader) throws(Faults) {
        let columns = ColumnPlaces(.loaded)
        let (code, number) = (columns["employee_code"], columns["employee_number"])
        var last: [UInt8] = []
        var place: Int?
        try ledger.pendingRows { block in
            for row in 0..<block.rowCount
            where !block.range(row: row, column: LoadedColumn.pendingFile).isEmpty {
                let date = WorkDate(
                    block.bytes.span.extracting(
                        block.range(row: row, column: LoadedColumn.date)))
                guard let date else { continue }
                // A person's rows follow each other, and there may be very many.
                let cell = block.bytes[block.range(row: row, column: code)]
                if place == nil || !cell.elementsEqual(last) {
                    last = Array(cell)
                    place = people.place(
                        KnownPeople.Key(
                            integration: block.text(row: row, column: LoadedColumn.integration),
                            number: block.text(row: row, column: number)),
                        code: block.text(row: row, column: code))
                }
                if let place { byPerson[place, default: Days()].pending.append(date) }
            }
        }
    }
}
