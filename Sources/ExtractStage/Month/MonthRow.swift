import WorkModel

extension MonthRows {
    /// One row of the index: 40 bytes, for there are as many in memory as a month has rows.
    struct Row {
        /// The number's first eight bytes, the first one highest, so that most comparisons end here.
        let numberStart: UInt64
        /// Where the cells lie in `record.bytes`, ready as CSV; of attendance the last one,
        /// `correction`, is empty.
        let cellsStart: Int
        /// Source and position of the origin: no list names 16 million files, and none has 2^40 lines.
        private let place: UInt64
        let cellsLength: Int32
        /// The day's number; the lowest where the date can't be read.
        let dayNumber: Int32
        /// Which of `keyPlaces` says where number, date and source id are; −1 where they are as they stand
        /// in the cells.
        let keyPlace: Int32
        /// At most 65,535, whatever the number has.
        let numberLength: UInt16
        /// Of an id that stands in the cells.
        let sourceIDLength: UInt8
        /// What a correction says of the row; `nil` for a source's row that none is about.
        var correction: Correction?

        /// Where it came from.
        var origin: Origin {
            Origin(source: Int(place >> 40), position: Int(place & (1 << 40 - 1)))
        }

        /// Whether one came before the other.
        func isEarlier(than other: Row) -> Bool { place < other.place }

        var cells: Range<Int> { cellsStart..<cellsStart + Int(cellsLength) }

        init(
            number: Span<UInt8>, day: WorkDate?, sourceIDLength: Int, keyPlace: Int,
            cells: Range<Int>, origin: Origin, correction: Correction?
        ) {
            numberStart = firstWord(number)
            cellsStart = cells.lowerBound
            place = UInt64(origin.source) << 40 | UInt64(origin.position)
            // A row is at most some megabytes long.
            cellsLength = Int32(cells.count)
            dayNumber = day?.dayNumber ?? .min
            self.keyPlace = Int32(keyPlace)
            numberLength = UInt16(clamping: number.count)
            self.sourceIDLength = UInt8(clamping: sourceIDLength)
            self.correction = correction
        }
    }

    /// Where number, date and source id of a row lie in `keys`, one behind the other.
    struct KeyPlace {
        let start: Int
        let number: Int32
        let date: Int32
        let sourceID: Int32
    }
}

/// A text's first eight bytes, the first one highest.
private func firstWord(_ text: Span<UInt8>) -> UInt64 {
    var word = UInt64(0)
    for place in 0..<8 { word = word << 8 | (place < text.count ? UInt64(text[place]) : 0) }
    return word
}
