extension JSON {
    /// An item of `/segments` (hrmos.md, 2.2).
    static func segment(_ segment: WorkSegment, sequence: Int) -> JSON {
        var members = [
            Member("id", .int(segment.id)),
            Member("title", .string(segment.title)),
            Member("display_title", .string(segment.displayTitle)),
            Member("status", .int(segment.kind.rawValue)),
        ]
        members += ends("start_at", "next_day_start", segment.span?.lowerBound)
        members += ends("end_at", "next_day_end", segment.span?.upperBound)
        members += ends("break_1_start_at", "next_day_break_1_start", segment.rest?.lowerBound)
        members += ends("break_1_end_at", "next_day_break_1_end", segment.rest?.upperBound)
        members += ends("break_2_start_at", "next_day_break_2_start", nil)
        members += ends("break_2_end_at", "next_day_break_2_end", nil)
        members += ends("midnight_start_at", "next_day_midnight_start", 1320)
        members += ends("midnight_end_at", "next_day_midnight_end", 1740)
        let considered = segment.deemed > 0 ? segment.deemed : nil
        return .object(
            members + [
                Member("predetermined_time", .string(clockWithSeconds(segment.prescribed))),
                Member("considered_at", .text(considered.map(clockWithSeconds))),
                Member("considered_start_at", .text(segment.deemedStart.map(clockWithSeconds))),
                Member("next_day_considered_start", .int(0)),
                Member("shift", .int(0)),
                Member("shift_color_id", .null),
                Member("notes", .null),
                Member("sequence", .int(sequence)),
            ])
    }

    private static func ends(_ clock: String, _ flag: String, _ minutes: Int?) -> [Member] {
        [
            Member(clock, .text(minutes.map(clockWithSeconds))),
            Member(flag, .int(dayFlag(minutes ?? 0))),
        ]
    }
}
