/// A file for one of CrowdLog's imports that concern members, by the tenant's own template (the keys
/// `new_members` and `changed_codes`); the vendor publishes no layout (`crowdlog.md` §3).
package struct MemberImport: Codable, Hashable, Sendable {
    /// What goes into a column.
    package enum Field: String, Codable, CaseIterable, Sendable {
        /// 社員コード as it should be: the employee number as the settings turn it into a code.
        case code
        /// 社員コード as CrowdLog has it now; a new member has none.
        case oldCode = "old_code"
        case name
        case email
        case department
        case employment
        case startDate = "start_date"
        case endDate = "end_date"
    }

    /// One column of the template.
    package struct Column: Codable, Hashable, Sendable {
        package enum Content: Codable, Hashable, Sendable {
            case field(Field)
            /// The same in every row.
            case text(String)
        }

        package var heading: String
        package var content: Content
        /// What stands for a value of ours, such as a department's 管理コード; empty = the value itself.
        package var replace: [String: String]

        package init(heading: String, content: Content, replace: [String: String] = [:]) {
            self.heading = heading
            self.content = content
            self.replace = replace
        }
    }

    package var template: InputFile
    package var encoding: OutputEncoding
    package var columns: [Column]

    package init(
        template: InputFile, encoding: OutputEncoding = .cp932, columns: [Column]
    ) {
        self.template = template
        self.encoding = encoding
        self.columns = columns
    }
}
