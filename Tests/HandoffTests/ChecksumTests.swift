import Handoff
import Testing

@Suite struct ChecksumTests {
    private static let million = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)

    /// From FIPS 180-4's examples.
    @Test(arguments: [
        ([], "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        (Array("abc".utf8), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            Array("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        (million, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
    ])
    func `makes SHA-256`(bytes: [UInt8], expected: String) {
        var whole = SHA256()
        whole.update(bytes.span)
        #expect(whole.hexadecimal() == expected)
        var pieces = SHA256()
        for byte in bytes.prefix(100) { pieces.update([byte].span) }
        pieces.update(Array(bytes.dropFirst(100)).span)
        #expect(pieces.hexadecimal() == expected)
    }

    /// From `xxhsum -H3` of xxHash 0.8.
    @Test(arguments: [
        ([], "2d06800538d394c2"), (Array("abc".utf8), "78af5f94892f3950"),
        (Array("a".utf8), "e6c632b61e964e1f"),
        (Array("The quick brown fox jumps over the lazy dog".utf8), "ce7d19a5418fb365"),
    ])
    func `makes XXH3`(bytes: [UInt8], expected: String) {
        var whole = XXH3()
        whole.update(bytes.span)
        #expect(whole.hexadecimal == expected)
    }

    @Test(arguments: [0, 1, 239, 240, 241, 65_536, 999_999]) func `does not care how it is cut`(
        cut: Int
    ) {
        var whole = XXH3()
        whole.update(Self.million.span)
        var pieces = XXH3()
        pieces.update(Array(Self.million[..<cut]).span)
        pieces.update(Array(Self.million[cut...]).span)
        #expect(pieces.hexadecimal == whole.hexadecimal)
    }
}
