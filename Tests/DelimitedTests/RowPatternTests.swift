import Delimited
import Testing
import WorkModel

@Suite struct RowPatternTests {
    /// Cells of the first row are `a` to `c`, of the second `v` to `z`.
    @Test(
        arguments: [
            ([.cells(.first, 0...1)], "a,b"),
            ([.cells(.first, 2...2), .cells(.second, 0...4)], "c,v,w,x,y,z"),
            ([.ready("r,\"s,\"")], "r,\"s,\""),
            ([.ready("r"), .cells(.second, 1...1), .ready("s"), .empty(1)], "r,w,s,"),
            ([.empty(2), .ready("r"), .empty(3), .cells(.first, 0...0)], ",,r,,,,a"),
        ] as [([Piece], String)])
    func `puts a row together`(pieces: [Piece], row: String) throws {
        var writer = RecordWriter()
        let (first, second) = (try block("a,b,c\n"), try block("0,0,0,0,0\nv,w,x,y,z\n"))
        let pattern = pattern(pieces)
        for _ in 1...2 {
            let isWritten = writer.append(pattern, first, 0, second, 1)
            #expect(isWritten)
            writer.endRow()
        }
        #expect(String(decoding: writer.bytes, as: UTF8.self) == "\(row)\n\(row)\n")
    }

    @Test(arguments: [("\"a\",b\n", "v\n"), ("a,b\n", "\"v\"\n")])
    func `leaves alone what may be in quotes`(one: String, other: String) throws {
        var writer = RecordWriter()
        let (first, second) = (try block(one), try block(other))
        let pattern = pattern([.cells(.first, 1...1)])
        let isWritten = writer.append(pattern, first, 0, second, 0)
        #expect(!isWritten)
        #expect(writer.bytes.isEmpty)
    }

    enum Piece: Sendable {
        case cells(RowPattern.Source, ClosedRange<Int>)
        case ready(String)
        case empty(Int)
    }

    private func pattern(_ pieces: [Piece]) -> RowPattern {
        var pattern = RowPattern()
        for piece in pieces {
            switch piece {
            case .cells(let source, let columns): pattern.add(source, columns)
            case .ready(let text): pattern.add(cells: Array(text.utf8))
            case .empty(let count): pattern.addEmpty(count)
            }
        }
        return pattern
    }

    private func block(_ text: String) throws -> RecordBlock {
        var reader = try DelimitedReader(
            ByteSource(Array(text.utf8), name: "test.csv"), encoding: .utf8, hasHeader: false)
        var block = RecordBlock()
        _ = try reader.next(&block)
        return block
    }
}
