import Handoff

/// The name, size and checksum of a file that is read in blocks.
///
/// A closure updates it, which can't hold a value that can't be copied.
final class InputChecksum {
    private var checksum = XXH3()
    private var byteCount = 0

    func update(_ bytes: Span<UInt8>) {
        checksum.update(bytes)
        byteCount += bytes.count
    }

    func input(named name: String) -> PackageFacts.Input {
        PackageFacts.Input(name: name, bytes: byteCount, xxh3: checksum.hexadecimal)
    }
}
