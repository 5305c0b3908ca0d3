import WorkModel

/// A byte that can't be text, before it is known on which line it stands.
struct BadByte {
    let code: FaultCode
    let byte: UInt8
    /// Its place in the file, from 0.
    let fileOffset: Int
    /// Its place in the decoded bytes; what stands there is the byte itself or a stand-in.
    let textOffset: Int

    func fault(at place: Place) -> Fault {
        guard code != .csvNul else { return Fault(code, at: place) }
        let digits = String(byte, radix: 16, uppercase: true)
        return Fault(
            code, at: place,
            [.offset: String(fileOffset), .value: "0x" + (byte < 16 ? "0" : "") + digits])
    }
}
