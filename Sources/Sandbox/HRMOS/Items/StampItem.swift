extension JSON {
    /// An item of `/stamp_logs` (hrmos.md, 2.2).
    static func stamp(_ stamp: Stamp) -> JSON {
        .object([
            Member("user_id", .int(stamp.person.id)),
            Member("stamp_type", .int(stamp.type.rawValue)),
            Member("created_at", .string(stamp.moment.text)),
            Member("latitude", .null), Member("longitude", .null), Member("address", .null),
            Member("user_agent", .null), Member("lodgment_id", .null),
            Member("stamp_lodgment_id", .null),
        ])
    }
}
