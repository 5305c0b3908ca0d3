extension JSON {
    /// The item as a tenant might have it where the reference leaves that open.
    func changed(_ settings: HRMOSSettings) -> JSON {
        guard settings.changesItems, case .object(let members) = self else { return self }
        return .object(
            members.compactMap { member in
                var member = member
                let isFlag = member.name.hasPrefix("next_day_")
                if isFlag, settings.missing.contains(.nextDay) { return nil }
                if member.name == "user_id", settings.missing.contains(.userID) { return nil }
                if case .int(let number) = member.value {
                    let isString = isFlag ? settings.flagsAreStrings : settings.numbersAreStrings
                    if isString { member.value = .string(String(number)) }
                }
                if settings.numbersAreStrings, case .number(let text) = member.value {
                    member.value = .string(text)
                }
                if settings.clocksAreISO, JSON.clocks.contains(member.name),
                    case .string(let clock) = member.value
                {
                    member.value = .string("2000-01-01T\(clock):00.000+09:00")
                }
                return member
            })
    }

    /// The effective clocks, not the punches.
    private static let clocks: Set = [
        "start_at", "end_at", "break_1_start_at", "break_1_end_at", "break_2_start_at",
        "break_2_end_at",
    ]
}
