import Handoff

/// One of the places where bytes come in that others have made, and what holds of it for any bytes.
///
/// `make fuzz` lets libFuzzer look for bytes that break it; the tests try those that were found, and a
/// few thousand more.
struct Layer: Sendable {
    let name: String
    /// Says what doesn't hold of the bytes, in English; `nil` where all does.
    ///
    /// Files that it needs go into the folder, over those of the call before.
    let broken: @Sendable (_ bytes: [UInt8], _ folder: Path) -> String?

    static let all = [
        Layer(name: "csv", broken: brokenCSV),
        Layer(name: "cells", broken: brokenCells),
        Layer(name: "profiles", broken: brokenProfile),
        Layer(name: "members", broken: brokenMembers),
        Layer(name: "corrections", broken: brokenCorrections),
        Layer(name: "template", broken: brokenTemplate),
        Layer(name: "hrmos-json", broken: brokenWorkOutputs),
        Layer(name: "king-of-time-json", broken: brokenKingOfTime),
        Layer(name: "jobcan-json", broken: brokenJobcan),
        Layer(name: "descriptor", broken: brokenDescriptor),
        Layer(name: "attendance", broken: brokenAttendance),
        Layer(name: "pipeline", broken: brokenPipeline),
        Layer(name: "zip", broken: brokenWorkbook),
        Layer(name: "xml", broken: brokenPart),
    ]
}

/// How many lines a text has, ended by LF, CRLF or CR, counting one behind the last end.
func lineCount(of bytes: [UInt8]) -> Int {
    var count = 1
    for (place, byte) in bytes.enumerated() where byte == 10 || byte == 13 {
        let isSecond = byte == 10 && place > 0 && bytes[place - 1] == 13
        if !isSecond { count += 1 }
    }
    return count
}
