import Delimited
import Handoff
import PipelineSettings
import WorkModel

/// What a program has handed over into a folder.
struct HandedRows {
    let folder: Path

    init(in folder: Path) {
        self.folder = folder
    }

    var attendance: Path { folder / TableSchema.attendance.fileName }

    /// The files that are there, of those that count.
    var names: [String] {
        [TableSchema.attendance.fileName, TableSchema.employees.fileName].filter {
            FileReading.isFile(folder / $0)
        }
    }

    /// employees.csv, where it is there.
    var employees: [InputFile] {
        let path = folder / TableSchema.employees.fileName
        return FileReading.isFile(path) ? [file(path)] : []
    }

    func file(_ path: Path) -> InputFile {
        InputFile(name: path.name, path: path.text)
    }

    /// How many rows the program says that attendance.csv has: `rows N`, the last line of its output.
    /// - Returns: `nil` where it doesn't say.
    var promised: Int? {
        guard let bytes = try? FileReading.bytes(of: folder / "output") else { return nil }
        // Whatever a program tells of its progress stands before.
        let line = bytes.suffix(64).split(separator: UInt8(ascii: "\n")).last ?? []
        let words = line.split { [0x20, 0x0D].contains($0) }
        guard words.count == 2, words[0].elementsEqual("rows".utf8) else { return nil }
        return Int(String(decoding: words[1], as: UTF8.self))
    }

    /// How many rows attendance.csv has.
    /// - Throws: the faults of what isn't CSV.
    func count() throws(Faults) -> Int {
        var reader = try DelimitedReader(
            ByteSource(path: attendance.text, name: attendance.name), encoding: .utf8)
        var block = RecordBlock()
        var count = 0
        while try reader.next(&block) { count += block.rowCount }
        return count
    }
}
