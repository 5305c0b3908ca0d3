import Cells
import Delimited
import PipelineSettings
import Spreadsheet
import WorkModel

/// What makes a whole export of a service unusable: lengths of time in another form than the
/// settings say, and several rows for a person's day.
struct ExportChecks {
    private let vendor: CSVVendor
    private var lengths: [LengthCheck]
    private var places = SeveralRows()

    init(of vendor: CSVVendor, _ profile: CSVProfile) {
        self.vendor = vendor
        // A day whose end was forgotten can last more than 24 hours, a break or a leave can't.
        lengths = [
            LengthCheck(\.breakTotal, profile.durations, limit: 1440),
            LengthCheck(\.hourlyLeave, profile.durations, limit: 1440),
            LengthCheck(\.worked, profile.durations, limit: 2880),
        ]
    }

    mutating func check(
        _ block: RecordBlock, _ row: Int, _ layout: CSVLayout, on day: WorkDate?,
        of people: People
    ) {
        for index in lengths.indices { lengths[index].check(block, row, layout) }
        // Only ジョブカン is known to write a row for each place of work.
        guard vendor == .jobcan, let day else { return }
        let identity = CSVIdentity(layout, block, row, numbersAreIDs: true)
        guard !identity.number.isEmpty, let person = people.find(identity, in: block) else {
            return
        }
        places.note(person, on: day, number: people.all[person].number, line: block.line(row: row))
    }

    /// - Returns: A fault a column, and one for all days of several rows; `nil` where all is well.
    func faults(in table: InputTable, header: [String]) -> Faults? {
        let of = ExportFacts(vendor: vendor, table: table, header: header)
        return Faults(lengths.compactMap { $0.fault(of) } + [places.fault(of)].compactMap(\.self))
    }
}

/// What a fault says of its file.
private struct ExportFacts {
    let vendor: CSVVendor
    let table: InputTable
    /// Empty without header.
    let header: [String]

    func heading(_ column: Int) -> String {
        header.isEmpty ? "=\(column + 1)" : header[column]
    }
}

/// A column's lengths of time that another form can say and the stated one can't.
///
/// A 60進 `1.75` shows that the file is in 10進, and so that its 1.30 isn't an hour and a half.
private struct LengthCheck {
    private let column: (CSVLayout) -> Int?
    private let style: DurationStyle
    /// Minutes.
    private let limit: Int
    private var count = 0
    private var first: (column: Int, line: Int, value: String, fitting: [DurationStyle])?

    init(_ column: @escaping (CSVLayout) -> Int?, _ style: DurationStyle, limit: Int) {
        self.column = column
        self.style = style
        self.limit = limit
    }

    mutating func check(_ block: RecordBlock, _ row: Int, _ layout: CSVLayout) {
        guard let column = column(layout) else { return }
        let range = cell(column, block, row)
        guard !range.isEmpty else { return }
        let text = block.bytes.span.extracting(range)
        func fits(_ style: DurationStyle) -> Bool {
            cellDuration(text, style).map { $0 <= limit } ?? false
        }
        guard !fits(style) else { return }
        // What no form can say holds its day alone, as anywhere.
        let fitting = DurationStyle.allCases.filter(fits)
        guard !fitting.isEmpty else { return }
        count += 1
        if first == nil {
            let value = String(decoding: block.bytes[range], as: UTF8.self)
            first = (column, block.line(row: row), value, fitting)
        }
    }

    func fault(_ file: ExportFacts) -> Fault? {
        first.map { first in
            Fault(
                .csvOtherDurations, at: file.table.place(line: first.line, column: first.column),
                [
                    .column: file.heading(first.column), .value: first.value,
                    .expected: style.rawValue,
                    .found: first.fitting.map(\.rawValue).joined(separator: " | "),
                    .count: String(count), .names: file.vendor.layoutScreen,
                ])
        }
    }
}

/// Days of people that have more than one row in a file.
private struct SeveralRows {
    /// By month a bit a day, for each person.
    private var days: [WorkMonth: [UInt32]] = [:]
    private var count = 0
    private var first: (line: Int, number: String, day: WorkDate)?

    mutating func note(_ person: Int, on day: WorkDate, number: String, line: Int) {
        let bit: UInt32 = 1 << UInt32(day.dayNumber - day.month.firstDay.dayNumber)
        var seen = days.removeValue(forKey: day.month) ?? []
        if person >= seen.count {
            seen += [UInt32](repeating: 0, count: person + 1 - seen.count)
        }
        if seen[person] & bit != 0 {
            count += 1
            if first == nil { first = (line, number, day) }
        }
        seen[person] |= bit
        days[day.month] = seen
    }

    func fault(_ file: ExportFacts) -> Fault? {
        first.map { first in
            Fault(
                .csvSeveralPlaces, at: Place(file: file.table.name, line: first.line),
                [
                    .value: first.number, .since: first.day.description, .count: String(count),
                    .names: file.vendor.exportScreen,
                ])
        }
    }
}
