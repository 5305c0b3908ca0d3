package import Handoff

/// The header of CrowdLog's 勤怠インポート (`crowdlog.md` §1.3), as the tenant's template has it.
package struct ImportHeader: Sendable {
    package struct Column: Hashable, Sendable {
        /// As it stands in the template.
        package let heading: String
        package let content: Content
    }

    /// What goes into a column.
    package enum Content: Hashable, Sendable {
        case published(PublishedColumn)
        /// A column of `leave_columns` with its text for each kind of leave.
        case leave(PerLeave<String>)
        /// Nothing of ours.
        case blank
    }

    package let columns: [Column]
    /// The template, as a file that was read; `nil` where there is none.
    package let template: PackageFacts.Input?

    /// Whether a published column is written.
    func has(_ column: PublishedColumn) -> Bool {
        columns.contains { $0.content == .published(column) }
    }
}

/// The columns that CrowdLog publishes; their headings are fixed.
package enum PublishedColumn: String, CaseIterable, Sendable {
    case employeeCode = "社員コード"
    case date = "年月日"
    case clockIn = "出社"
    case clockOut = "退社"
    case breaks = "休憩詳細"
    case dailyReport = "日報"
    case status = "ステータス"
}
