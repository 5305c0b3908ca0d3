import Delimited
import Handoff
import JapaneseText
import PipelineSettings
import Spreadsheet
import WorkModel

/// Somebody whom CrowdLog knows.
struct Member {
    /// 社員コード, exactly as CrowdLog has it.
    var code: String
    var name: String
    var email: String
    var department: String
    var position: String
    var employment: String
    var affiliation: String
    var startDate: WorkDate?
    var endDate: WorkDate?
    /// `nil` where the file doesn't say.
    var isActive: Bool?
    var origin: Origin
}

/// The members of all files; of one code the last row counts.
struct MemberList {
    /// By the bytes of their codes: texts that look alike are equal as `String`s.
    private var members: [[UInt8]: Member] = [:]
    private(set) var withoutCode = 0
    /// Rows of a code that came again.
    private(set) var superseded = 0
    private(set) var inputs: [PackageFacts.Input] = []
    private(set) var faults: [Fault] = []

    /// Reads one file, whose number, from 1, is `source`.
    mutating func read(_ file: MembersFile, source: Int) {
        do throws(Faults) {
            try readRows(of: file, source: source)
        } catch {
            faults += error.all
        }
    }

    /// The members, sorted by the bytes of their codes.
    var sorted: [Member] {
        members.values.sorted { left, right in precedesInBytes(left.code, right.code) }
    }

    private mutating func readRows(of file: MembersFile, source: Int) throws(Faults) {
        let table = try InputTable(file.file)
        let input = InputChecksum()
        var reader = try DelimitedReader(
            table.source(), encoding: file.encoding, onBytes: input.update)
        let columns = try MemberColumns(of: reader)
        try table.requireValues(in: columns.all)
        var block = RecordBlock()
        while try reader.next(&block) {
            for row in 0..<block.rowCount {
                let origin = Origin(source: source, position: block.line(row: row))
                let cells = MemberRow(block: block, row: row, table: table)
                add(cells, columns, origin)
            }
        }
        inputs.append(
            input.input(
                of: table, encoding: reader.usedEncoding,
                remarks: table.remarks(
                    reading: columns.all, codes: columns.code, of: .members)))
    }

    private mutating func add(_ row: MemberRow, _ columns: MemberColumns, _ origin: Origin) {
        let code = row.text(columns.code)
        guard !cleanedCode(code).isEmpty else {
            withoutCode += 1
            return
        }
        let name = row.text(columns.name)
        let member = Member(
            code: code,
            name: name.isEmpty ? row.text(columns.lastName) + row.text(columns.firstName) : name,
            email: row.text(columns.email), department: row.text(columns.department),
            position: row.text(columns.position), employment: row.text(columns.employment),
            affiliation: row.text(columns.affiliation),
            startDate: row.date(columns.startDate, "開始日", &faults),
            endDate: row.date(columns.endDate, "終了日", &faults),
            isActive: row.isActive(columns.active, &faults), origin: origin)
        if members.updateValue(member, forKey: Array(code.utf8)) != nil { superseded += 1 }
    }
}

/// One row of a members file.
private struct MemberRow {
    let block: RecordBlock
    let row: Int
    let table: InputTable

    func text(_ column: Int?) -> String {
        column.map { column in block.text(row: row, column: column) } ?? ""
    }

    func date(_ column: Int?, _ heading: String, _ faults: inout [Fault]) -> WorkDate? {
        let text = trimmed(text(column))
        guard let column, !text.isEmpty else { return nil }
        guard let date = memberDate(text) else {
            faults.append(
                badValue(
                    text, column, heading, expected: "yyyy-MM-dd, yyyy/MM/dd, yyyy/M/d"))
            return nil
        }
        return date
    }

    func isActive(_ column: (column: Int, heading: String)?, _ faults: inout [Fault]) -> Bool? {
        guard let column else { return nil }
        let text = trimmed(text(column.column))
        guard !text.isEmpty else { return nil }
        guard let isActive = memberIsActive(text) else {
            faults.append(
                badValue(text, column.column, column.heading, expected: knownActiveWords))
            return nil
        }
        return isActive
    }

    private func badValue(
        _ value: String, _ column: Int, _ heading: String, expected: String
    ) -> Fault {
        Fault(
            .csvBadValue, at: table.place(line: block.line(row: row), column: column),
            [.column: heading, .value: value, .expected: expected])
    }
}
