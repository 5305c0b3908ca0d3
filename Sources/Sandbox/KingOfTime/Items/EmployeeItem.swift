internal import WorkModel

extension KingOfTimeSandbox {
    /// An item of `/employees` as of a date (§1.4); `fields` are those asked for besides.
    func employee(_ person: Person, on date: WorkDate, _ fields: Set<String>) -> JSON {
        let division = Company.departments[person.departmentID - 1]
        let employment = Company.employments[person.employmentID - 1]
        let additional: [(String, JSON)] = [
            ("lastNamePhonetics", .string(person.name.lastKana)),
            ("firstNamePhonetics", .string(person.name.firstKana)),
            ("hiredDate", .string(person.hired.description)),
            ("birthDate", .string("1990-01-01")),
            ("resignationDate", .text(person.left?.description)),
            (
                "emailAddresses",
                .array(
                    (person.number.map { ["\($0.lowercased())@example.com"] } ?? [])
                        .map(JSON.string))
            ),
            ("allDayRegardingWorkInMinute", .int(480)),
        ]
        return object(
            [
                ("divisionCode", .string(String(100 * division.id))),
                ("divisionName", .string(division.name)),
                // It comes unasked.
                ("gender", .string(person.id % 2 == 0 ? "male" : "female")),
                ("typeCode", .string(String(employment.id))),
                ("typeName", .string(employment.name)),
                ("code", .text(code(of: person, on: date))),
                ("lastName", .string(person.name.last)),
                ("firstName", .string(person.name.first)),
                ("key", .string(key(of: person))),
                ("employeeGroups", .array([])),
            ] + additional.filter { fields.contains($0.0) })
    }

    private func code(of person: Person, on date: WorkDate) -> String? {
        if settings.hasOddDays, let before = person.codeBefore(company), date <= before.until {
            return before.code
        }
        return person.number
    }
}
