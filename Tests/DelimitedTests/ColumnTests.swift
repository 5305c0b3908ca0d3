import Delimited
import Testing
import WorkModel

@Suite struct ColumnTests {
    private static func reader(_ header: String) throws(Faults) -> DelimitedReader {
        try DelimitedReader(ByteSource(Array(header.utf8), name: "test.csv"), encoding: .utf8)
    }

    private static func fault(_ header: String, _ heading: String) -> Fault? {
        do {
            _ = try reader(header).column(heading)
            return nil
        } catch {
            return error.all.first
        }
    }

    @Test func `finds a column by its heading`() throws {
        let reader = try Self.reader("社員番号,\"年,月\"\n")
        #expect(try reader.column("社員番号") == 0)
        #expect(try reader.column("年,月") == 1)
        #expect(try reader.columnIfPresent("年,月") == 1)
        #expect(try reader.columnIfPresent("氏名") == nil)
    }

    @Test(arguments: [
        ("社員番号", "社員コード,社員番,氏名", "社員番"),
        ("出勤", "退勤,休憩", "退勤"),
        ("date", "datum,Date", "Date"),
        ("備考", "社員番号,氏名", nil),
    ])
    func `a missing heading names those found and the closest`(
        heading: String, header: String, suggestion: String?
    ) {
        var facts: [FactName: String] = [
            .column: heading, .names: header.split(separator: ",").joined(separator: ", "),
        ]
        facts[.suggestion] = suggestion
        let place = Place(file: "test.csv", line: 1)
        #expect(
            Self.fault(header, heading) == Fault(.csvMissingColumn, at: place, facts))
    }

    @Test func `a repeated heading is placed where it stands again`() {
        let place = Place(file: "test.csv", line: 2, column: 4)
        #expect(
            Self.fault("氏名,\"x\ny\",氏名\n", "氏名")
                == Fault(.csvRepeatedColumn, at: place, [.column: "氏名"]))
        #expect(Self.fault("a,b,a\n", "b") == nil)
    }
}
