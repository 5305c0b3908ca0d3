import Delimited
package import Handoff
package import PipelineSettings
package import WorkModel

/// The people of a first trial: so many, the first by employee code of all who have a timesheet in
/// any month of the run, so that they are the same in each.
package struct TrialPeople: Hashable, Sendable {
    let limit: Int
    /// Their codes in the order of their bytes, each once.
    private var codes: [[UInt8]] = []

    init(limit: Int) {
        self.limit = limit
    }

    /// Reads who has a timesheet in the run's months.
    ///
    /// - Returns: `nil` where the settings limit nobody.
    /// - Throws: Whatever is wrong with a folder that is there.
    package init?(_ settings: RunSettings, in run: RunFolder) throws(Faults) {
        guard let limit = settings.limitPeople else { return nil }
        self.init(limit: limit)
        for integration in settings.pipeline.integrations.map(\.name) {
            for month in settings.window.months {
                let folder = run.transformed(integration, month)
                guard FileReading.exists(folder) else { continue }
                let package = try PackageReader(
                    at: folder, stage: .transform, madeBy: transformCommand(integration, month))
                try take(package)
            }
        }
    }

    private mutating func take(_ package: PackageReader) throws(Faults) {
        let column = TimesheetColumn.employeeCode.rawValue
        var previous: [UInt8] = []
        try package.rows(.timesheets) { block in
            for row in 0..<block.rowCount {
                // One person's days follow one another.
                if block.compare(row, column, to: previous.span) == 0 { continue }
                let cell = block.range(row: row, column: column)
                previous.removeAll(keepingCapacity: true)
                previous.append(copying: block.bytes.span.extracting(cell))
                take(previous)
            }
        }
    }

    mutating func take(_ code: [UInt8]) {
        let place = place(of: code.span)
        guard place < limit, !has(code.span, at: place) else { return }
        codes.insert(code, at: place)
        if codes.count > limit { codes.removeLast() }
    }

    func contains(_ code: Span<UInt8>) -> Bool {
        has(code, at: place(of: code))
    }

    private func has(_ code: Span<UInt8>, at place: Int) -> Bool {
        guard place < codes.count else { return false }
        let found = codes[place]
        return compareBytes(found.span, code) == 0
    }

    /// The place of the first code that doesn't come before this one.
    private func place(of code: Span<UInt8>) -> Int {
        var places = 0..<codes.count
        while !places.isEmpty {
            let middle = places.lowerBound + places.count / 2
            let candidate = codes[middle]
            if compareBytes(candidate.span, code) < 0 {
                places = middle + 1..<places.upperBound
            } else {
                places = places.lowerBound..<middle
            }
        }
        return places.lowerBound
    }
}

/// Leaves only the people of a trial.
///
/// - Returns: Their rows, in their order; the others are ignored.
func limitPeople(
    _ days: [Int], of timesheets: TimesheetRows, to people: TrialPeople,
    setAside: inout [SetAside]
) -> [Int] {
    days.filter { row in
        let code = timesheets.range(row: row, column: .employeeCode)
        if people.contains(timesheets.bytes.span.extracting(code)) { return true }
        setAside.append(
            SetAside(row: row, verdict: .ignored(.outsideTrial), value: String(people.limit)))
        return false
    }
}
