package import WorkModel

/// The key `target`.
package struct TargetSettings: Codable, Hashable, Sendable {
    package enum FirstLoad: String, Codable, CaseIterable, Sendable {
        case ask
        case allow
    }

    package enum DateFormat: String, Codable, CaseIterable, Sendable {
        case dashes = "yyyy-MM-dd"
        case slashes = "yyyy/MM/dd"
    }

    /// How what was written becomes known to be in CrowdLog.
    package enum Confirmation: String, Codable, CaseIterable, Sendable {
        case manual
        case onWrite = "on_write"
    }

    package enum BlankColumns: String, Codable, CaseIterable, Sendable {
        case omit
        case write
    }

    /// What an empty cell of an import file does to what CrowdLog has there.
    package enum BlankCells: String, Codable, CaseIterable, Sendable {
        case clear
        case keep
    }

    package var members: [MembersFile]
    package var firstLoad: FirstLoad
    /// CrowdLog's own, for import files; `nil` where its API is used.
    package var template: InputFile?
    /// CrowdLog's API, of the kind `crowdlog-api`; `nil` = import files are written.
    package var api: CrowdLogAPI?
    package var encoding: OutputEncoding
    /// Data rows of one import file.
    package var maxRows: Int
    package var timesheet: TimesheetSettings
    package var dateFormat: DateFormat
    package var blankColumns: BlankColumns
    package var blankCells: BlankCells
    /// Stands for a character that the encoding lacks; `nil` = such a day is held.
    package var replaceUnencodable: String?
    /// For each kind of leave the template's columns and their values; `nil` = leave can't be
    /// expressed.
    package var leaveColumns: LeaveColumns?
    package var confirm: Confirmation
    /// Of the confirmed days, `0...100`: a run that changes more stops.
    package var maxChangedPercent: Int
    /// Of the people or days of the last run, `0...100`: a run that lacks more stops.
    package var maxMissingPercent: Int
    package var current: CurrentFile?
    package var manHours: ManHoursFile?
    package var closedThrough: ClosedThrough?
    /// A CSV file of the days that members have submitted (申請): employee code and date.
    package var submitted: InputFile?
    /// How people whom CrowdLog doesn't know get in; `nil` = no such file is written.
    package var newMembers: MemberImport?
    /// How members get another 社員コード; `nil` = no such file is written.
    package var changedCodes: MemberImport?

    package init(
        members: [MembersFile], firstLoad: FirstLoad = .ask, template: InputFile?,
        encoding: OutputEncoding = .cp932, maxRows: Int = 10_000,
        timesheet: TimesheetSettings = TimesheetSettings(), dateFormat: DateFormat = .dashes,
        blankColumns: BlankColumns = .omit, blankCells: BlankCells = .clear,
        replaceUnencodable: String? = nil,
        leaveColumns: LeaveColumns? = nil, confirm: Confirmation = .manual,
        maxChangedPercent: Int = 30, maxMissingPercent: Int = 20, current: CurrentFile? = nil,
        manHours: ManHoursFile? = nil, closedThrough: ClosedThrough? = nil,
        submitted: InputFile? = nil, api: CrowdLogAPI? = nil
    ) {
        self.members = members
        self.firstLoad = firstLoad
        self.template = template
        self.encoding = encoding
        self.maxRows = maxRows
        self.timesheet = timesheet
        self.dateFormat = dateFormat
        self.blankColumns = blankColumns
        self.blankCells = blankCells
        self.replaceUnencodable = replaceUnencodable
        self.leaveColumns = leaveColumns
        self.confirm = confirm
        self.maxChangedPercent = maxChangedPercent
        self.maxMissingPercent = maxMissingPercent
        self.current = current
        self.manHours = manHours
        self.closedThrough = closedThrough
        self.submitted = submitted
        self.api = api
    }
}

/// A file of CrowdLog's members.
package struct MembersFile: Codable, Hashable, Sendable {
    package var file: InputFile
    package var encoding: TextEncoding
    /// Seconds; an older file is warned of.
    package var maxAge: Int?

    package init(file: InputFile, encoding: TextEncoding = .auto, maxAge: Int? = nil) {
        self.file = file
        self.encoding = encoding
        self.maxAge = maxAge
    }
}

/// The encoding to choose on CrowdLog's import screen.
package enum OutputEncoding: String, Codable, CaseIterable, Sendable {
    case cp932
    case utf8 = "utf-8"
    case utf8WithMark = "utf-8-bom"
}

/// CrowdLog's タイムシート設定 as the user states them.
package struct TimesheetSettings: Codable, Hashable, Sendable {
    /// 勤怠の使用.
    package var attendance: Bool
    /// 休暇の使用.
    package var leave: Bool
    /// 入力単位, minutes; `nil` where pipeline.yml doesn't say, and CrowdLog's own standard, 15, is likely.
    package var unit: Int?
    /// 工数と勤怠の一致, minutes.
    package var tolerance: Int

    package init(
        attendance: Bool = true, leave: Bool = true, unit: Int? = nil, tolerance: Int = 15
    ) {
        self.attendance = attendance
        self.leave = leave
        self.unit = unit
        self.tolerance = tolerance
    }
}

/// How the tenant's template expresses leave (the key `leave_columns`).
package struct LeaveColumns: Codable, Hashable, Sendable {
    /// One column of the template and the value it takes.
    package struct Cell: Codable, Hashable, Sendable {
        package var column: String
        package var value: String

        package init(column: String, value: String) {
            self.column = column
            self.value = value
        }
    }

    /// `nil` = the template can't express it.
    package var full: [Cell]?
    package var morning: [Cell]?
    package var afternoon: [Cell]?
    /// What days without leave get.
    package var none: [Cell]

    package init(
        full: [Cell]? = nil, morning: [Cell]? = nil, afternoon: [Cell]? = nil, none: [Cell] = []
    ) {
        self.full = full
        self.morning = morning
        self.afternoon = afternoon
        self.none = none
    }

    /// The cells of a kind of leave; `nil` where the template can't express it.
    package func cells(for leave: Leave) -> [Cell]? {
        switch leave {
        case .none: none
        case .full: full
        case .morning: morning
        case .afternoon: afternoon
        }
    }
}
