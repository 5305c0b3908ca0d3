import Handoff
import PipelineSettings
import WorkModel

/// Takes from the items of ジョブカン's lists what is read of them.
struct JobcanItems {
    let faults: JobcanFaults

    private var fields: JobcanFields { faults.api.fields }

    /// Everybody, in the order of the ids' bytes.
    ///
    /// - Throws: `jobcanFieldMissing`; `serviceAnswerUnreadable`.
    func people(in items: [JSONTree], at path: String) throws(Faults) -> [JobcanPerson] {
        try require([JobcanField("employee_id", fields.employeeID)], inAll: items, at: path)
        let code = JobcanField("staff_code", fields.staffCode)
        let others = ["name": fields.name, "email": fields.email, "department": fields.department]
        try require(
            [code]
                + others.sorted { $0.key < $1.key }.compactMap { key, path in
                    path.map { JobcanField(key, $0) }
                }, inSome: items, at: path)
        // Ids name files of the run and parts of addresses.
        let ids = items.map { item in item[fields.employeeID]?.text ?? "" }
        guard ids.allSatisfy(isPlainID), Set(ids).count == ids.count else {
            throw faults.unreadable(path, "ids that are none, or that stand twice")
        }
        func text(_ path: String?, _ item: JSONTree) -> String {
            path.flatMap { item[$0]?.text } ?? ""
        }
        return items.map { item in
            JobcanPerson(
                id: text(fields.employeeID, item), code: text(fields.staffCode, item),
                name: text(fields.name, item), email: text(fields.email, item),
                department: text(fields.department, item))
        }.sorted { precedesInBytes($0.id, $1.id) }
    }

    /// A person's leave, in the service's order.
    ///
    /// - Throws: `jobcanFieldMissing`; `serviceAnswerUnreadable`.
    func leave(
        of person: String, in items: [JSONTree], at path: String
    ) throws(Faults) -> [JobcanLeave] {
        var needed = [
            JobcanField("leave_date", fields.leaveDate),
            JobcanField("leave_days", fields.leaveDays),
        ]
        if let path = fields.leaveName { needed.append(JobcanField("leave_name", path)) }
        try require(needed, inAll: items, at: path)
        guard items.allSatisfy({ WorkDate($0[fields.leaveDate]?.text ?? "") != nil }) else {
            throw faults.unreadable(path, "a date that can't be read")
        }
        return items.map { item in
            JobcanLeave(
                employee: person, date: item[fields.leaveDate]?.text ?? "",
                days: item[fields.leaveDays]?.text ?? "",
                name: fields.leaveName.flatMap { item[$0]?.text } ?? "")
        }
    }

    /// Adds a day's stamps.
    ///
    /// - Throws: `jobcanFieldMissing`.
    func addStamps(
        _ items: [JSONTree], at path: String, on date: WorkDate, to found: inout FoundJobcanDays
    ) throws(Faults) {
        var needed = [
            JobcanField("adit_employee", fields.aditEmployee),
            JobcanField("adit_time", fields.aditTime),
        ]
        if let path = fields.aditType { needed.append(JobcanField("adit_type", path)) }
        try require(needed, inAll: items, at: path)
        for item in items {
            let stamp = JobcanDay.Stamp(
                time: item[fields.aditTime]?.text ?? "",
                type: fields.aditType.map { item[$0]?.text ?? "" })
            found.change(item[fields.aditEmployee]?.text ?? "", date) { $0.stamps.append(stamp) }
        }
    }

    /// Adds the summaries of days that were asked for.
    ///
    /// - Throws: `jobcanFieldMissing`; `serviceAnswerUnreadable` of any other day.
    func addSummaries(
        _ items: [JSONTree], at path: String, on dates: [WorkDate],
        to found: inout FoundJobcanDays
    ) throws(Faults) {
        var needed = [
            JobcanField("summary_employee", fields.summaryEmployee),
            JobcanField("summary_date", fields.summaryDate), JobcanField("work", fields.work),
        ]
        if let path = fields.breakMinutes { needed.append(JobcanField("break_minutes", path)) }
        try require(needed, inAll: items, at: path)
        for item in items {
            // In another day's place it would be counted as lost, or twice.
            guard let date = WorkDate(item[fields.summaryDate]?.text ?? ""), dates.contains(date)
            else { throw faults.unreadable(path, "a summary of another date") }
            found.change(item[fields.summaryEmployee]?.text ?? "", date) { day in
                day.work = item[fields.work]?.text
                day.breaks = fields.breakMinutes.map { item[$0]?.text ?? "" }
            }
        }
    }

    /// Makes sure that every item has these fields.
    private func require(
        _ fields: [JobcanField], inAll items: [JSONTree], at path: String
    ) throws(Faults) {
        let missing = fields.filter { field in items.contains { field.value(in: $0) == nil } }
        try throwMissing(missing, of: items, at: path)
    }

    /// Makes sure that the list has these fields, though not everybody need have one.
    private func require(
        _ fields: [JobcanField], inSome items: [JSONTree], at path: String
    ) throws(Faults) {
        let missing = fields.filter { field in
            !items.isEmpty && items.allSatisfy { field.value(in: $0) == nil }
        }
        try throwMissing(missing, of: items, at: path)
    }

    private func throwMissing(
        _ missing: [JobcanField], of items: [JSONTree], at path: String
    ) throws(Faults) {
        let found = missing.flatMap { faults.missing($0, of: items, at: path).all }
        if let faults = Faults(found) { throw faults }
    }
}

private func isPlainID(_ text: String) -> Bool {
    (1...64).contains(text.utf8.count)
        && text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
                true
            default: false
            }
        }
}

/// The days of a unit, while stamps and summaries come together.
struct FoundJobcanDays {
    private struct Key: Hashable {
        let employee: String
        let date: WorkDate
    }

    private var days: [Key: JobcanDay] = [:]

    mutating func change(
        _ employee: String, _ date: WorkDate, _ change: (inout JobcanDay) -> Void
    ) {
        let key = Key(employee: employee, date: date)
        change(&days[key, default: JobcanDay(employee: employee, date: date)])
    }

    var sorted: [JobcanDay] {
        days.values.sorted(by: JobcanDay.precedes)
    }
}
