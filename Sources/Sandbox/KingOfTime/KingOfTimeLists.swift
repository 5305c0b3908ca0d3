internal import WorkModel

extension KingOfTimeSandbox {
    var companyItem: JSON {
        [
            "key": .string(hexadecimalKey(UInt64(company.settings.seed), 5, 0)),
            "code": "sandbox", "name": .string(settings.name), "host": .string(settings.host),
            "businessYearStartDate": "04-01",
            "settings": [
                "timeDisplayFormat": "1", "decimalTreatType": "1",
                "halfDayWorkingCount": .number("0.5"),
            ],
        ]
    }

    var divisionItems: [JSON] {
        Company.departments.map { division in
            [
                "code": .string(String(100 * division.id)), "name": .string(division.name),
                "dayBorderTime": "05:00",
            ]
        }
    }

    var workingTypeItems: [JSON] {
        Company.employments.map { employment in
            ["code": .string(String(employment.id)), "name": .string(employment.name)]
        }
    }

    /// All employees as of a date, or the one with that code then.
    func employees(_ request: Request, code: String?) throws(KingOfTimeRefusal) -> Answer {
        let text = request.query("date")
        guard let date = text.map(WorkDate.init) ?? now.date else {
            throw KingOfTimeRefusal(400, settings.queryCode, "The date is invalid.")
        }
        let fields = request.list("additionalFields") ?? []
        let division = request.query("division")
        let people = company.people.filter { person in
            person.hired <= date
                && (request.query("includeResigner") == "true" || person.isEmployed(on: date))
                && (division == nil || division == String(100 * person.departmentID))
        }
        let items = people.map { (employee($0, on: date, fields), $0) }
        guard let code else { return .json(.array(items.map(\.0))) }
        let named = items.first { $0.0.has("code", .string(code)) }
        guard let named else {
            throw KingOfTimeRefusal(404, settings.queryCode, "The employee doesn't exist.")
        }
        return .json(named.0)
    }

    /// Days or stamps by date: an array, or the one day that the path names.
    func days(
        _ request: Request, _ isStamps: Bool, _ date: String?
    ) throws(KingOfTimeRefusal) -> Answer {
        let span = try KingOfTimeSpan(
            request, date: date, today: now.date, code: settings.queryCode)
        let keys = request.list("employeeKeys")
        let division = request.query("division")
        let isByHome = request.query("ondivision") != "false"
        let people = company.people.filter { keys?.contains(key(of: $0)) ?? true }
        // Written day by day: a month of thousands of people is no tree to keep.
        var body: [UInt8] = []
        for day in span.days {
            body += body.isEmpty ? "".utf8 : ",".utf8
            body += "{\"date\":\"\(day)\",\"dailyWorkings\":[".utf8
            var isFirst = true
            for row in people.flatMap({ rows(of: $0, on: day) }) {
                let place = isByHome ? row.person.departmentID : row.division.id
                guard division == nil || division == String(100 * place) else { continue }
                if !isFirst { body.append(UInt8(ascii: ",")) }
                isFirst = false
                body += (isStamps ? timeRecords(row) : dailyWorking(row)).bytes
            }
            body += "]}".utf8
        }
        if date == nil { body = Array("[".utf8) + body + Array("]".utf8) }
        return Answer(status: 200, contentType: "application/json; charset=utf-8", body: body)
    }

    private func rows(of person: Person, on date: WorkDate) -> [KingOfTimeDay] {
        guard let day = company.day(of: person, on: date) else { return [] }
        let plain = KingOfTimeDay(day)
        guard settings.hasOddDays, let odd = OddDay(day) else { return [plain] }
        return odd.rows(of: plain)
    }
}

extension Request {
    /// The words of a query's value that commas part; `nil` without one.
    fileprivate func list(_ name: String) -> Set<String>? {
        query(name).map { Set($0.split(separator: ",").map(String.init)) }
    }
}

extension JSON {
    /// Whether it is an object with that member.
    fileprivate func has(_ name: String, _ value: JSON) -> Bool {
        guard case .object(let members) = self else { return false }
        return members.contains(Member(name, value))
    }
}
