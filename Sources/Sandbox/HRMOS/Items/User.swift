internal import WorkModel

extension JSON {
    /// An item of `/users` (hrmos.md, 2.2).
    static func user(_ person: Person) -> JSON {
        let made = Moment(person.hired.advanced(by: -7), minutes: 600).text
        let email = person.number.map { "\($0.lowercased())@example.com" }
        return .object([
            Member("id", .int(person.id)),
            Member("number", .text(person.number)),
            Member("last_name", .string(person.name.last)),
            Member("first_name", .string(person.name.first)),
            Member("last_name_kana", .string(person.name.lastKana)),
            Member("first_name_kana", .string(person.name.firstKana)),
            Member("start_date", .string(person.hired.description)),
            Member("end_date", .text(person.left?.description)),
            Member("comment", .null),
            Member("cutoff_date", .int(person.closingDay)),
            Member("nfc_tag_pc", .null),
            Member("email", .text(email)),
            Member("lodgment_id", .int(1 + person.id % 2)),
            Member("agreement36_id", .int(1)),
            Member("department_id", .int(person.departmentID)),
            Member("employment_id", .int(person.employmentID)),
            Member("segment", .string(segments.map(String.init).joined(separator: ","))),
            Member("default_segment_id", .int(person.habit.segment.id)),
            Member("default_holiday_1_id", .int(WorkSegment.dayOff.id)),
            Member("group1_approvers", .array([])),
            Member("user_original_calendars", .array([])),
            Member("created_at", .string(made)),
            Member("updated_at", .string(made)),
        ])
    }

    private static let segments = WorkSegment.all.map(\.id)
}
