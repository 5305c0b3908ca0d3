internal import CHash

/// A running XXH3 hash of 64 bits: fast, and enough to notice a file that isn't the one written.
@safe package struct XXH3: ~Copyable {
    // Made by `init`, freed by `deinit` and never handed out.
    private let state: OpaquePointer

    package init() {
        guard let state = unsafe chash_xxh3_new() else { fatalError("out of memory") }
        unsafe self.state = state
    }

    deinit {
        unsafe chash_xxh3_free(state)
    }

    package mutating func update(_ bytes: Span<UInt8>) {
        unsafe bytes.withUnsafeBufferPointer { buffer in
            // The C side reads `count` bytes from the buffer during the call and keeps nothing.
            unsafe chash_xxh3_update(state, buffer.baseAddress, buffer.count)
        }
    }

    /// Sixteen hexadecimal digits of all bytes so far.
    package var hexadecimal: String {
        let digits = String(unsafe chash_xxh3_digest(state), radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}

/// A running SHA-256, the standard hash of what leaves for CrowdLog.
@safe package struct SHA256: ~Copyable {
    // Made by `init`, freed by `deinit` and never handed out.
    private let state: OpaquePointer

    package init() {
        guard let state = unsafe chash_sha256_new() else { fatalError("out of memory") }
        unsafe self.state = state
    }

    deinit {
        unsafe chash_sha256_free(state)
    }

    package mutating func update(_ bytes: Span<UInt8>) {
        unsafe bytes.withUnsafeBufferPointer { buffer in
            // The C side reads `count` bytes from the buffer during the call and keeps nothing.
            unsafe chash_sha256_update(state, buffer.baseAddress, buffer.count)
        }
    }

    /// Sixty-four hexadecimal digits.
    package consuming func hexadecimal() -> String {
        var digest = [UInt8](repeating: 0, count: 32)
        unsafe digest.withUnsafeMutableBufferPointer { buffer in
            // SHA-256 is 32 bytes, the buffer's size.
            unsafe chash_sha256_digest(state, buffer.baseAddress)
        }
        return hexadecimalText(of: digest)
    }
}

/// HMAC-SHA256 (RFC 2104) of bytes, as sixty-four hexadecimal digits.
package func hmacSHA256(of bytes: [UInt8], key: [UInt8]) -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    let isDone = unsafe key.withUnsafeBufferPointer { key in
        unsafe bytes.withUnsafeBufferPointer { bytes in
            unsafe digest.withUnsafeMutableBufferPointer { digest in
                // The C side reads and writes within these sizes during the call, and keeps nothing.
                unsafe chash_hmac_sha256(
                    key.baseAddress, key.count, bytes.baseAddress, bytes.count,
                    digest.baseAddress)
            }
        }
    }
    guard isDone else { fatalError("libcrypto refuses HMAC-SHA256") }
    return hexadecimalText(of: digest)
}

private func hexadecimalText(of bytes: [UInt8]) -> String {
    bytes.map { byte in
        let digits = String(byte, radix: 16)
        return byte < 16 ? "0" + digits : digits
    }.joined()
}
