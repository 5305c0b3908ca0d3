import Testing
import WorkModel

@testable import Sandbox

@Suite struct CompanyTests {
    /// 200 people and August to October 2026, on 2026-10-31 at noon.
    static let company = Company(Company.Settings(months: 3, today: WorkDate(dayNumber: 20_757)))
    static let days = company.days.flatMap { date in
        company.people.compactMap { company.day(of: $0, on: date) }
    }

    @Test func `is the same for the same seed`() {
        let settings = Company.Settings(
            employees: 40, months: 2, today: WorkDate(dayNumber: 20_757))
        var other = settings
        other.seed = 2
        func bytes(_ settings: Company.Settings) -> [UInt8] {
            let company = Company(settings)
            return company.people.flatMap { person in
                JSON.user(person).bytes
                    + company.days.compactMap { company.day(of: person, on: $0) }.flatMap {
                        JSON.workOutput($0).bytes
                    }
            }
        }
        #expect(bytes(settings) == bytes(settings))
        #expect(bytes(settings) != bytes(other))
    }

    @Test func `keeps a day as more months and people are made`() {
        var settings = Company.Settings(
            employees: 40, months: 1, today: WorkDate(dayNumber: 20_757))
        let small = Company(settings)
        settings.employees = 80
        settings.months = 3
        let large = Company(settings)
        // The hire and the leaver move with the window.
        for person in small.people where person.left == nil && person.hired < small.firstDay {
            for date in small.days {
                let same = large.person(id: person.id).flatMap { large.day(of: $0, on: date) }
                #expect(
                    small.day(of: person, on: date).map { JSON.workOutput($0) }
                        == same.map { JSON.workOutput($0) })
            }
        }
    }

    @Test func `has every kind of person`() {
        let people = Self.company.people
        #expect(people.count == 201)
        #expect(Set(people.map(\.id)).count == 201)
        #expect(Set(people.compactMap(\.number)).count == people.compactMap(\.number).count)
        #expect(people.contains { $0.number == nil })
        #expect(people.contains { $0.number == "0000000000" })
        #expect(people.contains { $0.number?.hasPrefix("00") == true && $0.habit != .system })
        for habit in [Habit.office, .flex, .partTime, .night, .executive] {
            #expect(people.contains { $0.habit == habit })
        }
        #expect(Set(people.map(\.closingDay)) == [20, 25, 31])
        #expect(people.contains { $0.left != nil })
        #expect(people.contains { $0.hired > Self.company.firstDay })
        for post in people where post.isSecondPost {
            #expect(people.contains { $0.fullName == post.fullName && $0.number != post.number })
        }
        #expect(people.contains { $0.isSecondPost })
    }

    @Test func `has every kind of day`() {
        let days = Self.days
        let past = days.filter { $0.date < Self.company.settings.today }
        for segment in WorkSegment.all {
            #expect(past.contains { $0.segment.id == segment.id }, "\(segment.title)")
        }
        #expect(past.contains { $0.start != nil && $0.end == nil })
        #expect(past.contains { $0.start == nil && $0.end != nil })
        #expect(past.contains { $0.breaks.count == 3 })
        #expect(past.contains { $0.hourlyLeave > 0 })
        #expect(past.contains { ($0.end ?? 0) > 1440 && $0.person.habit == .office })
        #expect(past.contains { $0.note != nil })
        #expect(Set(past.map(\.approval)).count == 4)
        // Some of a working day's rows were never made.
        let present = Set(past.filter { $0.date.description == "2026-10-05" }.map(\.person.id))
        #expect(Self.company.people.contains { !present.contains($0.id) && $0.left == nil })
    }

    @Test func `gives nobody days outside the employment`() {
        for day in Self.days {
            #expect(day.person.hired <= day.date)
            if let left = day.person.left { #expect(day.date <= left) }
        }
    }

    @Test func `lets nobody work who doesn't`() {
        let free: [WorkSegment] = [.dayOff, .paidLeave, .specialLeave, .absence]
        for day in Self.days
        where [.executive, .system].contains(day.person.habit)
            || free.contains(where: { $0.id == day.segment.id })
        {
            #expect(day.start == nil && day.end == nil && day.punchedStart == nil)
            #expect(day.breakMinutes == 0)
        }
    }

    @Test func `knows nothing of what is ahead`() {
        let settings = Company.Settings(employees: 60, today: WorkDate(dayNumber: 20_742))
        let company = Company(settings)
        let days = company.days.flatMap { date in
            company.people.compactMap { company.day(of: $0, on: date) }
        }
        #expect(company.lastDay.description == "2026-10-31")
        let future = days.filter { $0.date > settings.today }
        #expect(!future.isEmpty)
        for day in future {
            #expect(day.start == nil && day.end == nil && day.approval == .unsubmitted)
        }
        // Office hours by noon: people have come, nobody has gone.
        let now = days.filter { $0.date == settings.today && $0.person.habit == .office }
        #expect(now.contains { $0.start != nil })
        #expect(now.allSatisfy { $0.punchedEnd == nil })
        for day in days {
            #expect(day.updated <= company.now)
            #expect(day.created <= day.updated)
        }
        #expect(Set(days.map(\.person.id)).count > Set(future.map(\.person.id)).count)
    }

    @Test func `lags behind the punches, which are told at once`() throws {
        var settings = Company.Settings(employees: 60, today: WorkDate(dayNumber: 20_742))
        settings.time = 9 * 60 + 20
        func starts(lag: Int) -> Int {
            settings.lag = lag
            let company = Company(settings)
            return company.people.compactMap { company.day(of: $0, on: settings.today)?.start }
                .count
        }
        #expect(starts(lag: 0) > 10)
        #expect(starts(lag: 60) < starts(lag: 0))
        settings.lag = 60
        let stamps = Company(settings).stamps(on: settings.today)
        #expect(stamps.count { $0.type == .clockIn } == starts(lag: 0))
    }

    @Test func `has names enough for 400`() {
        #expect(Set((0..<400).map(PersonName.init)).count == 400)
    }
}
