extension Company {
    /// A department or a kind of employment.
    struct Unit: Sendable {
        let id: Int
        let name: String
    }

    static let departments = [
        Unit(id: 1, name: "開発部"), Unit(id: 2, name: "営業部"), Unit(id: 3, name: "管理部"),
        Unit(id: 4, name: "製造部"), Unit(id: 5, name: "支援部"),
    ]

    static let employments = [
        Unit(id: 1, name: "一般社員"), Unit(id: 2, name: "アルバイト"), Unit(id: 3, name: "役員"),
    ]

    static let lodgments = [Unit(id: 1, name: "本社"), Unit(id: 2, name: "見本支社")]

    static let paidHoliday = JSON.object([
        JSON.Member("id", .int(1)), JSON.Member("title", .string("有給休暇")),
        JSON.Member("period", .int(24)), JSON.Member("sequence", .int(1)),
        JSON.Member("minus", .null), JSON.Member("period_type", .int(1)),
    ])
}

extension JSON {
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
