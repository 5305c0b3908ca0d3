import Delimited
import Handoff
import Messages
package import PipelineSettings
package import WorkModel

/// What the command of a probe says; what it leaves out is as it was begun, or the default.
package struct ProbeRequest: Sendable {
    let member: String?
    let from: WorkDate?
    let rows: Int?
    let closedDay: WorkDate?
    let leave: String?

    package init(
        member: String?, from: WorkDate? = nil, rows: Int? = nil, closedDay: WorkDate? = nil,
        leave: String? = nil
    ) {
        self.member = member
        self.from = from
        self.rows = rows
        self.closedDay = closedDay
        self.leave = leave
    }

    /// The probe to begin or to go on with; its answers come later.
    ///
    /// - Parameters:
    ///   - begun: What was begun before; `nil` = nothing.
    ///   - settings: The pipeline and the days that runs look at.
    /// - Returns: It without answers.
    /// - Throws: All at once `usageBadOption` for the member and the words of leave; what is wrong with
    ///   the template; `probeDaysInUse`.
    package func probe(
        going begun: ProbePlan?, settings: RunSettings
    ) throws(Faults) -> Probe {
        let target = settings.pipeline.target
        let headings = try templateHeadings(target)
        let member = member.map(trimmed) ?? begun?.member ?? ""
        var faults: [Fault] = []
        if !isText(member) || member.unicodeScalars.contains(where: { CP932.encode($0) == nil }) {
            faults.append(bad("--member", member, expected: "社員コード"))
        }
        let tried = leave.map { text in
            ProbeLeave(text).flatMap { otherHeadings(headings).contains($0.column) ? $0 : nil }
        }
        if let leave, tried == .some(nil) {
            let columns = otherHeadings(headings).joined(separator: ", ")
            faults.append(bad("--leave", leave, expected: "休暇=全休,午前休,午後休 (\(columns))"))
        }
        if let faults = Faults(faults) { throw faults }
        let plan = ProbePlan(
            member: member, from: from ?? begun?.from ?? quietMonth(after: settings.today),
            rows: rows ?? begun?.rows ?? min(1000, target.maxRows),
            closedDay: closedDay ?? begun?.closedDay,
            leave: tried ?? begun?.leave ?? leaveToTry(target, headings: headings))
        if plan != begun {
            try checkProbeDays(
                plan, settings: settings, workspace: Path(settings.pipeline.workspace))
        }
        return Probe(plan, headings: headings, settings: settings.pipeline)
    }

    private func bad(_ key: String, _ value: String, expected: String) -> Fault {
        Fault(.usageBadOption, [.key: key, .value: value, .expected: expected])
    }
}

/// The first of the same month a year later.
private func quietMonth(after today: WorkDate) -> WorkDate {
    WorkMonth(index: today.month.index + 12).firstDay
}

extension Probe {
    /// Takes the answers of the sheet, but those that were of another number of rows or closed day.
    package mutating func take(_ sheet: ProbeAnswers, before begun: ProbePlan?) {
        answers = sheet
        guard let begun else { return }
        if begun.rows != plan.rows {
            answers[.manyRows] = nil
            answers[.rowLimit] = nil
        }
        if begun.closedDay != plan.closedDay { answers[.closedDay] = nil }
    }
}
