import WorkModel

/// Counts lines and Unicode scalars up to a place; made only when there is a fault to place.
struct LineCounter {
    private(set) var line: Int
    private(set) var column = 1
    private var afterReturn = false

    init(line: Int = 1) {
        self.line = line
    }

    /// Goes on over bytes of UTF-8.
    mutating func pass(_ bytes: Span<UInt8>) {
        for index in bytes.indices {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
                if byte == UInt8(ascii: "\r") || !afterReturn { line += 1 }
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
            afterReturn = byte == UInt8(ascii: "\r")
        }
    }

    func place(in file: String) -> Place {
        Place(file: file, line: line, column: column)
    }
}

extension RecordBlock {
    /// The place of a byte; the block begins at the start of a line.
    func place(of offset: Int, firstLine: Int, in file: String) -> Place {
        places(of: [offset], firstLine: firstLine, in: file)[0]
    }

    /// The places of bytes that go up; the block begins at the start of a line.
    func places(of offsets: [Int], firstLine: Int, in file: String) -> [Place] {
        var counter = LineCounter(line: firstLine)
        var passed = 0
        return offsets.map { offset in
            counter.pass(bytes.span.extracting(passed..<offset))
            passed = offset
            return counter.place(in: file)
        }
    }
}
