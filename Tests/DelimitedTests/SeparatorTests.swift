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

    @Test(arguments: 0..<64)
    func `a rest shorter than 64 bytes has no bits past its end`(count: Int) {
        let bytes = [UInt8](repeating: 0x2C, count: 64)
        let expected: UInt64 = (1 << count) - 1
        // Sound: the array has 64 bytes, and fewer are read.
        unsafe #expect(cscan_separators_of_rest(bytes, count) == expected)
    }
}
