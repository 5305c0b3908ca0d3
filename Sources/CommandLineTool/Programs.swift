import ArgumentParser
package import Handoff

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The folder that this program lies in; the stages' programs lie beside it.
package func programsFolder() -> Path {
    var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = unsafe buffer.withUnsafeMutableBytes { bytes in
        // `readlink` writes at most `count` bytes and no NUL.
        guard let start = bytes.baseAddress else { return 0 }
        return unsafe readlink("/proc/self/exe", start, bytes.count)
    }
    guard count > 0 else { return Path(CommandLine.arguments.first ?? "kintai").folder }
    return Path(String(decoding: buffer[..<count], as: UTF8.self)).folder
}

/// Becomes another of our programs; returns only by throwing, where that program can't be started.
package func replaceProcess(with program: String, _ arguments: [String]) throws {
    let path = (programsFolder() / program).text
    var words = unsafe ([path] + arguments).map { unsafe strdup($0) }
    unsafe words.append(nil)
    // The strings live until the process is replaced, or ends.
    unsafe execv(path, words)
    throw ValidationError("\(path) can't be started: error \(errno)")
}
