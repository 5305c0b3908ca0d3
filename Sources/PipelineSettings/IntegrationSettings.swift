package import WorkModel

/// One entry of the key `integrations`.
package struct IntegrationSettings: Codable, Hashable, Sendable {
    package var name: IntegrationName
    /// Part of a plain `kintai run` (自動同期).
    package var autoSync: Bool
    package var source: SourceSettings
    /// Applied over the source.
    package var corrections: CorrectionFiles?
    package var employees: EmployeeSettings
    package var time: TimeSettings
    package var breaks: BreakSettings
    /// By title as the user wrote it; over the built-in table.
    package var segments: [SegmentMapping]
    package var approval: ApprovalSetting
    package var unpunched: UnpunchedSetting
    package var dailyReport: DailyReportSetting
    package var status: StatusSetting

    package init(
        name: IntegrationName, autoSync: Bool = true, source: SourceSettings,
        corrections: CorrectionFiles? = nil, employees: EmployeeSettings = EmployeeSettings(),
        time: TimeSettings = TimeSettings(),
        breaks: BreakSettings = BreakSettings(), segments: [SegmentMapping] = [],
        approval: ApprovalSetting = .any, unpunched: UnpunchedSetting = .ignore,
        dailyReport: DailyReportSetting = .none, status: StatusSetting = .omit
    ) {
        self.name = name
        self.autoSync = autoSync
        self.source = source
        self.corrections = corrections
        self.employees = employees
        self.time = time
        self.breaks = breaks
        self.segments = segments
        self.approval = approval
        self.unpunched = unpunched
        self.dailyReport = dailyReport
        self.status = status
    }
}

/// What the HRMOS API returns, saved to files (`kind: hrmos-json`), or HRMOS's own CSV
/// (`kind: hrmos-csv`).
package struct HRMOSFiles: Codable, Hashable, Sendable {
    /// Globs expanded, sorted by the bytes of the name.
    package var files: [InputFile]
    /// As the API returns them, or HRMOS's own CSV.
    package var users: InputFile
    /// As the API returns them, or HRMOS's own CSV.
    package var segments: InputFile
    package var departments: InputFile?
    package var employments: InputFile?
    /// Seconds; an older file is warned of.
    package var maxAge: Int?

    package init(
        files: [InputFile], users: InputFile, segments: InputFile, departments: InputFile? = nil,
        employments: InputFile? = nil, maxAge: Int? = nil
    ) {
        self.files = files
        self.users = users
        self.segments = segments
        self.departments = departments
        self.employments = employments
        self.maxAge = maxAge
    }
}

/// The key `employees`.
package struct EmployeeSettings: Codable, Hashable, Sendable {
    package enum Unknown: String, Codable, CaseIterable, Sendable {
        /// Held where a suggestion fits, else ignored.
        case auto
        case hold
        case ignore
    }

    package var exclude: [EmployeeNumber]
    /// As the source names them; empty = all.
    package var onlyDepartments: [String]
    package var excludeEmployment: [String]
    package var unknown: Unknown
    package var code: CodeSettings

    package init(
        exclude: [EmployeeNumber] = [], onlyDepartments: [String] = [],
        excludeEmployment: [String] = [], unknown: Unknown = .auto,
        code: CodeSettings = CodeSettings()
    ) {
        self.exclude = exclude
        self.onlyDepartments = onlyDepartments
        self.excludeEmployment = excludeEmployment
        self.unknown = unknown
        self.code = code
    }
}

/// How an employee number becomes an employee code (the key `employees.code`).
package struct CodeSettings: Codable, Hashable, Sendable {
    package enum LetterCase: String, Codable, CaseIterable, Sendable {
        case upper
        case lower
        case keep
    }

    package var letterCase: LetterCase
    package var stripLeadingZeros: Bool
    package var removePrefix: String
    /// Digits to pad to; 0 = off.
    package var pad: Int
    package var addPrefix: String
    /// `employee_number,employee_code[,from,to]`.
    package var mapping: InputFile?

    package init(
        letterCase: LetterCase = .upper, stripLeadingZeros: Bool = false,
        removePrefix: String = "", pad: Int = 0, addPrefix: String = "", mapping: InputFile? = nil
    ) {
        self.letterCase = letterCase
        self.stripLeadingZeros = stripLeadingZeros
        self.removePrefix = removePrefix
        self.pad = pad
        self.addPrefix = addPrefix
        self.mapping = mapping
    }
}

/// The key `time`.
package struct TimeSettings: Codable, Hashable, Sendable {
    /// Which of the source's times count.
    package enum Basis: String, Codable, CaseIterable, Sendable {
        /// Effective times.
        case worked
        /// Punches as recorded.
        case punched
    }

    package enum Rounding: String, Codable, CaseIterable, Sendable {
        case none
        case up
        case down
        /// Halves go later.
        case nearest
    }

    package enum PastMidnight: String, Codable, CaseIterable, Sendable {
        case hold
        /// Written as `25:30`.
        case extended
        /// Ends at 24:00.
        case clip
    }

    package var basis: Basis
    /// Minutes: 1, 5, 10, 15, 30 or 60.
    package var unit: Int
    package var clockIn: Rounding
    package var clockOut: Rounding
    package var breakStart: Rounding
    package var breakEnd: Rounding
    package var pastMidnight: PastMidnight

    package init(
        basis: Basis = .worked, unit: Int = 1, clockIn: Rounding = .none,
        clockOut: Rounding = .none, breakStart: Rounding = .none, breakEnd: Rounding = .none,
        pastMidnight: PastMidnight = .hold
    ) {
        self.basis = basis
        self.unit = unit
        self.clockIn = clockIn
        self.clockOut = clockOut
        self.breakStart = breakStart
        self.breakEnd = breakEnd
        self.pastMidnight = pastMidnight
    }
}

/// The key `breaks`.
package struct BreakSettings: Codable, Hashable, Sendable {
    package enum Mode: String, Codable, CaseIterable, Sendable {
        /// The intervals as they were.
        case actual
        /// One break as long as all of them, as CrowdLog's own link once did (`crowdlog.md` §5.4).
        case merged
    }

    /// What to do with minutes of break that have no place.
    package enum Unplaced: String, Codable, CaseIterable, Sendable {
        case place
        case hold
        case ignore
    }

    package var mode: Mode
    package var unplaced: Unplaced
    /// Whole minutes after midnight.
    package var placeAt: Int

    package init(mode: Mode = .actual, unplaced: Unplaced = .place, placeAt: Int = 720) {
        self.mode = mode
        self.unplaced = unplaced
        self.placeAt = placeAt
    }
}

/// What a work segment (勤務区分) stands for.
package struct SegmentMeaning: Codable, Hashable, Sendable {
    /// Clock times are expected.
    package var work: Bool
    package var leave: Leave
    /// The leave's name; empty without leave.
    package var leaveName: String
    /// A day off that must not have clock times.
    package var away: Bool

    package init(work: Bool, leave: Leave = .none, leaveName: String = "", away: Bool = false) {
        self.work = work
        self.leave = leave
        self.leaveName = leaveName
        self.away = away
    }
}

/// One entry of the key `segments`.
package struct SegmentMapping: Codable, Hashable, Sendable {
    package var title: String
    package var meaning: SegmentMeaning

    package init(title: String, meaning: SegmentMeaning) {
        self.title = title
        self.meaning = meaning
    }
}

/// The key `approval`.
package enum ApprovalSetting: String, Codable, CaseIterable, Sendable {
    case any
    case approved
}

/// The key `unpunched`: working days in the past without any time.
package enum UnpunchedSetting: String, Codable, CaseIterable, Sendable {
    case ignore
    case hold
}

/// The key `daily_report`.
package enum DailyReportSetting: String, Codable, CaseIterable, Sendable {
    case none
    case note
}

/// The key `status`.
package enum StatusSetting: String, Codable, CaseIterable, Sendable {
    /// The column is left out: CrowdLog decides.
    case omit
    /// 保存
    case saved = "0"
    /// 完了
    case completed = "1"
}
