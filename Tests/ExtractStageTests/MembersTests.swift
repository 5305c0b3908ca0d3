import Handoff
import PipelineSettings
import TestSupport
import Testing
import WorkModel

@testable import ExtractStage

@Suite struct MembersTests {
    @Test func `reads members by heading and drops the rest`() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write(
            """
            単価,社員コード,名前,部署,役職,雇用形態,所属,開始日,終了日,状態,メールアドレス
            9000,B-1,架空花子,開発部,主任,正社員,東京,2021-04-01,,アクティブ,hanako@example.com
            8000,A-1,試験次郎,,,,,2021/4/1,2022/03/31,退職,
            7000, ,名無,,,,,x,,,

            """, to: "members.csv")
        try extractMembers([MembersFile(file: file)], into: folder.path / "members")
        #expect(
            try folder.text("members/members.csv").split(separator: "\n").dropFirst() == [
                "A-1,試験次郎,,,,,,2021-04-01,2022-03-31,0,1:3",
                "B-1,架空花子,hanako@example.com,開発部,主任,正社員,東京,2021-04-01,,1,1:2",
            ])
        let facts = try PackageReader(
            at: folder.path / "members", stage: .members, madeBy: ""
        ).facts
        #expect(
            facts.counts["members"]
                == Tally(
                    received: 2, passed: ["members": 2],
                    outside: ["without-code": 1, "superseded": 0]))
        #expect(facts.sources == ["members.csv"])
        #expect(facts.inputs.map(\.bytes) == [FileReading.size(of: Path(file.path))])
    }

    @Test func `lets later rows and files win by exact code`() throws {
        let folder = try TemporaryFolder()
        let files = [
            try folder.write("社員コード,姓,名\nA,架空,花子\na,試験,次郎\nA,架空,梅子\n", to: "1.csv"),
            try folder.write("社員コード,名前\na,試験三郎\n", to: "2.csv"),
        ]
        try extractMembers(
            files.map { MembersFile(file: $0) }, into: folder.path / "members")
        #expect(
            try folder.text("members/members.csv").split(separator: "\n").dropFirst() == [
                "A,架空梅子,,,,,,,,,1:4", "a,試験三郎,,,,,,,,,2:2",
            ])
    }

    @Test func `keeps codes apart that differ in their bytes alone`() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("社員コード\n\u{E9}\ne\u{301}\n", to: "m.csv")
        try extractMembers([MembersFile(file: file)], into: folder.path / "members")
        let codes = try folder.text("members/members.csv").split(separator: "\n").dropFirst()
        #expect(codes.map { $0.prefix { $0 != "," }.utf8.count } == [3, 2])
    }

    @Test(arguments: [
        ("状態", "アクティブ", "1"), ("有効", "有効", "1"), ("有効", "TRUE", "1"), ("有効", "○", "1"),
        ("有効", " はい ", "1"), ("有効", "１", "1"), ("状態", "在籍", "1"), ("状態", "active", "1"),
        ("状態", "非アクティブ", "0"), ("状態", "無効", "0"), ("状態", "停止", "0"), ("有効", "0", "0"),
        ("有効", "FALSE", "0"), ("状態", "Inactive", "0"), ("有効", "×", "0"), ("有効", "いいえ", "0"),
        ("状態/有効", "退職", "0"), ("有効", "", ""),
    ])
    func `reads whether a member is active`(heading: String, word: String, active: String) throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("社員コード,\(heading)\nA,\(word)\n", to: "m.csv")
        try extractMembers([MembersFile(file: file)], into: folder.path / "members")
        #expect(
            try folder.text("members/members.csv").split(separator: "\n").last
                == "A,,,,,,,,,\(active),1:2")
    }

    @Test func `tells all cells that can't be read and all files that can't`() throws {
        let folder = try TemporaryFolder()
        let files = [
            try folder.write(
                "社員コード,開始日,終了日,状態\nA,2021-02-30,21/4/1,謎\nB,2021/4/1/1,,\n", to: "1.csv"),
            InputFile(name: "2.csv", path: "/nowhere/2.csv"),
            try folder.write("コード\nA\n", to: "3.csv"),
        ]
        let found: [Fault]
        do throws(Faults) {
            try extractMembers(files.map { MembersFile(file: $0) }, into: folder.path / "members")
            found = []
        } catch {
            found = error.all
        }
        #expect(
            found.map(cellInWords) == [
                "1.csv:2 csv-bad-value 開始日 2021-02-30", "1.csv:2 csv-bad-value 終了日 21/4/1",
                "1.csv:2 csv-bad-value 状態 謎", "1.csv:3 csv-bad-value 開始日 2021/4/1/1",
                "2.csv:0 file-missing  ", "3.csv:1 csv-missing-column 社員コード ",
            ])
        #expect(!FileReading.exists(folder.path / "members"))
    }

    @Test(arguments: ["社員コード,名前\n", "社員コード,名前\n,名無\n"])
    func `refuses files without a member`(text: String) throws {
        let folder = try TemporaryFolder()
        let file = try folder.write(text, to: "m.csv")
        #expect(throws: Faults(.membersNone, at: Place(file: "m.csv"))) {
            try extractMembers([MembersFile(file: file)], into: folder.path / "members")
        }
    }
}

/// A fault's place, code, column and value, on one line.
private func cellInWords(_ fault: Fault) -> String {
    let file = fault.place.file ?? ""
    let line = fault.place.line ?? 0
    let column = fault.facts[.column] ?? ""
    let value = fault.facts[.value] ?? ""
    return "\(file):\(line) \(fault.code.rawValue) \(column) \(value)"
}
