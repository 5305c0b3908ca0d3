import Delimited
import TestSupport
import Testing
import WorkModel

/// A fault that was put into a good file is found where it was put.
@Suite struct PlantedFaultTests {
    enum Defect: CaseIterable {
        case nul, badByte, quote, missingCell, openQuote
    }

    @Test(arguments: Defect.allCases, 0..<40)
    func `lies where it was put`(defect: Defect, seed: Int) {
        var random = Seeded(state: UInt64(seed))
        var table = PlantedTable(random: &random)
        let fault = table.plant(defect)
        for size in [1, 7, 1 << 20] {
            #expect(faults(of: table.bytes, limits: Limits(blockBytes: size)) == [fault])
        }
    }
}

/// A table of two to five columns, and where in it things are.
private struct PlantedTable {
    private(set) var bytes: [UInt8] = []
    private let columnCount: Int
    /// The line and column of each row's last field, and the offset of its first byte.
    private var places: [(line: Int, column: Int, offset: Int)] = []
    /// The line of each row's start.
    private var lines: [Int] = []
    /// The place in `places` of the row that gets the defect.
    private let chosen: Int

    init(random: inout Seeded) {
        columnCount = Int.random(in: 2...5, using: &random)
        let ends: [UInt8] = [[10], [13, 10], [13]].randomElement(using: &random) ?? [10]
        // The first row says how many cells there are, and blank lines at the end are none.
        let rowCount = Int.random(in: 3...30, using: &random)
        chosen = Int.random(in: 1..<(rowCount - 1), using: &random)
        var line = 1
        for _ in 0..<rowCount {
            lines.append(line)
            var column = 1
            for _ in 1..<columnCount {
                let field = Self.fields.randomElement(using: &random) ?? ""
                bytes += field.utf8
                bytes.append(UInt8(ascii: ","))
                // Behind a line end in quotes a line begins; each other scalar is a column.
                if let end = field.lastIndex(of: "\n") {
                    line += field.count { $0 == "\n" }
                    column = 1 + field[field.index(after: end)...].unicodeScalars.count
                } else {
                    column += field.unicodeScalars.count
                }
                column += 1
            }
            places.append((line, column, bytes.count))
            // The last field is one that any defect can be put before.
            bytes += "z".utf8 + ends
            line += 1
        }
    }

    private static let fields = [
        "", "a", "社員", "\"q\"", "\"社,員\"", "\"1\n2\"", "\"\"\"\"", "9:00", "😀", "\"a\n社\n\"",
    ]

    /// Puts a defect into a row's last field.
    /// - Returns: what it must be told as.
    mutating func plant(_ defect: PlantedFaultTests.Defect) -> Fault {
        let (line, column, offset) = places[chosen]
        func fault(
            _ code: FaultCode, column: Int, line: Int = line, _ facts: [FactName: String] = [:]
        ) -> Fault {
            Fault(code, at: Place(file: "test.csv", line: line, column: column), facts)
        }
        switch defect {
        case .nul:
            bytes.insert(0, at: offset)
            return fault(.csvNul, column: column)
        case .badByte:
            bytes.insert(0xFF, at: offset)
            return fault(
                .csvInvalidUTF8, column: column, [.offset: String(offset), .value: "0xFF"])
        case .quote:
            bytes.insert(UInt8(ascii: "\""), at: offset + 1)
            return fault(.csvStrayQuote, column: column + 1)
        case .missingCell:
            // The comma before the last field goes, and so does the field.
            bytes.removeSubrange((offset - 1)...offset)
            return fault(
                .csvRaggedRow, column: 1, line: lines[chosen],
                [.expected: String(columnCount), .found: String(columnCount - 1)])
        case .openQuote:
            // Whatever is behind it is in quotes, so it is the last of all.
            bytes.removeSubrange((offset + 1)...)
            bytes.insert(UInt8(ascii: "\""), at: offset)
            return fault(.csvUnterminatedQuote, column: column)
        }
    }
}
