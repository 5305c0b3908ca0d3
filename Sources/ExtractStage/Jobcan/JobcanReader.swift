import Handoff
import PipelineSettings
import WorkModel

/// Asks ジョブカン for what a run needs, and takes from the answers what is read of them.
struct JobcanReader {
    let session: JobcanSession
    let faults: JobcanFaults

    private var fields: JobcanFields { faults.api.fields }
    private var items: JobcanItems { JobcanItems(faults: faults) }

    /// Everybody, in the order of the ids' bytes.
    ///
    /// - Throws: what keeps the service from answering; `jobcanFieldMissing`.
    func people() async throws(Faults) -> [JobcanPerson] {
        let list = JobcanList(
            path: Self.employees, scope: .employees,
            cursor: JobcanField("employee_id", fields.employeeID))
        return try items.people(in: try await list.items(from: session, faults), at: list.path)
    }

    /// The days of a unit, by person and date.
    func days(of unit: JobcanUnit, among days: [WorkDate]) async throws(Faults) -> [JobcanDay] {
        var found = FoundJobcanDays()
        switch unit {
        case .day(let date):
            let query = [(name: "date", value: "\(date)")]
            try await addStamps(
                JobcanList(
                    path: Self.adits, query: query, scope: .adits,
                    cursor: JobcanField("adit_id", fields.aditID)), on: date, to: &found)
            try await addSummaries(
                JobcanList(
                    path: Self.summaries, query: query, scope: .summaries,
                    cursor: JobcanField("summary_employee", fields.summaryEmployee)),
                on: [date], to: &found)
        case .person(let id, let month):
            let dates = days.filter { $0.month == month }
            for date in dates {
                try await addStamps(
                    JobcanList(
                        path: "\(Self.adits)/\(id)", query: [("date", "\(date)")], scope: .adits),
                    on: date, to: &found)
            }
            try await addSummaries(
                JobcanList(
                    path: "\(Self.summaries)/\(id)", query: dates.map { ("date", "\($0)") },
                    scope: .summaries), on: dates, to: &found)
        }
        return found.sorted
    }

    /// A person's paid leave between two dates, in the service's order.
    func leave(of person: String, _ window: WorkWindow) async throws(Faults) -> [JobcanLeave] {
        let list = JobcanList(
            path: "/holiday/v1/employees/\(person)/use-days",
            query: [
                ("from", "\(window.from)"), ("to", "\(window.to)"), ("vacation_type", "paid"),
            ], scope: .leave)
        return try items.leave(
            of: person, in: try await list.items(from: session, faults), at: list.path)
    }

    static let employees = "/master/v1/employees"
    private static let adits = "/attendance/v1/adits"
    private static let summaries = "/attendance/v1/summaries/daily"

    private func addStamps(
        _ list: JobcanList, on date: WorkDate, to found: inout FoundJobcanDays
    ) async throws(Faults) {
        let stamps = try await list.items(from: session, faults)
        try items.addStamps(stamps, at: list.path, on: date, to: &found)
    }

    private func addSummaries(
        _ list: JobcanList, on dates: [WorkDate], to found: inout FoundJobcanDays
    ) async throws(Faults) {
        let summaries = try await list.items(from: session, faults)
        try items.addSummaries(summaries, at: list.path, on: dates, to: &found)
    }
}
