import WorkModel

/// How numbers of a workbook become text.
struct CellNumber {
    /// Dates are counted from 1904.
    let countsFrom1904: Bool

    /// The last day that a workbook knows, 9999-12-31.
    private static let lastDay = 2_958_465.0
    /// Hours that a length of time may have; what is larger is a date that shows its time alone.
    private static let mostDays = 366.0

    /// Appends a number in the notation of its format: `2026-10-05`, `9:05`, `26:30`, `0042`, `7.5`.
    ///
    /// A date or time that the workbook itself couldn't show, such as a negative one, stays a number.
    /// - Parameters:
    ///   - number: as the workbook has it.
    ///   - format: of the cell.
    ///   - bytes: where the text is appended.
    func append(_ number: Double, _ format: NumberFormat, to bytes: inout [UInt8]) {
        switch format {
        case .plain(let decimals): return appendDecimal(number, decimals: decimals, to: &bytes)
        case .code(let prefix, let digits):
            guard number >= 0, number < 1e15, number == number.rounded() else {
                return appendDecimal(number, decimals: 0, to: &bytes)
            }
            bytes += prefix
            return appendDigits(Int(number), count: min(digits, 15), to: &bytes)
        case .elapsed(let showsSeconds):
            guard abs(number) <= Self.lastDay else { break }
            return appendLength(number, showsSeconds, to: &bytes)
        case .time(let showsSeconds):
            guard number >= 0, number <= Self.lastDay else { break }
            // 25:00 is 1.04 and would show as 1:00; what people typed is worth more.
            let shown = number < Self.mostDays ? number : number - number.rounded(.down)
            return appendLength(shown, showsSeconds, to: &bytes)
        case .date:
            guard number >= 0, number <= Self.lastDay else { break }
            return appendDay(Int(number), to: &bytes)
        case .dateAndTime(let showsSeconds):
            guard number >= 0, number <= Self.lastDay else { break }
            var seconds = Int((number * 86_400).rounded())
            let day = seconds / 86_400
            seconds %= 86_400
            appendDay(day, to: &bytes)
            guard seconds > 0 else { return }
            bytes.append(UInt8(ascii: " "))
            return appendSeconds(seconds, showsSeconds, to: &bytes)
        }
        appendDecimal(number, decimals: 0, to: &bytes)
    }

    /// Appends the day of a serial number.
    ///
    /// Counted from 1900, Excel has a 29 February 1900 as day 60, and a day 0 before the first; they
    /// are shown as it shows them, though no calendar has them.
    private func appendDay(_ serial: Int, to bytes: inout [UInt8]) {
        if countsFrom1904 {
            return WorkDate(dayNumber: Int32(serial + Self.startOf1904)).append(to: &bytes)
        }
        switch serial {
        case 0: bytes += "1900-01-00".utf8
        case 60: bytes += "1900-02-29".utf8
        default:
            let day = serial + Self.startOf1900 + (serial < 60 ? 1 : 0)
            WorkDate(dayNumber: Int32(day)).append(to: &bytes)
        }
    }

    /// 1904-01-01, and the day before 1899-12-31: serial numbers from 61 on are counted from there.
    private static let startOf1904 = -24_107
    private static let startOf1900 = -25_569

    private func appendLength(_ days: Double, _ showsSeconds: Bool, to bytes: inout [UInt8]) {
        let seconds = Int((days * 86_400).rounded())
        if seconds < 0 { bytes.append(UInt8(ascii: "-")) }
        appendSeconds(abs(seconds), showsSeconds, to: &bytes)
    }

    /// Appends `H:mm`, with seconds where the format shows them and there are any.
    ///
    /// Seconds that aren't shown are cut off, as Excel does.
    private func appendSeconds(_ seconds: Int, _ showsSeconds: Bool, to bytes: inout [UInt8]) {
        appendDigits(seconds / 3600, count: 1, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        appendDigits(seconds / 60 % 60, count: 2, to: &bytes)
        guard showsSeconds, seconds % 60 > 0 else { return }
        bytes.append(UInt8(ascii: ":"))
        appendDigits(seconds % 60, count: 2, to: &bytes)
    }
}

extension CellNumber {
    /// The serial number of an ISO date, time or both, as strict workbooks write them.
    /// - Returns: `nil` for anything else.
    func serial(ofISO text: Span<UInt8>) -> Double? {
        var time = 0..<text.count
        var days = 0.0
        if text.count >= 10, text[4] == UInt8(ascii: "-") {
            guard let date = WorkDate(text.extracting(0..<10)) else { return nil }
            let day = Int(date.dayNumber)
            let serial = day - (countsFrom1904 ? Self.startOf1904 : Self.startOf1900)
            days = Double(!countsFrom1904 && serial < 61 ? serial - 1 : serial)
            guard text.count > 10 else { return days }
            guard text[10] == UInt8(ascii: "T") else { return nil }
            time = 11..<text.count
        }
        guard time.count >= 8,
            let minutes = hoursAndMinutes(
                text.extracting(time.lowerBound..<(time.lowerBound + 5)), from: 0),
            text[time.lowerBound + 5] == UInt8(ascii: ":"),
            let seconds = wholeNumber(text, (time.lowerBound + 6)..<(time.lowerBound + 8))
        else { return nil }
        return days + Double(minutes * 60 + seconds) / 86_400
    }
}
