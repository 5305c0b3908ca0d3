import Foundation
import Handoff
import Testing
import WorkModel

@testable import LoadStage

/// The journal of what was sent, which a crash may tear anywhere.
@Suite struct ReceiptsTests {
    @Test func `tells what each day's answer was`() async throws {
        try await withJournal { path in
            let journal = try ReceiptJournal(path)
            try await journal.noteSending([OutgoingDay("E1", "2026-10-05", line: 1)])
            try await journal.note([
                (place(1, 1), .taken), (place(1, 2), .refused("締め, \"10月\"")),
                (place(2, 1), .unknown),
            ])
            let receipts = try Receipts(path)
            #expect(receipts[place(1, 1)] == .taken)
            #expect(receipts[place(1, 2)] == .refused("締め, \"10月\""))
            #expect(receipts[place(2, 1)] == .unknown)
            #expect(receipts[place(2, 2)] == nil)
            #expect(!receipts.isFolded)
        }
    }

    @Test func `is folded until more is written`() async throws {
        try await withJournal { path in
            try await ReceiptJournal(path).note([(place(1, 1), .taken)])
            try ReceiptJournal.markFolded(path, Receipts(path))
            #expect(try Receipts(path).isFolded)
            let bytes = try Data(contentsOf: URL(filePath: path.text))
            try ReceiptJournal.markFolded(path, Receipts(path))
            #expect(try Data(contentsOf: URL(filePath: path.text)) == bytes)
            try await ReceiptJournal(path).note([(place(1, 2), .taken)])
            #expect(try !Receipts(path).isFolded)
            #expect(try Receipts(path).verdicts.count == 2)
        }
    }

    @Test func `torn anywhere, it keeps its whole rows and goes on behind them`() async throws {
        try await withJournal { path in
            let days = [1, 2, 3]
            try await ReceiptJournal(path).note(days.map { (place(1, $0), .refused("締め")) })
            let whole = try Data(contentsOf: URL(filePath: path.text))
            for length in 0...whole.count {
                try whole.prefix(length).write(to: URL(filePath: path.text))
                let before = try Receipts(path).verdicts
                let lines = whole.prefix(length).count { $0 == UInt8(ascii: "\n") }
                #expect(before.count == max(lines - 1, 0), "\(length)")
                try await ReceiptJournal(path).note([(place(9, 9), .taken)])
                let after = try Receipts(path).verdicts
                #expect(after == before.merging([place(9, 9): .taken]) { $1 }, "\(length)")
            }
        }
    }

    private func place(_ request: Int, _ line: Int) -> RequestPlace {
        RequestPlace(request: Int32(request), line: Int32(line))
    }

    private func withJournal(_ body: (Path) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "kintai-receipts-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await body(Path(folder.path) / "2026-10-receipts.csv")
    }
}
