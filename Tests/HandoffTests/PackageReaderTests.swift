import Handoff
import TestSupport
import Testing
import WorkModel

/// A folder is whole or absent, and a stage refuses any other.
@Suite struct PackageReaderTests {
    /// The fault that reading the folder ends with.
    private func fault(after change: (Path) throws -> Void) throws -> Fault? {
        try withTemporaryFolder { base in
            let folder = base / "members"
            try Example.write(to: folder)
            try change(folder)
            do throws(Faults) {
                _ = try Example.read(folder)
                return nil
            } catch {
                let rowByRow = #expect(throws: Faults.self) { try Example.readRowByRow(folder) }
                #expect(rowByRow?.all == error.all)
                #expect(error.all.count == 1)
                #expect(error.all.first?.facts[.command] == "kintai-extract members")
                #expect(error.all.first?.place.file?.hasPrefix(folder.text) == true)
                return error.all.first
            }
        }
    }

    @Test func `reads what was written`() throws {
        try withTemporaryFolder { base in
            try Example.write(to: base / "members")
            #expect(try Example.read(base / "members") == Example.rows)
        }
    }

    @Test func `refuses a folder that isn't there`() throws {
        let fault = try fault { try FileWriting.removeTree($0) }
        #expect(fault?.code == .packageMissing)
        #expect(fault?.code.exitStatus == .inputMissing)
    }

    @Test func `refuses a folder without datapackage.json`() throws {
        let fault = try fault { try FileWriting.remove($0 / "datapackage.json") }
        #expect(fault?.code == .packageTorn)
    }

    @Test(arguments: ["", "{", "[]", "{\"kintai\": {}}", "{\"kintai\": {\"stage\": \"members\"}}"])
    func `refuses a datapackage.json that isn't ours`(text: String) throws {
        let fault = try fault {
            try FileWriting.replaceFile($0 / "datapackage.json", with: Array(text.utf8))
        }
        #expect(fault?.code == .packageTorn)
    }

    @Test func `refuses a datapackage.json that was cut short`() throws {
        let fault = try fault { folder in
            let path = folder / "datapackage.json"
            let bytes = try FileReading.bytes(of: path)
            try FileWriting.replaceFile(path, with: Array(bytes.dropLast(3)))
        }
        #expect(fault?.code == .packageTorn)
    }

    @Test func `refuses another stage's folder`() throws {
        let fault = try fault { try Example.write(stage: .people, to: $0) }
        #expect(fault?.code == .packageWrongStage)
        #expect(fault?.facts[.expected] == "members")
        #expect(fault?.facts[.found] == "people")
    }

    @Test func `refuses another format number before anything else of it`() throws {
        let fault = try fault {
            try Example.change(
                $0 / "datapackage.json", "\"format\" : 1,", to: "\"format\" : 2, \"new\" : 1,")
            try Example.change($0 / "datapackage.json", "\"counts\"", to: "\"tallies\"")
        }
        #expect(fault?.code == .writtenByNewer)
        #expect(fault?.facts[.expected] == "1")
        #expect(fault?.facts[.found] == "2")
    }

    @Test func `refuses a format number that is no more`() throws {
        let fault = try fault {
            try Example.change($0 / "datapackage.json", "\"format\" : 1,", to: "\"format\" : 0,")
        }
        #expect(fault?.code == .packageWrongFormat)
        #expect(fault?.facts[.found] == "0")
    }

    @Test(arguments: [
        ("A0002", "A0003"), ("2026-10-01", "2026-10-02"), ("A0002", "A0002 "),
        ("2026-10-01\n", "2026-10-01"),
        ("A0002,,2026-10-01\n", ""), ("開発部", "開發部"),
        ("A0002,", "A0002"), ("A0002", "\"A0002"), ("A0002", "A\0002"),
    ])
    func `refuses a file with a byte changed, added or gone`(old: String, new: String) throws {
        let fault = try fault { try Example.change($0 / "example.csv", old, to: new) }
        #expect(fault?.code == .packageChecksumDiffers)
    }

    @Test func `refuses a folder that lost a file`() throws {
        let fault = try fault { try FileWriting.remove($0 / "example.csv") }
        #expect(fault?.code == .packageChecksumDiffers)
    }

    @Test(arguments: [
        ("code,", "number,"), ("code,department", "department,code"), (",start", ",start,end"),
    ])
    func `refuses other columns`(old: String, new: String) throws {
        let fault = try fault { folder in
            let file = folder / "example.csv"
            let rows = [Array("code,department,start".utf8)]
            #expect(try FileReading.bytes(of: file).starts(with: rows[0]))
            try FileWriting.replaceFile(file, with: Array("code,department,start\n".utf8))
            try Example.change(file, old, to: new)
        }
        #expect(fault?.code == .packageColumnsDiffer)
        #expect(fault?.facts[.expected] == "code,department,start")
    }

    @Test func `refuses bytes that aren't those written`() throws {
        try withTemporaryFolder { base in
            let folder = base / "members"
            try Example.write(to: folder)
            let package = try Example.open(folder)
            let bytes = try package.bytes(of: "example.csv")
            #expect(try bytes == FileReading.bytes(of: folder / "example.csv"))
            try Example.change(folder / "example.csv", "A0002", to: "A0003")
            let faults = #expect(throws: Faults.self) { try package.bytes(of: "example.csv") }
            #expect(faults?.all.map(\.code) == [.packageChecksumDiffers])
        }
    }
}
