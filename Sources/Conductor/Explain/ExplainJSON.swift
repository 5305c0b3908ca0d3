import Handoff
import WorkModel

/// What `kintai explain --json` prints: the same as for people, with the cells as the run's files have
/// them; empty cells are left out, and what isn't known is absent.
struct ExplainJSON: Encodable {
    struct Day: Encodable {
        let integration: String
        /// The file or request that the row is from.
        let source: String
        let attendance: [String: String]
        let timesheet: [String: String]?
        let held: [String: String]?
        let ignored: [String: String]?
        let compared: Compared?
    }

    /// What the run saw of the day against what CrowdLog was given before.
    struct Compared: Encodable {
        let change: String?
        let before: GivenValues
        let after: GivenValues
        let upload: Upload?
    }

    /// A line of an import file.
    struct Upload: Encodable {
        let file: String
        let line: String
    }

    /// What the newest ledger knows of the day.
    struct Ledger: Encodable {
        struct State: Encodable {
            let run: String
            /// The first run that gave these values out; absent of what is confirmed.
            let firstRun: String?
            let values: GivenValues
        }

        let employeeCode: String
        let employeeNumber: String
        let integration: String
        let confirmed: State?
        let pending: State?
    }

    let format = 1
    let run: String
    let employee: String
    let date: WorkDate
    let days: [Day]
    let ledger: [Ledger]
    /// The cells of held.csv of days that have vanished from the source, by employee code.
    let vanished: [String: [String: String]]
    /// The newest other run that has the day where this one hasn't.
    let olderRun: String?
    /// The answer for people.
    let text: String
}

extension FoundPerson {
    /// The answer for machines.
    func json(
        _ request: ExplainRequest, _ run: RunFolder, older: String?, text: String
    ) -> String {
        let answer = ExplainJSON(
            run: run.path.name, employee: request.employee, date: request.date,
            days: days.map(ExplainJSON.Day.init), ledger: ledgerDays.map(ExplainJSON.Ledger.init),
            vanished: vanished.mapValues(filled), olderRun: older, text: text)
        return String(decoding: encodeJSON(answer), as: UTF8.self)
    }
}

extension ExplainJSON.Day {
    fileprivate init(_ day: ExplainedDay) {
        self.init(
            integration: day.integration.text, source: day.source,
            attendance: filled(day.attendance), timesheet: day.timesheet.map(filled),
            held: day.held.map(filled), ignored: day.ignored.map(filled),
            compared: day.compared.map { compared in
                ExplainJSON.Compared(
                    change: compared.change?.rawValue, before: compared.before,
                    after: compared.after,
                    upload: compared.upload.map {
                        ExplainJSON.Upload(file: $0.seenFile, line: $0.line)
                    })
            })
    }
}

extension ExplainJSON.Ledger {
    fileprivate init(_ day: LedgerDay) {
        self.init(
            employeeCode: day.employeeCode, employeeNumber: day.employeeNumber,
            integration: day.integration,
            confirmed: day.confirmedRun.isEmpty
                ? nil : State(run: day.confirmedRun, firstRun: nil, values: day.confirmed),
            pending: day.pendingRun.isEmpty
                ? nil
                : State(run: day.pendingRun, firstRun: day.pendingSince, values: day.pending))
    }
}

/// The cells that hold something.
private func filled(_ cells: [String: String]) -> [String: String] {
    cells.filter { !$0.value.isEmpty }
}
