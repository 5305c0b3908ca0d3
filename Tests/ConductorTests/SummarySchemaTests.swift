import Foundation
import Handoff
import JSONSchema
import Testing
import WorkModel

@testable import Conductor

/// summary.json's promise: the schema has its keys, all of them and no others.
@Suite struct SummarySchemaTests {
    /// A summary that has everything that one can have.
    private func fullest() throws -> Summary {
        let day = try #require(WorkDate("2026-10-05"))
        let name = IntegrationName("本社")
        var summary = Summary(
            run: "20261121T200000Z", window: try #require(WorkWindow(from: day, to: day)),
            today: day, status: .faultyData, isLoaded: true,
            partitions: [
                Summary.Partition(
                    integration: name, month: day.month, failedStage: .load, extracted: 5,
                    added: 1, changed: 1, unchanged: 1, vanished: 1,
                    held: ["missing-clock-out": 1], ignored: ["unpunched": 1])
            ],
            uploads: [
                Summary.Upload(
                    month: day.month, file: "load/2026-10/upload-001.csv",
                    hash: "sha256:" + String(repeating: "0a", count: 32))
            ],
            encoding: "cp932", notes: ["clipped": 1],
            inputEncodings: [
                FoundEncoding(integration: name, encoding: .cp932, files: ["a.csv"])
            ])
        summary.sheetRemarks = SheetRemark.Kind.allCases.map {
            SheetRemark($0, of: "a.xlsx[名簿]", count: 1, cell: "A2", digits: 4, names: ["B"])
        }
        var open = Summary.OpenDays(kind: "held", code: "missing-clock-out")
        (open.new, open.continuing, open.oldest, open.left) = (1, 1, 2, 1)
        (open.leaving, open.leftFrom, open.leftTo) = ([day], day, day)
        summary.open = [open]
        summary.delivery = Summary.Delivery(folder: "/srv/share/kintai", isDone: true)
        summary.isSent = true
        summary.uploaded = Summary.Uploaded(files: 1, days: 2)
        summary.changedOutside = [
            Summary.ChangedOutside(
                integration: name, month: day.month, new: 1, continuing: 0, oldest: 1,
                days: [Summary.ChangedOutside.Day(number: "A0012", date: day)])
        ]
        var sync = OtherSync()
        (sync.arrived, sync.merged) = (3, 1)
        sync.add(example: "E0001 2026-10-05")
        summary.otherSync = sync
        summary.refusedLists = [Summary.Refused(integration: name, lists: ["/users"])]
        summary.doubts = [Summary.Doubts(integration: name, staleTotals: 2, unknownBreaks: 1)]
        summary.notifications = [
            Summary.Notification(
                entry: 1, to: "slack", events: ["failure"], isSent: false,
                warnings: ["notification-failed"])
        ]
        return summary
    }

    @Test func `the schema has the keys of a summary, and no others`() throws {
        let schema = try JSONSchema(named: "summary.schema.json")
        let text = Data(encodeJSON(try fullest()))
        #expect(try schema.faults(of: text) == [])
        #expect(schema.paths.subtracting(try schema.paths(in: text)).sorted() == [])
    }

    @Test(arguments: WorkModel.ExitStatus.allCases)
    func `the schema has every exit status`(status: WorkModel.ExitStatus) throws {
        var summary = try fullest()
        summary.status = status
        let schema = try JSONSchema(named: "summary.schema.json")
        #expect(try schema.faults(of: Data(encodeJSON(summary))) == [])
    }

    @Test(arguments: [
        ("\"run\" :", "\"runn\" :", ["$.run is missing", "$.runn isn't known"]),
        ("\"isDone\" : true", "\"isDone\" : 3", ["$.delivery.isDone isn't boolean"]),
        ("\"added\" : 1", "\"added\" : -1", ["$.partitions[0].added is under 0"]),
        ("\"2026-10-05\"", "\"2026-10-5\"", []),
        ("\"to\" : \"slack\"", "\"to\" : \"fax\"", ["$.notifications[0].to can't be fax"]),
        (
            "\"clipped\" : 1", "\"clipped\" : \"1\"",
            ["$.notes.clipped isn't integer"]
        ),
    ])
    func `the schema refuses what isn't one`(
        old: String, new: String, faults: [String]
    ) throws {
        let text = String(decoding: encodeJSON(try fullest()), as: UTF8.self)
        try #require(text.contains(old))
        let found = try JSONSchema(named: "summary.schema.json")
            .faults(of: Data(text.replacing(old, with: new).utf8))
        #expect(!found.isEmpty)
        if !faults.isEmpty { #expect(found == faults) }
    }
}
