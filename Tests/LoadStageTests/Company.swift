import Delimited
import Foundation
import Handoff
import PipelineSettings
import TestSupport
import Testing
import WorkModel

@testable import LoadStage

/// A day as transform hands it over.
struct Day {
    var code = "E1"
    var date = "2026-10-01"
    /// `09:00-18:00`; empty on full-day leave.
    var hours = "09:00-18:00"
    var breaks = ""
    var leave = Leave.none
    var report = ""
    var status = ""
    var notes = ""
    var number: String?
    var origin = "1:2"
    /// Why transform sets the day aside, where it does.
    var verdict = SetAside.Verdict.held(.pastMidnight)
    /// Whether transform knew the member when it set the day aside.
    var isKnown = true

    var cells: [String] {
        let ends = hours.split(separator: "-").map(String.init)
        return [
            code, date, ends.first ?? "", ends.last ?? "", breaks, leave.rawValue,
            leave == .none ? "" : "有給休暇", "", report, status, notes, number ?? code, origin,
        ]
    }

    /// A row of transform's held.csv or ignored.csv.
    var setAsideCells: [String] {
        let (reason, field) =
            switch verdict {
            case .held(let code): (code.rawValue, "clock_out")
            case .ignored(let code): (code.rawValue, "")
            }
        return [number ?? code, isKnown ? code : "", date, reason, field, "", origin]
    }
}

/// An integration's month.
struct Partition {
    var name = "本社"
    var days: [Day] = []
    var held: [Day] = []
    var ignored: [Day] = []
}

/// October 2026, the month of all tests.
let october = WorkMonth(index: 2026 * 12 + 9)

/// What `readTransformed` would read.
func monthInput(_ partitions: [Partition], precedence: [String] = []) throws -> MonthInput {
    var input = MonthInput(
        month: october, precedence: Precedence(names: precedence.map { IntegrationName($0) }))
    for (index, partition) in partitions.enumerated() {
        var integration = MonthInput.Integration(name: IntegrationName(partition.name))
        for day in partition.held {
            let date = try #require(WorkDate(day.date))
            integration.held.insert(code: Array(day.code.utf8).span, date: date)
        }
        integration.held.sort()
        input.integrations.append(integration)
        try append(partition.days, from: index, to: &input.timesheets)
    }
    return input
}

private func append(_ days: [Day], from index: Int, to timesheets: inout TimesheetRows) throws {
    var record = RecordWriter()
    for heading in TableSchema.timesheets.headings { record.field(heading) }
    record.endRow()
    for day in days {
        for cell in day.cells { record.field(cell) }
        record.endRow()
    }
    var reader = try DelimitedReader(
        ByteSource(record.bytes, name: "timesheets.csv"), encoding: .utf8)
    var block = RecordBlock()
    while try reader.next(&block) {
        for row in 0..<block.rowCount {
            try timesheets.append(block, row: row, from: index, fullLeave: true)
        }
    }
}

/// Settings of a tenant whose template is at `template`.
func targetSettings(template: String = "template.csv") -> TargetSettings {
    TargetSettings(members: [], template: InputFile(name: "template.csv", path: template))
}

func integrationSettings(
    _ name: String = "本社", report: DailyReportSetting = .none, status: StatusSetting = .omit
) -> IntegrationSettings {
    let file = InputFile(name: "x.json", path: "/x.json")
    return IntegrationSettings(
        name: IntegrationName(name),
        source: .hrmosJSON(HRMOSFiles(files: [], users: file, segments: file)),
        dailyReport: report, status: status)
}

/// The seven published columns, as the template has them.
func publishedHeader(_ columns: [PublishedColumn] = PublishedColumn.allCases) -> ImportHeader {
    ImportHeader(
        columns: columns.map {
            ImportHeader.Column(heading: $0.rawValue, content: .published($0))
        },
        template: PackageFacts.Input(name: "template.csv", bytes: 0, xxh3: ""))
}

/// Lends a folder that is gone afterwards.
func withTemporaryFolder<Result>(_ body: (Path) throws -> Result) throws -> Result {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent(
        "kintai-" + UUID().uuidString)
    let folder = Path(path.path)
    try FileWriting.makeFolder(folder)
    let result = Swift.Result { try body(folder) }
    try FileWriting.removeTree(folder)
    return try result.get()
}
