import Testing

@testable import LoadStage

@Suite struct SplitFilesTests {
    @Test(
        arguments: [
            ([], 3, []),
            ([1], 3, [1]),
            ([3], 3, [3]),
            ([2, 1], 3, [3]),
            ([2, 2], 3, [2, 2]),
            ([2, 2, 1], 3, [2, 3]),
            ([1, 1, 1, 1], 3, [3, 1]),
            // Next fit: the file before has room, but is closed.
            ([2, 2, 2, 1, 1], 3, [2, 2, 3, 1]),
            // More days than a file takes.
            ([4], 3, [3, 1]),
            ([1, 4, 1], 3, [1, 3, 2]),
            ([1, 7, 3], 3, [1, 3, 3, 1, 3]),
            ([6, 1], 3, [3, 3, 1]),
            ([2, 1], 1, [1, 1, 1]),
        ] as [([Int], Int, [Int])])
    func `keeps a person's month in one file where it fits`(
        people: [Int], maxRows: Int, expected: [Int]
    ) throws {
        let days = people.enumerated().flatMap { person, count in
            (1...count).map { Day(code: "E\(person)", date: "2026-10-0\($0)") }
        }
        let timesheets = try monthInput([Partition(days: days)]).timesheets
        let files = splitIntoFiles(
            Array(days.indices), of: timesheets, maxRows: maxRows)
        #expect(files.map(\.count) == expected)
        #expect(files.flatMap(Array.init) == Array(days.indices))
    }

    @Test(arguments: [(1, "upload-001.csv"), (999, "upload-999.csv"), (1000, "upload-1000.csv")])
    func `numbers the files`(number: Int, expected: String) {
        var bytes: [UInt8] = []
        appendUploadName(number, to: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == expected)
    }
}
