extension JSON {
    /// The item of `/paid_holidays`.
    static let paidHoliday = object([
        Member("id", .int(1)), Member("title", .string("有給休暇")),
        Member("period", .int(24)), Member("sequence", .int(1)),
        Member("minus", .null), Member("period_type", .int(1)),
    ])

    /// An item of `/departments` or `/employments`.
    static func unit(_ unit: Company.Unit) -> JSON {
        .object(members(unit))
    }

    /// An item of `/lodgments`.
    static func lodgment(_ unit: Company.Unit) -> JSON {
        .object(
            members(unit) + [
                Member("segments", .array(WorkSegment.all.map { .int($0.id) })),
                Member("address", .string("架空県見本市\(unit.id)-1")),
                Member("prefectural_id", .null),
                Member("ip_addresses", .array([])),
            ])
    }

    private static func members(_ unit: Company.Unit) -> [Member] {
        [
            Member("id", .int(unit.id)), Member("name", .string(unit.name)),
            Member("sequence", .int(unit.id)),
        ]
    }
}
