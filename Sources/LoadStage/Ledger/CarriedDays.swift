import Delimited
import Handoff
import WorkModel

extension MonthInput {
    /// Appends the ledger's days that are written again behind the month's own, in their order.
    mutating func append(_ days: [CarriedDay]) throws(Faults) {
        for day in days {
            let name = IntegrationName(day.integration)
            if place(of: name) == nil {
                integrations.append(Integration(name: name, hasRun: false))
            }
            try timesheets.append(day, from: place(of: name) ?? 0)
        }
    }
}

extension TimesheetRows {
    /// Appends a day of the ledger; it has no place in a source.
    mutating func append(_ day: CarriedDay, from integration: Int) throws(Faults) {
        func value(_ field: WrittenField) -> String { day.values[field.rawValue] }
        var record = RecordWriter()
        for cell in [
            day.code, day.date, value(.clockIn), value(.clockOut), value(.breaks),
            day.leave.rawValue, "", "", value(.dailyReport), value(.status), "", day.number, "0:0",
        ] {
            record.field(cell)
        }
        record.endRow()
        var reader = try DelimitedReader(
            ByteSource(record.bytes, name: "loaded.csv"), encoding: .utf8, hasHeader: false)
        var block = RecordBlock()
        _ = try reader.next(&block)
        do throws(BadCell) {
            try append(block, row: 0, from: integration, fullLeave: true)
        } catch {
            throw Faults(
                .csvBadValue, at: Place(file: "loaded.csv"),
                [.column: error.column.heading, .value: day.date, .expected: error.expected])
        }
    }
}
