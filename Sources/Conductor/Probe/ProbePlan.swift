package import WorkModel

/// Whose days a probe writes, and which: kept beside its files, so that it can be gone on with.
package struct ProbePlan: Codable, Hashable, Sendable {
    /// The 社員コード of the one member whose days are written.
    package var member: String
    /// The first day that is written; days are taken from here on.
    package var from: WorkDate
    /// Rows of the file that looks for a limit.
    package var rows: Int
    /// A day that is closed (締め) in CrowdLog; `nil` = not tried.
    package var closedDay: WorkDate?
    /// How the template may express leave; `nil` = not tried.
    package var leave: ProbeLeave?

    /// The last day that is written, but for the closed one.
    package var last: WorkDate { ProbeDay.firstOfMany.date(of: self).advanced(by: rows - 1) }
}

/// A column of the template and its words for leave.
package struct ProbeLeave: Codable, Hashable, Sendable {
    package var column: String
    package var full: String
    package var morning: String
    package var afternoon: String

    /// Reads `休暇=全休,午前休,午後休`.
    ///
    /// - Returns: `nil` for anything else.
    package init?(_ text: String) {
        guard let equals = text.firstIndex(of: "=") else { return nil }
        let words = text[text.index(after: equals)...]
            .split(separator: ",", omittingEmptySubsequences: false).map { trimmed(String($0)) }
        let column = trimmed(String(text[..<equals]))
        guard words.count == 3, !column.isEmpty, !words.contains("") else { return nil }
        self.init(column: column, full: words[0], morning: words[1], afternoon: words[2])
    }

    package init(column: String, full: String, morning: String, afternoon: String) {
        self.column = column
        self.full = full
        self.morning = morning
        self.afternoon = afternoon
    }
}

/// The days of a probe, by their distance from the first.
enum ProbeDay: Int, CaseIterable {
    case omitted
    case blank
    case status
    case pastMidnight
    case minutes
    case fullLeave
    case morningLeave
    case afternoonLeave
    case good
    case bad
    case submitted
    case firstOfMany = 14

    func date(of plan: ProbePlan) -> WorkDate { plan.from.advanced(by: rawValue) }
}
