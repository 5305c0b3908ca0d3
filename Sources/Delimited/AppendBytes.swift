extension [UInt8] {
    /// Appends all bytes at once, without a reference to what they are a part of, as a slice of an
    /// array has.
    package mutating func append(copying bytes: Span<UInt8>) {
        // Else Swift writes the count of an empty array, 0, into the one that all empty arrays share.
        guard !bytes.isEmpty else { return }
        append(addingCapacity: bytes.count) { (free: inout OutputSpan<UInt8>) in
            unsafe free.withUnsafeMutableBufferPointer { buffer, filled in
                guard let to = buffer.baseAddress else { return }
                // Sound: there is room for as many bytes as the source has, and `filled` counts those
                // copied.
                unsafe copyBytes(of: bytes, to: UnsafeMutableRawPointer(to))
                filled = bytes.count
            }
        }
    }
}

/// Copies bytes, few of them without a call: cells have five or ten, as a rule.
///
/// - Parameters:
///   - bytes: What is copied.
///   - start: Has room for all of them, apart from where they are.
@inlinable @unsafe func copyBytes(of bytes: Span<UInt8>, to start: UnsafeMutableRawPointer) {
    unsafe bytes.withUnsafeBytes { source in
        guard let from = source.baseAddress else { return }
        let count = source.count
        // Sound: of each kind of words the first and the last are within the bytes, and they overlap
        // where there are not two of them.
        if count > 32 {
            unsafe start.copyMemory(from: from, byteCount: count)
        } else if count >= 16 {
            unsafe copyEnds(SIMD16<UInt8>.self, 16, from, start, count)
        } else if count >= 8 {
            unsafe copyEnds(UInt64.self, 8, from, start, count)
        } else if count >= 4 {
            unsafe copyEnds(UInt32.self, 4, from, start, count)
        } else if count >= 2 {
            unsafe copyEnds(UInt16.self, 2, from, start, count)
        } else if count == 1 {
            unsafe start.storeBytes(of: from.load(as: UInt8.self), as: UInt8.self)
        }
    }
}

/// Copies the first and the last word of so many bytes.
@inlinable @inline(__always) @unsafe func copyEnds<Word: BitwiseCopyable>(
    _: Word.Type, _ size: Int, _ from: UnsafeRawPointer, _ start: UnsafeMutableRawPointer,
    _ count: Int
) {
    let first = unsafe from.loadUnaligned(as: Word.self)
    let last = unsafe from.loadUnaligned(fromByteOffset: count - size, as: Word.self)
    unsafe start.storeBytes(of: first, as: Word.self)
    unsafe start.storeBytes(of: last, toByteOffset: count - size, as: Word.self)
}
