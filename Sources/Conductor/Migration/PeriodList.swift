import Delimited
import Handoff
import Messages
import WorkModel

/// Writes the proof's rows, a person and closing period each, as CSV that Excel opens.
struct PeriodList: ~Copyable {
    private let path: Path
    private let unfinished: Path
    private var file: FileSink
    private var record: RecordWriter
    private let hasMonthly: Bool
    private let language: Language

    init(_ path: Path, _ language: Language, hasMonthly: Bool) throws(Faults) {
        self.path = path
        self.language = language
        self.hasMonthly = hasMonthly
        let unfinished = path.folder / ".\(path.name).new"
        var file = try FileSink(creating: unfinished)
        // So that Excel knows the encoding.
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        try file.write(mark.span)
        var record = RecordWriter(lineEnd: .crlf)
        for words in MigrationWords.headings { record.field(words[language]) }
        if hasMonthly {
            for words in MigrationWords.headingsOfMonthly { record.field(words[language]) }
        }
        record.endRow()
        self.unfinished = unfinished
        self.record = record
        self.file = file
    }

    /// Adds a row.
    ///
    /// - Throws: `cannotWrite` or `diskFull`.
    mutating func add(
        _ person: ClosingPeople.Person, _ period: ClosingPeriod, _ fates: MigratedFates,
        _ monthly: MonthlySums.Told?
    ) throws(Faults) {
        for text in [
            person.key.integration, person.key.number, person.code, period.from.description,
            period.to.description,
        ] {
            record.field(harmless(text))
        }
        for days in [fates.read, fates.given, fates.held, fates.ignored] {
            for text in [
                String(days.worked), hoursAndMinutes(days.minutes), shownDays(days.leave),
            ] {
                record.field(text)
            }
        }
        record.field(hoursAndMinutes(fates.settledMinutes))
        record.field(String(fates.lostRows))
        if hasMonthly { add(monthly) }
        record.endRow()
        if record.bytes.count > 1 << 16 { try flush() }
    }

    private mutating func add(_ monthly: MonthlySums.Told?) {
        guard let monthly else { return record.emptyFields(4) }
        record.field(monthly.row.worked.map(String.init) ?? "")
        record.field(monthly.row.minutes.map(hoursAndMinutes) ?? "")
        record.field(monthly.row.leave.map(shownDays) ?? "")
        let verdict = monthly.isSame.map { $0 ? MigrationWords.same : MigrationWords.different }
        record.field((verdict ?? MigrationWords.partly)[language])
    }

    private mutating func flush() throws(Faults) {
        try file.write(record.bytes.span)
        record.removeAll()
    }

    /// Puts the whole file under its name.
    ///
    /// - Throws: `cannotWrite` or `diskFull`.
    consuming func finish() throws(Faults) {
        try flush()
        try file.close(durable: true)
        try FileWriting.moveForGood(unfinished, to: path)
    }
}

/// Hundredths of a day as a decimal: `1.5`.
func shownDays(_ hundredths: Int) -> String {
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    guard rest != 0 else { return String(whole) }
    let digits = rest < 10 ? "0\(rest)" : String(rest)
    return "\(whole)." + (digits.hasSuffix("0") ? String(digits.dropLast()) : digits)
}
