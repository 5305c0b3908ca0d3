/// What became of a file on the import screen.
package struct ImportResult: Hashable, Sendable {
    /// A row that wasn't taken, or the file as a whole.
    package struct Fault: Hashable, Sendable {
        /// The line on which the row begins; `nil` for the whole file.
        package let line: Int?
        /// The row's 社員コード and 年月日 as they stand; empty for the whole file.
        package var who = ""
        package let message: String
    }

    /// What a row did to its day.
    package struct Written: Hashable, Sendable {
        package let key: CrowdLogDay.Key
        /// Whether the day was as the row has it already.
        package let isSame: Bool
    }

    package let file: String
    /// As chosen on the screen.
    package let encoding: FileEncoding
    package var rows = 0
    package var written: [Written] = []
    package var faults: [Fault] = []

    init(file: String, encoding: FileEncoding) {
        self.file = file
        self.encoding = encoding
    }
}

/// 文字コード on the import screen.
package enum FileEncoding: String, Sendable, CaseIterable {
    case shiftJIS = "Shift_JIS"
    case utf8 = "UTF-8"
}
