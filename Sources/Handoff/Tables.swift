// The hand-over files, column by column (`design.md`, "One idea holds it together").

extension TableSchema {
    /// One row a person and day, neutral as to the source; its cells may be unreadable, so all of
    /// them are text.
    package static let attendance = TableSchema(
        name: "attendance",
        columns: [
            Column("employee_number", "社員番号, exactly as the source has it."),
            Column("date", "The work date, yyyy-MM-dd; as it stands where it can't be read."),
            Column("segment", "勤務区分, its title."),
            Column("segment_kind", "work, off, other or empty."),
            Column("clock_in", "Effective time, HH:mm from the work date's midnight."),
            Column("clock_out", "Effective time, HH:mm from the work date's midnight."),
            Column("punched_in", "As punched, HH:mm from the work date's midnight."),
            Column("punched_out", "As punched, HH:mm from the work date's midnight."),
            Column("breaks", "12:00-13:00/17:00-17:15; an end that is missing stays empty."),
            Column("break_total", "Whole minutes."),
            Column("hourly_leave", "Whole minutes."),
            Column("leave_days", "Days of paid leave taken, such as 0.5."),
            Column("worked", "実働時間, whole minutes."),
            Column("approval", "unsubmitted, pending, approved, returned or empty."),
            Column("note", "備考; empty unless the daily report wants it."),
            Column("source_id", "The source's own id of the person."),
            Column("correction", "replace, skip, done, stale or empty."),
            Column("origin", "Source and line or item, such as 1:14."),
        ])

    /// Everybody whom the source lists or its attendance shows.
    package static let employees = TableSchema(
        name: "employees",
        columns: [
            Column("source_id", "The source's own id of the person."),
            Column("employee_number", "社員番号, exactly as the source has it."),
            Column("name", "姓 and 名."),
            Column("email", "メールアドレス."),
            Column("department", "As the source names it."),
            Column("employment", "雇用形態, as the source names it."),
            Column("start_date", "入社日, yyyy-MM-dd or empty."),
            Column("end_date", "退職日, yyyy-MM-dd or empty."),
            Column("closing_day", "締め日; 31 is the month's end."),
        ])

    /// The source's work segments.
    package static let segments = TableSchema(
        name: "segments",
        columns: [
            Column("source_id", "The source's own id of the segment."),
            Column("title", "勤務区分名."),
            Column("display_title", "表示名."),
            Column("kind", "work, off, other or empty."),
        ])

    /// Rows of an earlier file that a later file of the same source replaced.
    package static let superseded = TableSchema(
        name: "superseded",
        columns: [
            Column("employee_number", "社員番号, exactly as the source has it."),
            Column("date", "The work date."),
            Column("source_id", "The source's own id of the person."),
            Column("origin", "Where the row was."),
            Column("superseded_by", "Where the row is that counts."),
        ])

    /// Days outside the window that the source has changed after they were read.
    package static let changedOutside = TableSchema(
        name: "changed-outside-window",
        columns: [
            Column("employee_number", "社員番号, exactly as the source has it."),
            Column("date", .date, "The work date."),
            Column("source_id", "The source's own id of the person."),
            Column("listed", .date, "The date of the run that found it first."),
        ])

    /// Who CrowdLog knows.
    package static let members = TableSchema(
        name: "members",
        columns: [
            Column("employee_code", "社員コード, exactly as CrowdLog has it."),
            Column("name", "名前."),
            Column("email", "メールアドレス."),
            Column("department", "部署."),
            Column("position", "役職."),
            Column("employment", "雇用形態."),
            Column("affiliation", "所属."),
            Column("start_date", .date, "開始日; empty is unbounded."),
            Column("end_date", .date, "終了日; empty is unbounded."),
            Column("active", "0 where 状態 or 有効 says inactive, else 1 or empty."),
            Column("origin", "Source and line."),
        ])

    /// Who of the sources' people is which member; people and members without the other are there too.
    ///
    /// Names are in employees.csv and members.csv alone.
    package static let comparison = TableSchema(
        name: "comparison",
        columns: [
            Column("finding", "What is found of the person or the member, such as same-name."),
            Column("integration", "連携名; empty for a member whom no source knows."),
            Column("employee_number", "社員番号, exactly as the source has it."),
            Column("source_id", "The source's own id of the person."),
            Column("employee_code", "社員コード of the member that is or may be the person."),
            Column("evidence", "Why it may be, such as email and name, separated by spaces."),
            Column("value", "What the finding needs to say, such as the codes of several members."),
            Column("expected_code", "社員コード as the number leads to it; empty without a number."),
            Column("from", .date, "The first day on which the member is the person, or empty."),
            Column("other_to", .date, "Of a rehired person the last day of the earlier number."),
        ])

    /// What a person has agreed to: which number is which member.
    package static let accepted = TableSchema(
        name: "accepted",
        columns: [
            Column("integration", "連携名."),
            Column("employee_number", "社員番号, exactly as the source has it."),
            Column("source_id", "The source's own id of the person."),
            Column("employee_code", "社員コード, exactly as CrowdLog has it."),
            Column("from", .date, "The first day on which it holds; empty is unbounded."),
            Column("to", .date, "The last day on which it holds; empty is unbounded."),
            Column("expected_code", "社員コード as the number leads to it."),
        ])

    /// What CrowdLog has, by its own attendance download.
    package static let current = TableSchema(
        name: "current",
        columns: [
            Column("employee_code", "社員コード, exactly as CrowdLog has it."),
            Column("date", .date, "年月日."),
            Column("clock_in", "出社, HH:mm."),
            Column("clock_out", "退社, HH:mm; 25:30 is 01:30 next morning."),
            Column("breaks", "休憩詳細, 12:00-13:00/17:00-17:15; an end that is missing stays empty."),
            Column("leave", "休暇, as CrowdLog words it."),
            Column("daily_report", "日報."),
            Column("status", .integer, "0 保存, 1 完了 or empty."),
            Column("origin", "Source and line."),
        ])

    /// Recorded man-hours (工数), summed by person and day.
    package static let manHours = TableSchema(
        name: "man-hours",
        columns: [
            Column("employee_code", "社員コード, as the list has it."),
            Column("date", .date, "年月日."),
            Column("minutes", .integer, "工数, whole minutes."),
            Column("entries", .integer, "Rows of the list that were summed."),
            Column("origin", "Source and line of the first of them."),
        ])

    /// What each timesheet comes to without breaks and hourly leave, whole minutes.
    package static let hours = TableSchema(
        name: "hours",
        columns: [
            Column("employee_number", "社員番号, exactly as the source has it."),
            Column("date", .date, "年月日."),
            Column(
                "actual", .integer,
                "With breaks: {mode: actual}; empty where that finds no place for a break."),
            Column(
                "merged", .integer,
                "With breaks: {mode: merged}; empty where that has no room for the break."),
            Column(
                "notes", "hours-differ where nobody can tell how much hourly leave lies inside."),
            Column("origin", "Source and line or item."),
        ])

    /// Days ready for CrowdLog.
    package static let timesheets = TableSchema(
        name: "timesheets",
        columns: [
            Column("employee_code", "社員コード, exactly as CrowdLog has it."),
            Column("date", .date, "年月日."),
            Column("clock_in", "出社, HH:mm."),
            Column("clock_out", "退社, HH:mm; 25:30 is 01:30 next morning."),
            Column("breaks", "休憩詳細, 12:00-13:00/17:00-17:15."),
            Column("leave", "none, full, morning or afternoon."),
            Column("leave_name", "The leave's name."),
            Column("hourly_leave", .integer, "Whole minutes."),
            Column("daily_report", "日報."),
            Column("status", .integer, "0 保存, 1 完了 or empty."),
            Column("notes", "Note codes, separated by spaces, in alphabetical order."),
            Column("employee_number", "社員番号, exactly as the source has it."),
            Column("origin", "Source and line or item."),
        ])

    /// Days that a person must decide.
    package static let held = TableSchema(name: "held", columns: setAside)

    /// Days that a rule says no to.
    package static let ignored = TableSchema(name: "ignored", columns: setAside)

    /// What a month's days are against what CrowdLog was given before, by employee code, then date.
    package static let diff = TableSchema(
        name: "diff",
        columns: [
            Column("employee_code", "社員コード, exactly as CrowdLog has it."),
            Column("date", .date, "年月日."),
            Column("change", "added, changed or unchanged against what CrowdLog was given before."),
            Column("integration", "連携名 of the source that the day is taken from."),
            Column("clock_in", "出社, HH:mm."),
            Column("clock_out", "退社, HH:mm; 25:30 is 01:30 next morning."),
            Column("breaks", "休憩詳細, 12:00-13:00/17:00-17:15."),
            Column("leave", "none, full, morning or afternoon."),
            Column("leave_name", "The leave's name."),
            Column("hourly_leave", .integer, "Whole minutes."),
            Column("daily_report", "日報, as it is written."),
            Column("status", .integer, "0 保存, 1 完了 or empty."),
            Column("notes", "Note codes, separated by spaces, in alphabetical order."),
            Column("leave_cells", "The leave columns' cells as written, 休暇=全休."),
        ] + values("before_") + [
            Column("pending_since", "The run that first wrote what is written again."),
            Column(
                "seen",
                """
                What CrowdLog's own download shows and the ledger didn't know: current, the day as it \
                is here; pending, as it was given out last; nothing, as an undo has asked.
                """),
            Column("file", "The import file that has the day; empty where none needs to."),
            Column("line", .integer, "The line in that file where the day starts, from 1."),
            Column("employee_number", "社員番号, exactly as the source has it."),
            Column("origin", "Source and line or item, as the integration counts them."),
        ])

    /// Timesheets that load holds, of all integrations.
    package static let loadHeld = TableSchema(name: "held", columns: setAside + [ofIntegration])

    /// Timesheets that load ignores, of all integrations.
    package static let loadIgnored = TableSchema(
        name: "ignored", columns: setAside + [ofIntegration])

    private static let ofIntegration = Column(
        "integration", "連携名; origin counts the sources of its transform package.")

    private static let setAside = [
        Column("employee_number", "社員番号, exactly as the source has it."),
        Column("employee_code", "社員コード; empty where no one member was found."),
        Column("date", "The work date; as it stands where it can't be read."),
        Column("code", "Why: a held or an ignored code."),
        Column("field", "The column concerned."),
        Column("value", "What that column held, or what the code needs to say."),
        Column("origin", "Source and line or item."),
    ]
}

extension TableSchema.Column {
    /// A column of text.
    init(_ name: String, _ description: String) {
        self.init(name, .string, description)
    }
}
