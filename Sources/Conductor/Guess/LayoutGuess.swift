import Cells
import JapaneseText
import Messages
import PipelineSettings

/// Which columns of a file most likely hold what a profile can name.
struct LayoutGuess: Hashable, Sendable {
    let list: GuessedList
    /// The columns by what is asked for.
    ///
    /// A break has two, start and end. None where there is no such column, `nil` where that can't be
    /// said.
    private(set) var columns: [InitKey: Guessed<[FlaggedColumn]>] = [:]
    /// Columns that by their headings hold what a profile can name, but not in a form that a run
    /// reads.
    private(set) var leftOut: [Int] = []

    private let headings: [String]
    private let cells: [[String]]
    private let shapes: [ColumnShape]
    private let meanings: [HeadingMeaning?]
    private var taken: Set<Int> = []

    init(_ sample: SampleFile, of list: GuessedList) {
        self.list = list
        headings = sample.headings
        let rows = sample.rows
        cells = (0..<sample.columnCount).map { column in rows.map { $0[column] } }
        shapes = cells.map(ColumnShape.init)
        meanings = cells.indices.map { column in
            sample.hasHeader ? meaning(of: sample.headings[column], in: list) : nil
        }
        takeBreaks()
        takeHeadings()
        takeValues()
        takeFlags()
        leaveOutMisfits()
        for key in list.columnKeys where columns[key] == nil {
            columns[key] = key.isNeeded ? .open(.nothing) : Guessed([], .sure, .nothing)
        }
    }

    /// Letters that stand before the times in the columns that were found.
    var clockMarks: [String] {
        let columns = Self.clockKeys.flatMap { self.columns[$0]?.value ?? [] }
        return Set(columns.flatMap { shapes[$0.column].marks }).sorted()
    }

    /// What stands in the columns of a key, from the top.
    func cells(of key: InitKey) -> [[String]] {
        (columns[key]?.value ?? []).map { cells[$0.column] }
    }

    private mutating func take(
        _ key: InitKey, _ found: [Int], _ sureness: Sureness, _ reason: GuessReason
    ) {
        columns[key] = Guessed(found.map { FlaggedColumn($0) }, sureness, reason)
        taken.formUnion(found)
    }
}

// By headings.
extension LayoutGuess {
    private mutating func takeHeadings() {
        for key in list.columnKeys where key != .breakColumns {
            var candidates: [(clashes: Int, rank: Int, column: Int)] = []
            for (column, meaning) in meanings.enumerated() where !taken.contains(column) {
                guard case .field(key, let rank) = meaning else { continue }
                candidates.append((fits(key, shapes[column]) ? 0 : 1, rank, column))
            }
            candidates.sort { $0 < $1 }
            guard let best = candidates.first else { continue }
            guard best.clashes == 0 || isNeeded(key) else {
                leftOut += candidates.map(\.column)
                continue
            }
            let equals = candidates.prefix { ($0.clashes, $0.rank) == (best.clashes, best.rank) }
            if equals.count > 1 {
                columns[key] = key.isAlwaysAsked ? .open(.several) : Guessed([], .likely, .several)
                taken.formUnion(equals.map(\.column))
            } else {
                let isLike = best.rank >= HeadingMeaning.likeOnly
                take(key, [best.column], isLike ? .likely : .sure, isLike ? .likeHeading : .heading)
            }
        }
        usePunches()
    }

    /// Whether a column is taken even where its values can't be read.
    private func isNeeded(_ key: InitKey) -> Bool {
        switch key {
        case .punchedInColumn: columns[.clockInColumn] == nil
        case .punchedOutColumn: columns[.clockOutColumn] == nil
        default: key.isNeeded
        }
    }

    /// Where a file has only punched times, these are the times.
    private mutating func usePunches() {
        for (key, punched) in [
            (InitKey.clockInColumn, InitKey.punchedInColumn), (.clockOutColumn, .punchedOutColumn),
        ] where columns[key] == nil {
            guard columns[punched]?.value?.isEmpty == false else { continue }
            columns[key] = columns.removeValue(forKey: punched)
        }
    }

    private mutating func takeBreaks() {
        guard list.columnKeys.contains(.breakColumns) else { return }
        let pairs = breaksByHeading(headings).filter { start, end in
            [start, end].allSatisfy { shapes[$0].isEmpty || shapes[$0].holdsClocks }
        }
        guard !pairs.isEmpty else { return }
        take(.breakColumns, pairs.flatMap { [$0.start, $0.end] }, .sure, .heading)
    }

    /// Whether the values may be what the heading says; nothing at all may be anything.
    private func fits(_ key: InitKey, _ shape: ColumnShape) -> Bool {
        guard !shape.isEmpty else { return true }
        switch key {
        case .dateColumn: return shape.holdsDates
        case .clockInColumn, .clockOutColumn, .punchedInColumn, .punchedOutColumn:
            return shape.holdsClocks
        case .breakTotalColumn, .hourlyLeaveColumn, .workedColumn, .manHoursColumn:
            return shape.holdsDurations
        case .leaveDaysColumn: return shape.holdsDayCounts
        case .approvalColumn: return shape.holdsApprovals
        case .emailColumn: return shape.distinct.contains { $0.contains("@") }
        case .noteColumn, .dailyReportColumn, .breakPeriodsColumn, .leaveColumn, .statusColumn:
            return true
        default: return !shape.holdsDates && !shape.distinct.contains { cellHasColon($0) }
        }
    }
}

private func cellHasColon(_ value: String) -> Bool {
    value.contains(":") && cellClock(value.utf8.span) != nil
}

// By values.
extension LayoutGuess {
    /// Columns whose headings say nothing.
    private func free(where fits: (ColumnShape) -> Bool) -> [Int] {
        cells.indices.filter {
            meanings[$0] == nil && !taken.contains($0) && fits(shapes[$0])
        }
    }

    private mutating func takeValues() {
        takeOnly(.dateColumn, free(where: \.holdsDates))
        takeClocks()
        if columns[.sourceIDColumn] == nil { takePerson() }
        let segments = free(where: \.holdsSegments)
        if !segments.isEmpty { takeOnly(.segmentColumn, segments) }
        takeName()
        takeManHours()
    }

    /// Takes the only column that can be it, asks where several can.
    private mutating func takeOnly(_ key: InitKey, _ candidates: [Int]) {
        guard list.columnKeys.contains(key), columns[key] == nil else { return }
        if candidates.count == 1 {
            take(key, candidates, .likely, .onlyOne)
        } else if candidates.count > 1 {
            columns[key] = .open(.several)
        }
    }

    /// Codes with letters or leading zeros are people's; without any in the file other numbers may
    /// be.
    private mutating func takePerson() {
        let key = list.personKey
        let codes = free(where: \.looksLikeCodes)
        takeOnly(key, codes.isEmpty ? free(where: \.holdsCodes) : codes)
    }

    /// A name is a text that goes with one number, and the number with it; of three people at least,
    /// for two may differ in anything.
    private mutating func takeName() {
        guard list.columnKeys.contains(.nameColumn), columns[.nameColumn] == nil,
            let number = cells(of: .employeeNumberColumn).first
        else { return }
        let names = free { shape in
            shape.count == shape.rowCount && shape.distinct.count > 2
                && shape.distinct.allSatisfy { $0.utf8.count > $0.count && !$0.contains(":") }
        }.filter { column in
            let pairs = Set(zip(number, cells[column]).map { [$0, $1] })
            return pairs.count == Set(number).count && pairs.count == shapes[column].distinct.count
        }
        if names.count == 1 { take(.nameColumn, names, .likely, .onlyOne) }
    }

    /// Without headings, lengths of time are the man-hours where nothing else can be.
    private mutating func takeManHours() {
        takeOnly(
            .manHoursColumn,
            free { $0.holdsDurations && !$0.holdsDates && !$0.looksLikeCodes })
    }

    /// Finds clock-in, clock-out, breaks and lengths of time among columns without a heading that
    /// says so.
    private mutating func takeClocks() {
        guard list.columnKeys.contains(.clockInColumn) else { return }
        let missing = [InitKey.clockInColumn, .clockOutColumn].filter { columns[$0] == nil }
        let clocks = free { $0.holdsClocks && !$0.holdsDates && !$0.holdsFlags }
        guard !missing.isEmpty, clocks.count >= missing.count else { return }
        guard missing.count == 2 else { return takeOnly(missing[0], clocks) }
        let lengths = free { $0.holdsDurations && !$0.holdsDates && !$0.holdsFlags }
        let marks = comparableMarks(clocks.flatMap { Array(shapes[$0].marks) })
        let times = TimesOfDay(clocks: clocks, lengths: lengths, cells: cells, marks: marks)
        guard let found = times.found else {
            for key in missing { columns[key] = .open(.several) }
            return
        }
        let reason: GuessReason = found.worked == nil ? .order : .sums
        take(.clockInColumn, [found.clockIn], .likely, reason)
        take(.clockOutColumn, [found.clockOut], .likely, reason)
        if !found.breaks.isEmpty { take(.breakColumns, found.breaks, .likely, .order) }
        if let total = found.breakTotal { take(.breakTotalColumn, [total], .likely, .sums) }
        if let worked = found.worked { take(.workedColumn, [worked], .likely, .sums) }
        if found.breakTotal == nil, columns[.breakTotalColumn] == nil, !found.others.isEmpty {
            columns[.breakTotalColumn] = .open(.several)
        }
    }
}

// Flags and misfits.
extension LayoutGuess {
    private static let clockKeys: [InitKey] = [
        .clockInColumn, .clockOutColumn, .punchedInColumn, .punchedOutColumn, .breakColumns,
    ]

    private mutating func takeFlags() {
        let allBeside = headings.isEmpty && flagsAreBesideAllTimes
        for key in Self.clockKeys {
            guard let guess = columns[key], let found = guess.value else { continue }
            let flagged = found.map { clock in
                FlaggedColumn(clock.column, flag: flag(of: clock.column, key, allBeside))
            }
            taken.formUnion(flagged.compactMap(\.flag))
            columns[key] = Guessed(flagged, guess.sureness, guess.reason)
        }
        let times = Self.clockKeys.flatMap { columns[$0]?.value ?? [] }.map(\.column)
        leftOut += times.map { $0 + 1 }.filter { column in
            meanings.indices.contains(column) && meanings[column] == .dayFlag
                && !taken.contains(column)
        }
    }

    private func flag(of clock: Int, _ key: InitKey, _ allBeside: Bool) -> Int? {
        let beside = clock + 1
        guard headings.isEmpty else {
            if isFlag(beside) { return beside }
            // 退勤翌日 may stand anywhere.
            let words = key == .clockInColumn ? ["出勤", "出社"] : ["退勤", "退社"]
            guard key == .clockInColumn || key == .clockOutColumn else { return nil }
            let named = headings.indices.filter { column in
                isFlag(column) && words.contains { headings[column].contains($0) }
            }
            return named.count == 1 ? named.first : nil
        }
        guard cells.indices.contains(beside), !taken.contains(beside) else { return nil }
        return allBeside ? beside : nil
    }

    private func isFlag(_ column: Int) -> Bool {
        guard cells.indices.contains(column), meanings[column] == .dayFlag else { return false }
        return shapes[column].isEmpty || shapes[column].holdsFlags
    }

    /// Without headings flags are known by standing beside every single time.
    private var flagsAreBesideAllTimes: Bool {
        let times = Self.clockKeys.flatMap { columns[$0]?.value ?? [] }.map(\.column)
        return times.count > 1
            && times.allSatisfy { time in
                cells.indices.contains(time + 1) && shapes[time + 1].holdsFlags
                    && !taken.contains(time + 1)
            }
    }

    /// Leaves out what isn't written as the total of breaks is, for a profile has one style of
    /// durations.
    private mutating func leaveOutMisfits() {
        let keys: [InitKey] = [.breakTotalColumn, .workedColumn, .hourlyLeaveColumn]
        let present = keys.filter { columns[$0]?.value?.isEmpty == false }
        let known = present.compactMap { key in
            guessedDurations(cells(of: key).flatMap(\.self)).value
        }
        guard let style = known.first, Set(known).count > 1 else { return }
        for key in present {
            guard let column = columns[key]?.value?.first?.column,
                !shapes[column].isMostly(style)
            else { continue }
            columns[key] = Guessed([], .sure, .unreadable)
            leftOut.append(column)
        }
    }
}
