/// A calendar day without a time zone, such as a work date (勤務日).
///
/// Days are counted from 1970-01-01 in the proleptic Gregorian calendar, so that a date costs four
/// bytes and dates compare as numbers.
package struct WorkDate: Hashable, Comparable, Sendable {
    /// Whole days after 1970-01-01, negative before it.
    package let dayNumber: Int32

    @inlinable
    package init(dayNumber: Int32) {
        self.dayNumber = dayNumber
    }

    /// Makes the day of that year, month and day.
    /// - Returns: `nil` where the calendar has no such day, or the year is outside `1...9999`.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= daysInMonth(month, year: year)
        else { return nil }
        // Counts from 1 March of year 0, so that the leap day is a year's last one.
        let shiftedYear = month > 2 ? year : year - 1
        let era = shiftedYear / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        self.dayNumber = Int32(era * 146_097 + dayOfEra - 719_468)
    }

    /// Reads `yyyy-MM-dd`.
    /// - Returns: `nil` for anything else and for days that don't exist.
    package init?(_ text: Span<UInt8>) {
        guard text.count == 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
            let century = twoDigits(text, 0), let yearOfCentury = twoDigits(text, 2),
            let month = twoDigits(text, 5), let day = twoDigits(text, 8)
        else { return nil }
        let year = century * 100 + yearOfCentury
        self.init(year: year, month: month, day: day)
    }

    /// Reads `yyyy-MM-dd`.
    package init?(_ text: String) {
        self.init(text.utf8.span)
    }

    /// The year, the month from 1 and the day from 1.
    package var yearMonthDay: (year: Int, month: Int, day: Int) {
        let shifted = Int(dayNumber) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    /// The calendar month that the day lies in.
    package var month: WorkMonth {
        let date = yearMonthDay
        return WorkMonth(index: date.year * 12 + date.month - 1)
    }

    /// The day so many days later, or earlier where `days` is negative.
    package func advanced(by days: Int) -> WorkDate {
        WorkDate(dayNumber: dayNumber + Int32(days))
    }

    package static func < (left: WorkDate, right: WorkDate) -> Bool {
        left.dayNumber < right.dayNumber
    }

    /// Appends `yyyy-MM-dd`.
    package func append(to bytes: inout [UInt8]) {
        let date = yearMonthDay
        guard (0...9999).contains(date.year) else { return appendFarYear(date, to: &bytes) }
        bytes.append(addingCapacity: 10) { (free: inout OutputSpan<UInt8>) in
            free.append(twoDigits: date.year / 100)
            free.append(twoDigits: date.year % 100)
            free.append(UInt8(ascii: "-"))
            free.append(twoDigits: date.month)
            free.append(UInt8(ascii: "-"))
            free.append(twoDigits: date.day)
        }
    }

    /// Of a year that no text has: the days before the first and after the last that can be read.
    private func appendFarYear(
        _ date: (year: Int, month: Int, day: Int), to bytes: inout [UInt8]
    ) {
        appendNumber(date.year, to: &bytes)
        bytes.append(UInt8(ascii: "-"))
        appendDigits(date.month, count: 2, to: &bytes)
        bytes.append(UInt8(ascii: "-"))
        appendDigits(date.day, count: 2, to: &bytes)
    }
}

/// The number below 100 that stands there.
private func twoDigits(_ text: Span<UInt8>, _ start: Int) -> Int? {
    let tens = text[start] &- UInt8(ascii: "0")
    let ones = text[start + 1] &- UInt8(ascii: "0")
    return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : nil
}

extension WorkDate: CustomStringConvertible {
    package var description: String { text(append) }
}

extension WorkDate: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let date = WorkDate(text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "not a date: \(text)")
        }
        self = date
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
