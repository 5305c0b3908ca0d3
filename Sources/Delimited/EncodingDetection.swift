import WorkModel

extension ByteSource {
    /// What `auto` stands for: strict UTF-8 if the whole file is that, else CP932.
    ///
    /// Reads the file once or twice and leaves it at its start. A file that is neither throws the
    /// first bad byte of both readings, of UTF-8 alone where a byte-order mark says so.
    mutating func detectEncoding(blockBytes: Int) throws(Faults) -> TextEncoding {
        guard let utf8Fault = try firstBadByte(as: .utf8, blockBytes) else { return .utf8 }
        var mark: [UInt8] = []
        _ = try read(3, into: &mark)
        try rewind()
        if mark == [0xEF, 0xBB, 0xBF] { throw Faults(utf8Fault) }
        guard let cp932Fault = try firstBadByte(as: .cp932, blockBytes) else { return .cp932 }
        guard let faults = Faults([utf8Fault, cp932Fault]) else { return .cp932 }
        throw faults
    }

    /// Reads the whole file up to the first byte that the encoding can't have, and goes back to the
    /// start.
    private mutating func firstBadByte(
        as encoding: TextEncoding, _ blockBytes: Int
    ) throws(Faults) -> Fault? {
        var decoder = TextDecoder(encoding)
        var text: [UInt8] = []
        var blocks = 0
        var more = true
        while more {
            text.removeAll(keepingCapacity: true)
            more = try decoder.append(blockBytes, from: &self, to: &text)
            if let bad = decoder.badBytes.first(where: { $0.code != .csvNul }) {
                return bad.fault(at: try place(of: bad, in: blocks, as: encoding, blockBytes))
            }
            blocks += 1
        }
        try rewind()
        return nil
    }

    /// Reads the blocks up to the bad one again, counting lines, and goes back to the start.
    private mutating func place(
        of bad: BadByte, in block: Int, as encoding: TextEncoding, _ blockBytes: Int
    ) throws(Faults) -> Place {
        try rewind()
        var counter = LineCounter()
        var decoder = TextDecoder(encoding)
        var text: [UInt8] = []
        for index in 0...block {
            text.removeAll(keepingCapacity: true)
            _ = try decoder.append(blockBytes, from: &self, to: &text)
            counter.pass(text.span.extracting(0..<(index < block ? text.count : bad.textOffset)))
        }
        try rewind()
        return counter.place(in: name)
    }
}
