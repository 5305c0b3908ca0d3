import Handoff

extension PackageFacts.Input {
    /// A small file that was read whole.
    init(_ bytes: [UInt8], named name: String) {
        var checksum = XXH3()
        checksum.update(bytes.span)
        self.init(name: name, bytes: bytes.count, xxh3: checksum.hexadecimal)
    }
}
