package import WorkModel

/// A source's CSV files in a layout of the user's own (`kind: csv`), or of a service's export.
package struct CSVFiles: Codable, Hashable, Sendable {
    /// Globs expanded, sorted by the bytes of the name.
    package var files: [InputFile]
    package var format: CSVFormat
    /// Seconds; an older file is warned of.
    package var maxAge: Int?

    package init(files: [InputFile], format: CSVFormat, maxAge: Int? = nil) {
        self.files = files
        self.format = format
        self.maxAge = maxAge
    }
}

/// How a source's CSV files are to be read.
package struct CSVFormat: Codable, Hashable, Sendable {
    package var encoding: TextEncoding
    package var profile: CSVProfile
    /// Whose export it is; `nil` where nothing is known of that.
    package var vendor: CSVVendor?

    package init(encoding: TextEncoding = .auto, profile: CSVProfile, vendor: CSVVendor? = nil) {
        self.encoding = encoding
        self.profile = profile
        self.vendor = vendor
    }
}

/// A column layout: a built-in one, or an entry of the key `profiles`.
package struct CSVProfile: Codable, Hashable, Sendable {
    /// Whether the first row holds headings.
    package var hasHeader: Bool
    package var columns: CSVColumns
    package var dates: DateStyle
    package var durations: DurationStyle
    /// What may stand before a clock time and says nothing of it, such as `P` where a day was
    /// punched.
    package var clockMarks: [String]
    /// What a clock-out that is earlier than its clock-in means, such as 01:30 behind 21:30.
    package var outBeforeIn: OutBeforeIn

    package init(
        hasHeader: Bool = true, columns: CSVColumns = CSVColumns(), dates: DateStyle = .slashes,
        durations: DurationStyle = .hoursAndMinutes, clockMarks: [String] = [],
        outBeforeIn: OutBeforeIn = .hold
    ) {
        self.hasHeader = hasHeader
        self.columns = columns
        self.dates = dates
        self.durations = durations
        self.clockMarks = clockMarks
        self.outBeforeIn = outBeforeIn
    }
}

/// What a clock-out earlier than its clock-in means (the key `out_before_in` of a profile).
package enum OutBeforeIn: String, Codable, CaseIterable, Sendable {
    /// It stays as it is, and the day is held (`clock-out-before-clock-in`).
    case hold
    /// The file writes times of the next morning as a clock on the wall shows them.
    case nextDay = "next_day"
}

/// Which column holds what (the key `columns` of a profile).
package struct CSVColumns: Codable, Hashable, Sendable {
    /// Columns that are taken as texts, or as one text each that says a number or a word.
    package var texts: [CSVField: CSVColumn]
    package var clockIn: CSVClockColumn?
    package var clockOut: CSVClockColumn?
    package var punchedIn: CSVClockColumn?
    package var punchedOut: CSVClockColumn?
    package var breaks: [CSVBreakColumns]

    package init(
        texts: [CSVField: CSVColumn] = [:], clockIn: CSVClockColumn? = nil,
        clockOut: CSVClockColumn? = nil, punchedIn: CSVClockColumn? = nil,
        punchedOut: CSVClockColumn? = nil, breaks: [CSVBreakColumns] = []
    ) {
        self.texts = texts
        self.clockIn = clockIn
        self.clockOut = clockOut
        self.punchedIn = punchedIn
        self.punchedOut = punchedOut
        self.breaks = breaks
    }
}

/// What a single column can hold beside clock times: fields of attendance.csv, of employees.csv, of
/// current.csv and of man-hours.csv.
package enum CSVField: String, Codable, CodingKeyRepresentable, CaseIterable, Sendable {
    case employeeNumber = "employee_number"
    case sourceID = "source_id"
    case date
    case segment
    case segmentKind = "segment_kind"
    case breakTotal = "break_total"
    case hourlyLeave = "hourly_leave"
    case leaveDays = "leave_days"
    case worked
    case approval
    case note
    case name
    case email
    case department
    case employment
    case employeeCode = "employee_code"
    case breakPeriods = "break_periods"
    case leave
    case dailyReport = "daily_report"
    case status
    case manHours = "man_hours"

    /// What stands only in CrowdLog's own attendance download (`target.current`).
    package static let onlyOfCurrent: [CSVField] = [
        .employeeCode, .breakPeriods, .leave, .dailyReport, .status,
    ]

    /// What no source of attendance has.
    package static let onlyOfTarget: [CSVField] = onlyOfCurrent + [.manHours]
}

/// A column, by what stands in the header or by its place.
package enum CSVColumn: Codable, Hashable, Sendable {
    /// The occurrence is `nil` where the heading must stand once, else from 1.
    case heading(String, occurrence: Int?)
    /// From 1.
    case position(Int)
}

/// The column of a clock time and, where there is one, that of its flag.
package struct CSVClockColumn: Codable, Hashable, Sendable {
    package var time: CSVColumn
    /// Says on which day the time is: −1 the day before (前日), 0 or nothing the same, 1 the next
    /// (翌日).
    package var day: CSVColumn?

    package init(time: CSVColumn, day: CSVColumn? = nil) {
        self.time = time
        self.day = day
    }
}

/// The columns of one break.
package struct CSVBreakColumns: Codable, Hashable, Sendable {
    package var start: CSVClockColumn
    package var end: CSVClockColumn

    package init(start: CSVClockColumn, end: CSVClockColumn) {
        self.start = start
        self.end = end
    }
}

/// How a file writes dates (the key `dates`); zeros before month and day are free.
///
/// `2026-10-05` is read in all of them, for it can't mean anything else.
package enum DateStyle: String, Codable, CaseIterable, Sendable {
    case slashes = "yyyy/M/d"
    case hyphens = "yyyy-MM-dd"
    case dots = "yyyy.M.d"
    case digits = "yyyyMMdd"
    case kanji = "yyyy年M月d日"
    case monthFirst = "M/d/yyyy"
    case dayFirst = "d/M/yyyy"
}

/// How a file writes lengths of time (the key `durations`).
package enum DurationStyle: String, Codable, CaseIterable, Sendable {
    /// `1:30`
    case hoursAndMinutes = "h:mm"
    /// 60進: `1.30` is an hour and a half.
    case sexagesimal
    /// 10進: `1.50` is an hour and a half.
    case decimal
    /// `90`
    case minutes
}

extension CSVProfile {
    /// HRMOS's daily list (勤怠CSV出力), by position since 前日/翌日 repeats (`hrmos.md` §4).
    ///
    /// The punched breaks in W–AD are not used.
    package static let hrmosDaily = CSVProfile(
        columns: CSVColumns(
            texts: [.date: .position(1), .sourceID: .position(2), .segment: .position(5)],
            clockIn: flagged(7), clockOut: flagged(9), punchedIn: flagged(19),
            punchedOut: flagged(21),
            breaks: [
                CSVBreakColumns(start: flagged(11), end: flagged(13)),
                CSVBreakColumns(start: flagged(15), end: flagged(17)),
            ]))

    /// A time at that position and its flag in the next column.
    private static func flagged(_ position: Int) -> CSVClockColumn {
        CSVClockColumn(time: .position(position), day: .position(position + 1))
    }
}
