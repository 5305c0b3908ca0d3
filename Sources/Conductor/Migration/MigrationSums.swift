import Delimited
import Handoff
import PipelineSettings
import WorkModel

/// Adds up a run's days by person and closing period, month by month, earliest first.
struct MigrationSums {
    /// A person's period; periods are named by the month in which they end.
    struct Key: Hashable {
        let person: Int
        let month: WorkMonth
    }

    private enum Fate {
        case held
        case ignored
    }

    private(set) var people: ClosingPeople
    private var open: [Key: MigratedFates] = [:]

    init(_ people: ClosingPeople) {
        self.people = people
    }

    /// The person of a row that names its integration and employee number.
    mutating func place(_ integration: IntegrationName, _ number: String, code: String = "") -> Int
    {
        people.place(KnownPeople.Key(integration: integration.text, number: number), code: code)
    }

    /// Adds a calendar month of a run.
    ///
    /// - Throws: What is wrong with a folder of the run; each file is held against its checksum.
    mutating func add(
        _ month: WorkMonth, of run: RunFolder, _ integrations: [IntegrationSettings]
    ) throws(Faults) {
        let load = try PackageReader(at: run.loaded(month), stage: .load, madeBy: "kintai resume")
        for integration in integrations {
            let transformed = try PackageReader(
                at: run.transformed(integration.name, month), stage: .transform,
                madeBy: "kintai resume")
            var fates: [Origin: Fate] = [:]
            try take(.held, of: transformed, as: .held, into: &fates)
            try take(.ignored, of: transformed, as: .ignored, into: &fates)
            try take(.loadHeld, of: load, as: .held, into: &fates, only: integration.name)
            try take(.loadIgnored, of: load, as: .ignored, into: &fates, only: integration.name)
            try addRead(
                PackageReader(
                    at: run.extracted(integration.name, month), stage: .extract,
                    madeBy: "kintai resume"),
                month, integration, fates)
        }
        try addGiven(load, month)
    }

    /// Takes out the periods that have ended by the end of a month, by period, integration and number.
    mutating func takeEnded(by month: WorkMonth) -> [(key: Key, fates: MigratedFates)] {
        let ended = open.filter { $0.key.month <= month }
        for key in ended.keys { open[key] = nil }
        return ended.sorted { precedes($0.key, $1.key) }.map { ($0.key, $0.value) }
    }

    private func precedes(_ left: Key, _ right: Key) -> Bool {
        guard left.month == right.month else { return left.month < right.month }
        let (a, b) = (people.all[left.person].key, people.all[right.person].key)
        return (a.integration, a.number, left.person) < (b.integration, b.number, right.person)
    }

    /// Takes down which rows of a table were set aside; the ledger's own days have no row of attendance.
    private func take(
        _ schema: TableSchema, of package: PackageReader, as fate: Fate,
        into fates: inout [Origin: Fate], only integration: IntegrationName? = nil
    ) throws(Faults) {
        let columns = ColumnPlaces(schema)
        let (code, origin) = (columns["code"], columns["origin"])
        let vanished = Array(HoldCode.vanished.rawValue.utf8)
        let owner = integration.map { (Array($0.text.utf8), columns["integration"]) }
        try package.rows(schema) { block in
            for row in 0..<block.rowCount {
                if let owner, block.compare(row, owner.1, to: owner.0.span) != 0 { continue }
                if block.compare(row, code, to: vanished.span) == 0 { continue }
                let cell = block.range(row: row, column: origin)
                guard let place = Origin(block.bytes.span.extracting(cell)) else { continue }
                fates[place] = fate
            }
        }
    }

    private mutating func addRead(
        _ package: PackageReader, _ month: WorkMonth, _ integration: IntegrationSettings,
        _ fates: [Origin: Fate]
    ) throws(Faults) {
        let columns = AttendanceColumns(integration.time.basis)
        var person = PersonRows()
        try package.rows(.attendance) { block in
            for row in 0..<block.rowCount {
                let place = person.place(block, row, number: columns.number) { number in
                    self.place(integration.name, number)
                }
                let day = columns.day(block, row)
                let key = key(of: place, on: columns.date(block, row), else: month)
                let cell = block.range(row: row, column: columns.origin)
                let fate = Origin(block.bytes.span.extracting(cell)).flatMap { fates[$0] }
                edit(key) { sums in
                    sums.read += day
                    switch fate {
                    case .held: sums.held += day
                    case .ignored: sums.ignored += day
                    case nil: break
                    }
                }
            }
        }
    }

    private mutating func addGiven(_ load: PackageReader, _ month: WorkMonth) throws(Faults) {
        let columns = GivenColumns()
        var person = PersonRows()
        try load.rows(.diff) { block in
            // A day of the ledger that is written again has no row of attendance.
            for row in 0..<block.rowCount where block.isOfSource(row, origin: columns.origin) {
                let integration = block.text(row: row, column: columns.integration)
                let code = block.text(row: row, column: columns.code)
                let place = person.place(
                    block, row, number: columns.number, within: integration
                ) { number in
                    self.place(IntegrationName(integration), number, code: code)
                }
                let day = columns.day(block, row)
                edit(key(of: place, on: columns.date(block, row), else: month)) { $0.given += day }
            }
        }
    }

    private mutating func edit(_ key: Key, _ change: (inout MigratedFates) -> Void) {
        change(&open[key, default: MigratedFates()])
    }

    /// The period of a person's day; of a date that can't be read, the one that ends in the month.
    private func key(of person: Int, on date: WorkDate?, else month: WorkMonth) -> Key {
        guard let date else { return Key(person: person, month: month) }
        let closingDay = people.all[person].closingDay
        let isNext = ClosingPeriod(closingDay: closingDay, endingIn: date.month).to < date
        return Key(
            person: person, month: isNext ? WorkMonth(index: date.month.index + 1) : date.month)
    }
}

/// A person's rows follow each other: whose they are is looked up once.
private struct PersonRows {
    private var number: [UInt8] = []
    private var integration = ""
    private var found: Int?

    mutating func place(
        _ block: borrowing RecordBlock, _ row: Int, number column: Int, within name: String = "",
        _ find: (String) -> Int
    ) -> Int {
        if let found, integration == name, block.compare(row, column, to: number.span) == 0 {
            return found
        }
        let text = block.text(row: row, column: column)
        let place = find(text)
        (number, integration, found) = (Array(text.utf8), name, place)
        return place
    }
}
