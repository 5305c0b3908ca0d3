import Delimited
import Handoff
import PipelineSettings
import WorkModel

/// A day that a request gives CrowdLog, as diff.csv has it.
struct OutgoingDay: Sendable {
    let code: String
    /// Such as `2026-10-05`.
    let date: String
    let clockIn: String
    let clockOut: String
    /// Such as `12:00-13:00/17:00-17:15`.
    let breaks: String
    /// Whose words are in the settings.
    let leave: String
    let dailyReport: String
    let status: String
    let place: RequestPlace
}

extension OutgoingDay {
    /// - Precondition: The row has a place in a request.
    init(diff block: borrowing RecordBlock, _ row: Int) {
        func cell(_ column: Int) -> String { block.text(row: row, column: column) }
        code = cell(DiffColumn.employeeCode)
        date = cell(DiffColumn.date)
        clockIn = cell(DiffColumn.written(.clockIn))
        clockOut = cell(DiffColumn.written(.clockOut))
        breaks = cell(DiffColumn.written(.breaks))
        leave = cell(DiffColumn.leave)
        dailyReport = cell(DiffColumn.written(.dailyReport))
        status = cell(DiffColumn.written(.status))
        place = RequestPlace(diff: block, row)
    }
}

/// Where a day stands among a load's requests, which never changes: what the journal tells it by.
struct RequestPlace: Hashable, Comparable, Sendable {
    /// From 1.
    let request: Int32
    /// In the request, from 1.
    let line: Int32

    init(request: Int32, line: Int32) {
        self.request = request
        self.line = line
    }

    init(diff block: borrowing RecordBlock, _ row: Int) {
        self.init(
            requestName: block.text(row: row, column: DiffColumn.file),
            line: block.text(row: row, column: DiffColumn.line))
    }

    /// `request-0001` and `14`; what isn't such a name is no request's.
    init(requestName name: String, line: String) {
        self.init(
            request: Int32(name.dropFirst(requestPrefix.count)) ?? 0, line: Int32(line) ?? 0)
    }

    static func < (one: RequestPlace, other: RequestPlace) -> Bool {
        (one.request, one.line) < (other.request, other.line)
    }
}

/// What diff.csv and the journal call requests by, `request-0001`.
private let requestPrefix = "request-"

/// Appends the name of a request, such as `request-0001`.
///
/// Requests count from 1; past 9999 the name gets longer.
func appendRequestName(_ number: Int, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: requestPrefix.utf8)
    appendDigits(number, count: 4, to: &bytes)
}

/// Goes through the requests of a load, each the days with one name in diff.csv.
struct RequestReader: ~Copyable {
    private var table: TableReader
    private var hasBegun = false

    /// - Throws: What is wrong with the load's folder.
    init(_ load: PackageReader) throws(Faults) {
        table = try load.table(.diff)
    }

    /// The next request's days; `nil` behind the last one.
    mutating func next() throws(Faults) -> [OutgoingDay]? {
        if !hasBegun {
            hasBegun = true
            try table.advance()
        }
        var days: [OutgoingDay] = []
        while table.isAtRow {
            if table.block.hasText(table.row, DiffColumn.file) {
                let day = OutgoingDay(diff: table.block, table.row)
                if let first = days.first, first.place.request != day.place.request { break }
                days.append(day)
            }
            try table.advance()
        }
        return days.isEmpty ? nil : days
    }
}
