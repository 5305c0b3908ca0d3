internal import WorkModel

extension KingOfTimeSandbox {
    /// An item of `/daily-workings/timerecord` (§1.4).
    func timeRecords(_ day: KingOfTimeDay) -> JSON {
        var stamps = day.stamps.sorted { $0.minutes < $1.minutes }
        if !settings.sortsStamps {
            var numbers = SeededNumbers(
                UInt64(company.settings.seed), 8, UInt64(day.person.id),
                UInt64(day.date.dayNumber))
            stamps = numbers.shuffled(stamps)
        }
        return object([
            ("date", .string(day.date.description)),
            ("employeeKey", .string(key(of: day.person))),
            ("timeRecord", .array(stamps.map { timeRecord($0, day) })),
        ])
    }

    private func timeRecord(_ stamp: KingOfTimeDay.Stamp, _ day: KingOfTimeDay) -> JSON {
        let number = stamp.kind.rawValue
        let seconds = (day.person.id * 7 + stamp.minutes) % 60
        let moment = Moment(day.date, minutes: stamp.minutes, seconds: seconds)
        return object([
            ("time", .string(second(moment, seconds))),
            ("code", settings.stampCodesAreNumbers ? .int(number) : .string(String(number))),
            ("name", .string(stamp.kind.name)),
            ("divisionCode", .string(String(100 * day.division.id))),
            ("divisionName", .string(day.division.name)),
            ("credentialCode", .null),
            ("credentialName", .string("Web")),
            ("latitude", .number("35.0000")),
            ("longitude", .number("135.0000")),
        ])
    }

    /// `2026-10-05T21:30:07+09:00`.
    private func second(_ moment: Moment, _ seconds: Int) -> String {
        "\(moment.date)T\(clockFace(moment.minutes)):\(twoDigits(seconds))+09:00"
    }
}
