import Delimited
import Handoff
import WorkModel

/// A day that waits for a person, from the first run that had it (`design.md`, Load, "Open items").
struct OpenItem: Hashable, Sendable {
    enum Kind: String, Sendable {
        case held
        case byHand = "by-hand"
    }

    /// What makes two runs' items the same; a held day's code may change while it stays open.
    struct Key: Hashable, Sendable {
        let integration: String
        let number: String
        let date: String
        let kind: String
        /// The code, where a day may have several things to be done by hand; else empty.
        let task: String

        init(integration: String, number: String, date: String, kind: String, code: String) {
            self.integration = integration
            self.number = number
            self.date = date
            self.kind = kind
            task = kind == Kind.byHand.rawValue ? code : ""
        }
    }

    var key: Key
    var employeeCode: String
    var code: String
    var field: String
    var value: String
    var firstRun: String
    var firstDate: String

    /// Reads a row of open.csv.
    init(_ block: borrowing RecordBlock, _ row: Int) {
        func cell(_ column: Int) -> String { block.text(row: row, column: column) }
        key = Key(
            integration: cell(0), number: cell(1), date: cell(3), kind: cell(4), code: cell(5))
        employeeCode = cell(2)
        code = cell(5)
        field = cell(6)
        value = cell(7)
        firstRun = cell(8)
        firstDate = cell(9)
    }

    /// Reads a row of held.csv or ignored.csv, of transform or load, of that integration.
    init(
        setAside block: borrowing RecordBlock, _ row: Int, integration: String, kind: Kind,
        firstSeen: RunDay
    ) {
        func cell(_ column: Int) -> String { block.text(row: row, column: column) }
        key = Key(
            integration: integration, number: cell(0), date: cell(2), kind: kind.rawValue,
            code: cell(3))
        employeeCode = cell(1)
        code = cell(3)
        field = cell(4)
        value = cell(5)
        firstRun = firstSeen.run
        firstDate = firstSeen.date.description
    }

    /// Reads a row of diff.csv whose note asks a person to complete the day in CrowdLog.
    init(diff block: borrowing RecordBlock, _ row: Int, note: NoteCode, firstSeen: RunDay) {
        func cell(_ column: Int) -> String { block.text(row: row, column: column) }
        key = Key(
            integration: cell(DiffColumn.integration), number: cell(DiffColumn.employeeNumber),
            date: cell(DiffColumn.date), kind: Kind.byHand.rawValue, code: note.rawValue)
        employeeCode = cell(DiffColumn.employeeCode)
        code = note.rawValue
        field = ""
        value = ""
        firstRun = firstSeen.run
        firstDate = firstSeen.date.description
    }

    /// Reads a row of diff.csv that CrowdLog refuses.
    init(
        diff block: borrowing RecordBlock, _ row: Int, refused: RefusedDay, firstSeen: RunDay
    ) {
        func cell(_ column: Int) -> String { block.text(row: row, column: column) }
        key = Key(
            integration: cell(DiffColumn.integration), number: cell(DiffColumn.employeeNumber),
            date: cell(DiffColumn.date), kind: Kind.held.rawValue, code: refused.code.rawValue)
        employeeCode = cell(DiffColumn.employeeCode)
        code = refused.code.rawValue
        field = ""
        value = refused.value
        firstRun = firstSeen.run
        firstDate = firstSeen.date.description
    }

    /// Writes a row of open.csv.
    func write(to table: inout TableWriter) throws(Faults) {
        for cell in [
            key.integration, key.number, employeeCode, key.date, key.kind, code, field, value,
            firstRun, firstDate,
        ] {
            table.record.field(cell)
        }
        try table.endRow()
    }

    /// By integration, employee number, date, kind and task.
    func precedes(_ other: OpenItem) -> Bool {
        let (one, two) = (key, other.key)
        if one.integration != two.integration {
            return precedesInBytes(one.integration, two.integration)
        }
        if one.number != two.number { return precedesInBytes(one.number, two.number) }
        if one.date != two.date { return precedesInBytes(one.date, two.date) }
        if one.kind != two.kind { return precedesInBytes(one.kind, two.kind) }
        return precedesInBytes(one.task, two.task)
    }
}

/// A run and the date on which it ran.
struct RunDay: Hashable, Sendable {
    let run: String
    let date: WorkDate
}
