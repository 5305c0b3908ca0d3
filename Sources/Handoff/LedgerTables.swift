// The ledger's files, column by column (`design.md`, Load, "Ledger").

extension TableSchema {
    /// What CrowdLog was given, a row a person and day, by employee code, then date.
    package static let loaded = TableSchema(
        name: "loaded",
        columns: [
            Column("employee_code", "社員コード, exactly as CrowdLog has it."),
            Column("date", .date, "年月日."),
            Column("integration", "連携名 of the source that the day was taken from last."),
            Column("employee_number", "社員番号, exactly as that source has it."),
            Column("confirmed_run", "The run whose values CrowdLog has; empty where none."),
        ] + values("confirmed_") + [
            Column("pending_run", "The newest run whose files hold the day unconfirmed, or empty."),
            Column("pending_first_run", "The first run whose files held these very values."),
        ] + values("pending_") + [
            Column("pending_file", "The import file of pending_run that has the day."),
            Column("pending_line", .integer, "The line in that file where the day starts."),
        ])

    /// Days that wait for a person, with their first run.
    package static let openItems = TableSchema(
        name: "open",
        columns: [
            Column("integration", "連携名."),
            Column("employee_number", "社員番号, exactly as the source has it."),
            Column("employee_code", "社員コード; empty where no one member was found."),
            Column("date", "The work date; as it stands where it can't be read."),
            Column("kind", "held, pending, by-hand or clear."),
            Column("code", "A held, an ignored or a note code; empty for pending and clear."),
            Column("field", "The column concerned."),
            Column("value", "What that column held, or what the code needs to say."),
            Column("first_run", "The first run that had it."),
            Column("first_date", .date, "The date of that run."),
        ])

    /// Days that leave the ledger: what CrowdLog has there is in people's hands now.
    package static let forgotten = TableSchema(
        name: "forgotten",
        columns: [
            Column("employee_code", "社員コード, exactly as CrowdLog has it."),
            Column("date", .date, "年月日."),
            Column("why", "done-by-hand, or current where CrowdLog's download has no such day."),
        ])

    /// The six values that an import file gives a day, as they were written.
    static func values(_ prefix: String) -> [Column] {
        [
            Column(prefix + "clock_in", "出社, HH:mm."),
            Column(prefix + "clock_out", "退社, HH:mm."),
            Column(prefix + "breaks", "休憩詳細, 12:00-13:00/17:00-17:15."),
            Column(prefix + "leave", "The leave columns' cells, 休暇=全休, joined by a slash."),
            Column(prefix + "daily_report", "日報, as the file's encoding has it."),
            Column(prefix + "status", "0 保存, 1 完了 or empty."),
        ]
    }
}
