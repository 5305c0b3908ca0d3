import CScan
import TestSupport
import Testing

@Suite struct SeparatorTests {
    @Test func `the vector path equals the plain path`() {
        var random = Seeded(state: 1)
        let separators = Array(",\"\r\n".utf8)
        for _ in 0..<2_000 {
            let bytes = (0..<64).map { _ in
                Int.random(in: 0..<4, using: &random) == 0
                    ? separators[Int.random(in: 0..<4, using: &random)]
                    : UInt8.random(in: 0...255, using: &random)
            }
            // Sound: both read the array's 64 bytes.
            unsafe #expect(cscan_separators(bytes) == cscan_separators_plain(bytes))
        }
    }

    @Test func `commas and other separators make up all separators`() {
        var random = Seeded(state: 2)
        let some = Array(",\"\r\nab".utf8)
        for _ in 0..<500 {
            let bytes = (0..<64).map { _ in some.randomElement(using: &random) ?? 0 }
            var ends: UInt64 = 0
            // Sound: both read the array's 64 bytes.
            let commas = unsafe cscan_commas_and_ends(bytes, &ends)
            for (place, byte) in bytes.enumerated() {
                #expect((commas >> UInt64(place) & 1 == 1) == (byte == UInt8(ascii: ",")))
            }
            unsafe #expect(commas ^ ends == cscan_separators_plain(bytes))
        }
    }

    @Test func `each separator sets its own bit and no other byte any`() {
        for byte in UInt8.min...UInt8.max {
            for place in [0, 1, 15, 16, 31, 32, 47, 48, 63] {
                var bytes = [UInt8](repeating: 0x61, count: 64)
                bytes[place] = byte
                let expected: UInt64 = Array(",\"\r\n".utf8).contains(byte) ? 1 << place : 0
                // Sound: both read the array's 64 bytes.
                unsafe #expect(cscan_separators(bytes) == expected)
                unsafe #expect(cscan_separators_plain(bytes) == expected)
            }
        }
    }

    @Test func `plain rows are the same on this processor as on all`() {
        var random = Seeded(state: 4)
        for _ in 0..<5_000 {
            let columns = Int.random(in: 1...40, using: &random)
            let bytes = rows(of: columns, &random)
            let start = bytes.isEmpty ? 0 : Int.random(in: 0..<bytes.count, using: &random) / 4
            let longest = [20, 100_000].randomElement(using: &random) ?? 0
            let found = unsafe cells(bytes, start, columns, longest, cscan_plain_rows)
            let expected = unsafe cells(bytes, start, columns, longest, cscan_plain_rows_anywhere)
            #expect(found == expected)
        }
    }

    /// Rows of so many columns, now and then with something else in them.
    private func rows(of columns: Int, _ random: inout Seeded) -> [UInt8] {
        var bytes: [UInt8] = []
        for _ in 0..<Int.random(in: 0...12, using: &random) {
            for column in 0..<columns {
                if column > 0 { bytes.append(UInt8(ascii: ",")) }
                bytes += [UInt8](
                    repeating: UInt8(ascii: "x"), count: Int.random(in: 0...9, using: &random))
            }
            bytes += (["\n", "\n", "\r\n"].randomElement(using: &random) ?? "").utf8
        }
        if Int.random(in: 0..<3, using: &random) == 0, !bytes.isEmpty {
            let place = Int.random(in: bytes.indices, using: &random)
            bytes[place] = Array(",\"\r\nx".utf8).randomElement(using: &random) ?? 0
        }
        return bytes
    }

    /// The first and last byte of each cell of the rows found, and behind them where these end.
    @unsafe private func cells(
        _ bytes: [UInt8], _ start: Int, _ columns: Int, _ longest: Int,
        _ find: (
            UnsafePointer<UInt8>, Int, Int, Int, Int, Int, UnsafeMutablePointer<cscan_cell>,
            UnsafeMutablePointer<Int>
        ) -> Int
    ) -> [UInt32] {
        let most = 8
        var cells = [cscan_cell](
            repeating: cscan_cell(start: 0, end: 0), count: most * columns + CSCAN_SPARE_CELLS)
        var end = 0
        // Sound: there is room for the cells of so many rows and the spare ones, and the array's bytes
        // are read.
        let count = unsafe find(bytes, bytes.count, start, columns, longest, most, &cells, &end)
        return cells.prefix(count * columns).flatMap { [$0.start, $0.end] } + [UInt32(end)]
    }

    @Test(arguments: 0..<64)
    func `a rest shorter than 64 bytes has no bits past its end`(count: Int) {
        let bytes = [UInt8](repeating: 0x2C, count: 64)
        let expected: UInt64 = (1 << count) - 1
        // Sound: the array has 64 bytes, and fewer are read.
        unsafe #expect(cscan_separators_of_rest(bytes, count) == expected)
    }
}
