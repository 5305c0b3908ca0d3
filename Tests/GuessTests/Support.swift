import Conductor
import Delimited
import Foundation
import Handoff
import Messages
import WorkModel

/// Runs `body` with a new folder, which is gone afterwards.
func withTemporaryFolder<Value>(_ body: (Path) throws -> Value) throws -> Value {
    let path = Path(
        FileManager.default.temporaryDirectory
            .appendingPathComponent("kintai-guess-" + UUID().uuidString).path)
    try FileWriting.makeFolder(path)
    defer { try? FileWriting.removeTree(path) }
    return try body(path)
}

extension Layout {
    /// The file's bytes.
    var bytes: [UInt8] {
        let lines = text + "\n"
        guard encoding == .cp932 else { return (hasMark ? [0xEF, 0xBB, 0xBF] : []) + lines.utf8 }
        return lines.unicodeScalars.flatMap { scalar -> [UInt8] in
            guard let code = CP932.encode(scalar) else { return [UInt8(ascii: "?")] }
            return code > 0xFF ? [UInt8(code >> 8), UInt8(code & 0xFF)] : [UInt8(code)]
        }
    }

    /// Writes the file into a folder.
    func write(to folder: Path) throws(Faults) -> Path {
        let path = folder / "export.csv"
        try FileWriting.replaceFile(path, with: bytes)
        return path
    }

    /// The right answers to what the file doesn't tell, as a file of answers has them.
    var openAnswers: String {
        open.sorted().map { "\($0): \"\(truth[$0] ?? "none")\"\n" }.joined()
    }

    /// How many days the file has.
    var dayCount: Int {
        text.split(separator: "\n").count - (truth["header"] == "yes" ? 1 : 0)
    }
}

/// What is asked of every layout of attendance.
let layoutKeys = InitKey.allCases.filter { key in
    key == .header || key == .clockMarks || key == .dates || key == .durations
        || key == .breakColumns
        || (key.rawValue.hasSuffix("_column") && !ofOthersAlone.contains(key))
}

private let ofOthersAlone: [InitKey] = [
    .employeeCodeColumn, .breakPeriodsColumn, .leaveColumn, .dailyReportColumn, .statusColumn,
    .manHoursColumn,
]
