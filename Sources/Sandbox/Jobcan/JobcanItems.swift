internal import WorkModel

/// A stamp of the made-up company as ジョブカン has it: corrected times are stamps, for it has no others.
struct JobcanStamp {
    let person: Person
    let moment: Moment
    let kind: String
    /// Its place among the day's.
    let number: Int
}

extension JobcanSandbox {
    func employee(_ person: Person) -> JSON {
        var members = [
            JSON.Member("id", .int(person.id)), JSON.Member("name", .string(person.fullName)),
            JSON.Member("email", .text(person.number.map { "\($0.lowercased())@example.com" })),
            JSON.Member(
                "main_group",
                [
                    "id": .int(person.departmentID),
                    "name": .string(Company.departments[person.departmentID - 1].name),
                ]),
        ]
        if let key = settings.staffCode {
            members.insert(JSON.Member(key, .text(person.number)), at: 1)
        }
        return .object(members)
    }

    /// A day's stamps; breaks have some only where stamps say what they are.
    func stamps(of day: WorkDay) -> [JobcanStamp] {
        var times: [(String, Int?)] = [("clock_in", day.start)]
        if settings.aditType != nil, day.start != nil {
            for rest in day.breaks where day.span.map({ $0.overlaps(rest) }) ?? true {
                times += [("break_start", rest.lowerBound), ("break_end", rest.upperBound)]
            }
        }
        times.append(("clock_out", day.end))
        return zip(times, 0...).compactMap { time, number in
            time.1.map { minutes in
                JobcanStamp(
                    person: day.person, moment: Moment(day.date, minutes: minutes), kind: time.0,
                    number: number)
            }
        }
    }

    func adit(_ stamp: JobcanStamp) -> JSON {
        var members = [
            // Grows from person to person, by which pages go on.
            JSON.Member(
                "id",
                .int(
                    (stamp.person.id * 100_000 + Int(stamp.moment.date.dayNumber)) * 100
                        + stamp.number)),
            JSON.Member("employee_id", .int(stamp.person.id)),
            JSON.Member("group_id", .int(stamp.person.departmentID)),
            JSON.Member("recorded_at", .string(stamp.moment.text)),
        ]
        if let key = settings.aditType { members.append(JSON.Member(key, .string(stamp.kind))) }
        return .object(members)
    }

    func summary(_ day: WorkDay) -> JSON {
        let number = day.person.id + Int(day.date.dayNumber)
        let isStale = settings.hasStaleSummaries && number % 5 == 0
        var members = [
            JSON.Member("employee_id", .int(day.person.id)),
            JSON.Member("date", .string(day.date.description)),
            JSON.Member("work", .int(isStale ? 0 : day.workedMinutes)),
        ]
        if let key = settings.breakMinutes {
            members.append(JSON.Member(key, .int(isStale ? 0 : day.breakMinutes)))
        }
        return .object(members)
    }

    /// Paid leave taken on a day; the service is asked for no other kind.
    func useDay(_ day: WorkDay) -> JSON? {
        let taken = [WorkSegment.paidLeave, .morningLeave, .afternoonLeave]
            .first { $0.id == day.segment.id }
        guard let taken else { return nil }
        let isWhole = taken.id == WorkSegment.paidLeave.id
        var members = [
            JSON.Member("date", .string(day.date.description)),
            JSON.Member("days", isWhole ? .int(1) : .number("0.5")),
        ]
        if let key = settings.leaveName {
            members.append(JSON.Member(key, .string(taken.displayTitle)))
        }
        return .object(members)
    }
}
