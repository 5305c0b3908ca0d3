#if canImport(Glibc)
    import Glibc

    /// The C library's converter, an open handle.
    @safe final class IconvConverter {
        private let handle: iconv_t

        /// - Returns: `nil` where the C library lacks one of the encodings.
        init?(to: String, from: String) {
            guard let handle = unsafe iconv_open(to, from) else { return nil }
            guard unsafe handle != iconv_t(bitPattern: -1) else { return nil }
            unsafe self.handle = handle
        }

        deinit {
            unsafe iconv_close(handle)
        }

        /// - Returns: `nil` for what can't be converted whole.
        func convert(_ bytes: [UInt8]) -> [UInt8]? {
            var input = bytes.map { CChar(bitPattern: $0) }
            var output = [CChar](repeating: 0, count: 64)
            var inputLeft = input.count
            var outputLeft = output.count
            let result = unsafe input.withUnsafeMutableBufferPointer { source in
                unsafe output.withUnsafeMutableBufferPointer { target in
                    // Sound: iconv moves both pointers inside the lengths that it is given.
                    var from = source.baseAddress
                    var to = target.baseAddress
                    unsafe iconv(handle, nil, nil, nil, nil)
                    return unsafe iconv(handle, &from, &inputLeft, &to, &outputLeft)
                }
            }
            guard result != size_t.max, inputLeft == 0 else { return nil }
            return output[..<(output.count - outputLeft)].map { UInt8(bitPattern: $0) }
        }
    }
#endif
