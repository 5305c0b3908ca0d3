import Handoff
import WorkModel

/// A checksum that a closure updates; a closure can't hold a value that can't be copied.
final class InputChecksum {
    private var checksum = XXH3()
    private var byteCount = 0

    func update(_ bytes: Span<UInt8>) {
        checksum.update(bytes)
        byteCount += bytes.count
    }

    /// The file as an input of this stage, once it has been read from its start to its end.
    func input(named name: String, encoding: TextEncoding) -> PackageFacts.Input {
        PackageFacts.Input(
            name: name, bytes: byteCount, xxh3: checksum.hexadecimal, encoding: encoding)
    }
}
