import Foundation
import Testing
import WorkModel

@testable import Sandbox

@Suite struct KingOfTimeItemTests {
    static let october = "start=2026-10-01&end=2026-10-30"

    @Test func `has the same people and days as the stand-in of HRMOS`() throws {
        let desk = try KingOfTimeDesk()
        let company = Company(.small)
        let found = Set(
            try desk.rows("/daily-workings", Self.october).map {
                "\($0["date"] ?? "") \($0["employeeKey"] ?? "")"
            })
        var wanted: Set<String> = []
        for date in company.days where date.month.firstDay.description == "2026-10-01" {
            for person in company.people
            where date.description != "2026-10-31" && company.day(of: person, on: date) != nil {
                wanted.insert("\(date) \(desk.sandbox.key(of: person))")
            }
        }
        #expect(found == wanted)
        #expect(wanted.count > 1500)
    }

    @Test func `leaves nulls out unless told to send them`() throws {
        let plain = try KingOfTimeDesk().rows("/daily-workings", Self.october)
        #expect(plain.allSatisfy { !$0.values.contains { $0 is NSNull } })
        let desk = try KingOfTimeDesk { $0.sendsNulls = true }
        let withNulls = try desk.rows("/daily-workings", Self.october)
        #expect(withNulls.allSatisfy { $0["autoBreakOff"] is NSNull })
    }

    @Test(arguments: [true, false])
    func `sends the codes of stamps as text or as numbers`(areNumbers: Bool) throws {
        let desk = try KingOfTimeDesk { $0.stampCodesAreNumbers = areNumbers }
        let stamps = try desk.rows("/daily-workings/timerecord", Self.october)
            .flatMap { $0["timeRecord"] as? [[String: Any]] ?? [] }
        #expect(stamps.count > 1000)
        #expect(stamps.allSatisfy { ($0["code"] is String) != areNumbers })
    }

    @Test func `sends stamps in no order, with seconds and the next day's date`() throws {
        let rows = try KingOfTimeDesk().rows("/daily-workings/timerecord", Self.october)
        let times = rows.map { row in
            (row["timeRecord"] as? [[String: Any]] ?? []).compactMap { $0["time"] as? String }
        }
        #expect(times.contains { $0 != $0.sorted() })
        let sorted = try KingOfTimeDesk { $0.sortsStamps = true }
            .rows("/daily-workings/timerecord", Self.october)
        #expect(
            sorted.allSatisfy { row in
                let times = (row["timeRecord"] as? [[String: Any]] ?? []).compactMap {
                    $0["time"] as? String
                }
                return times == times.sorted()
            })
        #expect(
            zip(rows, times).contains { row, times in
                let date = row["date"] as? String ?? ""
                return times.contains { !$0.hasPrefix(date) }
            })
    }

    @Test func `has every kind of odd day`() throws {
        let company = Company(.small)
        var kinds: Set<OddDay> = []
        for person in company.people {
            for date in company.days {
                if let day = company.day(of: person, on: date), let odd = OddDay(day) {
                    kinds.insert(odd)
                }
            }
        }
        #expect(kinds == Set(OddDay.allCases))
    }

    @Test func `has two rows for a day of helping, in two divisions`() throws {
        let desk = try KingOfTimeDesk { $0.hasOddDays = true }
        let rows = try desk.rows("/daily-workings", Self.october)
        let help = try #require(rows.first { $0["isHelp"] as? Bool == true })
        let both = rows.filter {
            $0["date"] as? String == help["date"] as? String
                && $0["employeeKey"] as? String == help["employeeKey"] as? String
        }
        #expect(both.count == 2)
        #expect(Set(both.compactMap { $0["workPlaceDivisionCode"] as? String }).count == 2)
    }

    @Test func `lets a code change while the key stays`() throws {
        let desk = try KingOfTimeDesk { $0.hasOddDays = true }
        func codes(_ date: String) throws -> [String: String] {
            let people = try desk.list("/employees", "date=\(date)&includeResigner=true")
            return Dictionary(
                people.map { ($0["key"] as? String ?? "", $0["code"] as? String ?? "") },
                uniquingKeysWith: { $1 })
        }
        let before = try codes("2026-09-05")
        let after = try codes("2026-10-30")
        let changed = after.filter { before[$0.key] != nil && before[$0.key] != $0.value }
        #expect(!changed.isEmpty)
        #expect(changed.allSatisfy { before[$0.key] == "OLD" + $0.value })
    }

    @Test func `lists who has left only when asked to`() throws {
        let desk = try KingOfTimeDesk()
        let all = try desk.list("/employees", "date=2026-10-30&includeResigner=true")
        let employed = try desk.list("/employees", "date=2026-10-30")
        #expect(all.count > employed.count)
        #expect(all.allSatisfy { $0["gender"] is String && $0["birthDate"] == nil })
        let asked = try desk.list("/employees", "additionalFields=hiredDate,emailAddresses")
        #expect(asked.allSatisfy { $0["hiredDate"] is String && $0["resignationDate"] == nil })
    }

    @Test func `gives one day and one employee where the path names them`() throws {
        let desk = try KingOfTimeDesk()
        let day = desk.ask("/daily-workings/2026-10-05")
        #expect(String(decoding: day.body, as: UTF8.self).hasPrefix(#"{"date":"2026-10-05","#))
        let person = desk.ask("/employees/A0005")
        #expect(String(decoding: person.body, as: UTF8.self).contains(#""code":"A0005""#))
        #expect(desk.ask("/employees/nobody").status == 404)
        #expect(desk.ask("/daily-schedules").status == 404)
    }

    @Test func `names company, host and the divisions' day switch`() throws {
        let desk = try KingOfTimeDesk()
        let company = String(decoding: desk.ask("/company").body, as: UTF8.self)
        #expect(company.contains(#""host":"sandbox.example""#))
        #expect(try desk.list("/divisions").allSatisfy { $0["dayBorderTime"] is String })
        #expect(try desk.list("/working-types").count == 3)
    }
}
