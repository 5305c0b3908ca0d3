import Delimited
import Handoff
import WorkModel

/// Whom the source knows, by its own id: `people/employees.csv`.
struct SourcePeople {
    struct Employee {
        let sourceID: String
        let number: String
        let name: String
        let email: String
        let department: String
        let employment: String
        /// 入社日 and 退職日; `nil` where the source has none that can be read.
        var start: WorkDate?
        var end: WorkDate?
    }

    private(set) var employees: [Employee] = []
    private var bySourceID: [String: Int] = [:]

    init(_ package: PackageReader) throws(Faults) {
        try package.rows(.employees) { block in
            for row in 0..<block.rowCount {
                add(
                    Employee(
                        sourceID: block.text(row: row, column: 0),
                        number: block.text(row: row, column: 1),
                        name: block.text(row: row, column: 2),
                        email: block.text(row: row, column: 3),
                        department: block.text(row: row, column: 4),
                        employment: block.text(row: row, column: 5),
                        start: WorkDate(block.text(row: row, column: 6)),
                        end: WorkDate(block.text(row: row, column: 7))))
            }
        }
    }

    init(_ employees: [Employee]) {
        for employee in employees { add(employee) }
    }

    private mutating func add(_ employee: Employee) {
        bySourceID[employee.sourceID] = employees.count
        employees.append(employee)
    }

    /// - Returns: `nil` where the source lists nobody of that id; nobody is known by an empty one.
    func employee(_ sourceID: String) -> Employee? {
        sourceID.isEmpty ? nil : bySourceID[sourceID].map { employees[$0] }
    }
}
