extension [UInt8] {
    /// Appends all bytes at once, without a reference to what they are a part of, as a slice of an
    /// array has.
    package mutating func append(copying bytes: Span<UInt8>) {
        unsafe bytes.withUnsafeBufferPointer { bytes in
            // Sound: the array copies the bytes before this returns.
            unsafe append(contentsOf: bytes)
        }
    }
}
