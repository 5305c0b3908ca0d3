import Testing
import WorkModel

@testable import LoadStage

/// One person and day in several integrations; `A=held` is a day that transform held.
struct SameDay: Sendable, CustomTestStringConvertible {
    let days: String
    let precedence: String
    let expected: String

    init(_ days: String, _ precedence: String, _ expected: String) {
        self.days = days
        self.precedence = precedence
        self.expected = expected
    }

    var testDescription: String { "\(days) by \(precedence)" }

    var partitions: [Partition] {
        days.split(separator: " ").map { word in
            let parts = word.split(separator: "=").map(String.init)
            switch parts[1] {
            case "held": return Partition(name: parts[0], held: [Day()])
            case "leave":
                return Partition(name: parts[0], days: [Day(hours: "", leave: .full)])
            default: return Partition(name: parts[0], days: [Day(hours: parts[1])])
            }
        }
    }
}

@Suite struct ChooseIntegrationTests {
    @Test(arguments: [
        // One of them.
        SameDay("A=09:00-18:00", "", "A load"),
        SameDay("A=09:00-18:00", "A", "A load"),
        // A better one holds the day.
        SameDay("A=held B=09:00-18:00", "A", "B better-source-held A"),
        SameDay("A=held B=09:00-18:00", "A B", "B better-source-held A"),
        SameDay("A=held B=09:00-18:00", "B A", "B load"),
        SameDay("A=held B=09:00-18:00", "", "B load"),
        SameDay("A=held B=held C=09:00-18:00", "B A C", "C better-source-held B"),
        SameDay(
            "A=held B=09:00-18:00 C=09:00-18:00", "A",
            "B better-source-held A, C better-source-held A"),
        SameDay("A=09:00-18:00 B=held C=09:00-18:00", "A B C", "A load, C better-source-held B"),
        // Two halves of a day.
        SameDay("A=09:00-12:00 B=13:00-18:00", "A B", "A split-day B, B split-day A"),
        SameDay("A=09:00-12:00 B=12:00-18:00", "", "A split-day B, B split-day A"),
        SameDay("A=13:00-18:00 B=09:00-13:00", "B", "A split-day B, B split-day A"),
        SameDay("A=09:00-12:01 B=12:00-18:00", "A B", "A load, B lower-precedence A"),
        SameDay(
            "A=09:00-12:00 B=13:00-18:00 C=09:00-18:00", "A B C",
            "A split-day B, B split-day A, C split-day A"),
        SameDay(
            "A=09:00-12:00 B=leave C=13:00-18:00", "A B C",
            "A split-day C, B split-day A, C split-day A"),
        // The better one.
        SameDay("A=09:00-18:00 B=10:00-19:00", "A B", "A load, B lower-precedence A"),
        SameDay("A=09:00-18:00 B=10:00-19:00", "B A", "A lower-precedence B, B load"),
        SameDay("A=09:00-18:00 B=10:00-19:00", "B", "A lower-precedence B, B load"),
        SameDay("A=leave B=10:00-19:00", "A", "A load, B lower-precedence A"),
        SameDay(
            "A=09:00-18:00 B=09:00-18:00 C=09:00-18:00", "C",
            "A lower-precedence C, B lower-precedence C, C load"),
        // None is better.
        SameDay("A=09:00-18:00 B=10:00-19:00", "", "A duplicate-day 2, B duplicate-day 2"),
        SameDay("A=09:00-18:00 B=10:00-19:00", "Z", "A duplicate-day 2, B duplicate-day 2"),
        SameDay(
            "A=09:00-18:00 B=09:00-18:00 C=leave", "",
            "A duplicate-day 3, B duplicate-day 3, C duplicate-day 3"),
    ])
    func `decides a day that several integrations have`(day: SameDay) throws {
        let input = try monthInput(
            day.partitions, precedence: day.precedence.split(separator: " ").map(String.init))
        var setAside: [SetAside] = []
        let chosen = try chooseIntegration(input, setAside: &setAside)

        let fates =
            chosen.map { "\(name($0, input)) load" }
            + setAside.map { "\(name($0.row, input)) \(code($0)) \($0.value)" }
        #expect(fates.sorted().joined(separator: ", ") == day.expected)
    }

    @Test func `names the date of a day that two unnamed integrations have`() throws {
        let input = try monthInput(SameDay("A=09:00-18:00 B=10:00-19:00", "", "").partitions)
        var setAside: [SetAside] = []
        _ = try chooseIntegration(input, setAside: &setAside)
        #expect(setAside.map(\.field) == ["date", "date"])
    }

    @Test func `compares codes and dates exactly, and sorts by their bytes`() throws {
        let input = try monthInput([
            Partition(
                name: "A", days: [Day(code: "e1"), Day(code: "E10"), Day(date: "2026-10-02")]),
            Partition(
                name: "B", days: [Day(code: "E1"), Day(code: "E01"), Day(code: "あ")],
                held: [Day(code: "e1")]),
        ])
        var setAside: [SetAside] = []
        let chosen = try chooseIntegration(input, setAside: &setAside)
        let days = chosen.map {
            input.timesheets.text(row: $0, column: .employeeCode) + " "
                + input.timesheets.text(row: $0, column: .date)
        }
        #expect(
            days == [
                "E01 2026-10-01", "E1 2026-10-01", "E1 2026-10-02", "E10 2026-10-01",
                "e1 2026-10-01", "あ 2026-10-01",
            ])
        #expect(setAside.isEmpty)
    }

    @Test func `looks for held days by code and date`() throws {
        let held = [Day(code: "E2"), Day(code: "E1", date: "2026-10-03"), Day(code: "E10")]
        let days = ["E1", "E10", "E2", "E20"].flatMap { code in
            ["2026-10-01", "2026-10-03"].map { Day(code: code, date: $0) }
        }
        let input = try monthInput(
            [Partition(name: "A", held: held), Partition(name: "B", days: days)],
            precedence: ["A"])
        var setAside: [SetAside] = []
        _ = try chooseIntegration(input, setAside: &setAside)
        let found = setAside.map { input.timesheets.text(row: $0.row, column: .employeeCode) }
        #expect(found == ["E1", "E10", "E2"])
    }

    @Test func `refuses a day that one integration has twice`() throws {
        let input = try monthInput([Partition(days: [Day(origin: "1:2"), Day(origin: "1:3")])])
        var setAside: [SetAside] = []
        let faults = #expect(throws: Faults.self) {
            try chooseIntegration(input, setAside: &setAside)
        }
        #expect(faults?.all.map(\.code) == [.sumsDiffer])
        #expect(faults?.all.first?.facts[.integration] == "本社")
    }
}

private func name(_ row: Int, _ input: MonthInput) -> String {
    input.integrations[Int(input.timesheets.rows[row].integration)].name.text
}

private func code(_ day: SetAside) -> String {
    switch day.verdict {
    case .held(let code): code.rawValue
    case .ignored(let code): code.rawValue
    }
}
