import Testing
import WorkModel

@testable import ExtractStage

/// Codes that change while the key stays (`other-sources.md` §1.4).
@Suite struct EmployeeCodesTests {
    private let first = WorkDate(dayNumber: 100)

    /// Asks until all is known; `changed` is the first day of the new code.
    private func ask(changed: Int, over days: Int) -> (codes: EmployeeCodes, asked: Int) {
        var codes = EmployeeCodes()
        var asked = 0
        func fetch(_ date: WorkDate) {
            asked += 1
            let isNew = Int(date.dayNumber) >= 100 + changed
            codes.add(["k": isNew ? "NEW" : "OLD", "l": "L"], asOf: date)
        }
        fetch(first)
        fetch(first.advanced(by: days - 1))
        while let date = codes.nextToAsk { fetch(date) }
        return (codes, asked)
    }

    @Test(arguments: [1, 2, 13, 38, 39])
    func `finds the day of a change in few questions`(changed: Int) {
        let (codes, asked) = ask(changed: changed, over: 40)
        for day in 0..<40 {
            #expect(
                codes.code(of: "k", on: first.advanced(by: day)) == (day < changed ? "OLD" : "NEW"))
        }
        #expect(asked <= 8)
    }

    @Test func `asks no more than twice where nothing changes`() {
        #expect(ask(changed: 1000, over: 62).asked == 2)
        #expect(ask(changed: 0, over: 62).asked == 2)
    }

    @Test func `takes the nearest list that names somebody`() {
        var codes = EmployeeCodes()
        codes.add(["left": "A"], asOf: first)
        codes.add(["new": "B"], asOf: first.advanced(by: 10))
        #expect(codes.code(of: "left", on: first.advanced(by: 20)) == "A")
        #expect(codes.code(of: "new", on: first) == "B")
        #expect(codes.code(of: "nobody", on: first) == nil)
    }
}
