package import Messages
package import PipelineConfig
import PipelineSettings

/// What the answers of a probe say: what pipeline.yml needs, and what a person should know.
package struct ProbeFindings: Sendable {
    package private(set) var changes: [SettingChange] = []
    package private(set) var remarks: [ProbeRemark] = []
    private let probe: Probe
    private var answers: ProbeAnswers { probe.answers }
    private var target: TargetSettings { probe.settings.target }

    package init(_ probe: Probe) {
        self.probe = probe
        settleEncoding()
        settleBlanks()
        settleTimes()
        settleLeave()
        settleStatus()
        settleRows()
        settleLocks()
    }

    /// The unit that CrowdLog holds times to; `nil` where it takes each minute, or nobody knows.
    private var unit: Int? {
        guard [.refused, .changed].contains(answers.choice(.minutes)) else { return nil }
        return answers.number(.unit)
    }

    private mutating func set(_ keys: [SettingStep], _ yaml: String) {
        changes.append(SettingChange(keys, yaml))
    }

    private mutating func remark(_ remark: ProbeRemark) { remarks.append(remark) }

    private mutating func settleEncoding() {
        guard let encoding = probe.encoding else { return remark(.nothingTaken) }
        guard answers.choice(encoding.key) == .taken, encoding.encoding != target.encoding else {
            return
        }
        set(["target", "encoding"], encoding.encoding.rawValue)
    }

    /// Columns that are left out keep what members typed, where CrowdLog takes such files.
    ///
    /// Where it doesn't, blank ones are written only once it is known what they do: a file that is refused
    /// is loud, an erased 日報 is not.
    private mutating func settleBlanks() {
        let omitted = answers.choice(.omittedColumns)
        let blank = answers.choice(.blankReport)
        var wanted: TargetSettings.BlankColumns?
        switch (omitted, blank) {
        case (.kept, _): wanted = .omit
        case (.refused, .kept), (.refused, .cleared): wanted = .write
        case (.cleared, .kept): wanted = .write
        case (.cleared, .cleared): wanted = .omit
        default: break
        }
        if let wanted, wanted != target.blankColumns {
            set(["target", "blank_columns"], wanted.rawValue)
        }
        let blanks = [blank, answers.choice(.blankBreaks), answers.choice(.blankLeave)]
        if blanks.contains(.kept), target.blankCells == .clear {
            set(["target", "blank_cells"], "keep")
        } else if blanks.contains(.cleared), !blanks.contains(.kept), target.blankCells == .keep {
            set(["target", "blank_cells"], "clear")
        }
        if omitted == .refused, blank == .cleared { remark(.reportsErased) }
        if omitted == .cleared, blank == .cleared { remark(.reportsErasedAnyhow) }
        if answers.choice(.blankBreaks) == .kept { remark(.blankBreaksKept) }
        if answers.choice(.blankLeave) == .kept { remark(.blankLeaveKept) }
    }

    private mutating func settleTimes() {
        for (place, integration) in probe.settings.integrations.enumerated() {
            settlePastMidnight(integration.time, of: place)
            settleUnit(integration.time, of: place)
        }
        if let unit, unit != target.timesheet.unit {
            set(["target", "timesheet", "unit"], String(unit))
        }
    }

    private mutating func settlePastMidnight(_ time: TimeSettings, of integration: Int) {
        let path: [SettingStep] = ["integrations", .item(integration), "time", "past_midnight"]
        switch (answers.choice(.pastMidnight), time.pastMidnight) {
        case (.taken, .hold): set(path, TimeSettings.PastMidnight.extended.rawValue)
        case (.taken, .clip): if !remarks.contains(.clipStays) { remark(.clipStays) }
        case (.changed, .extended), (.refused, .extended):
            set(path, TimeSettings.PastMidnight.hold.rawValue)
        default: break
        }
    }

    private mutating func settleUnit(_ time: TimeSettings, of integration: Int) {
        guard let unit else { return }
        let path: [SettingStep] = ["integrations", .item(integration), "time"]
        if time.unit % unit != 0 { set(path + ["unit"], String(unit)) }
        let roundings: [(ProbeKey, TimeSettings.Rounding)] = [
            (.clockIn, time.clockIn), (.clockOut, time.clockOut), (.breakStart, time.breakStart),
            (.breakEnd, time.breakEnd),
        ]
        for (key, present) in roundings where present == .none {
            guard let wanted = answers.choice(key), wanted != .skip else { continue }
            set(path + [.key(key.rawValue)], wanted.rawValue)
        }
    }

    private mutating func settleLeave() {
        guard let leave = probe.plan.leave else { return }
        let kinds: [(ProbeKey, String, String)] = [
            (.fullLeave, "full", leave.full), (.morningLeave, "morning", leave.morning),
            (.afternoonLeave, "afternoon", leave.afternoon),
        ]
        guard kinds.allSatisfy({ answers[$0.0] != nil && answers.choice($0.0) != .skip }) else {
            return
        }
        var parts: [String] = []
        for (key, name, word) in kinds where answers.choice(key) == .taken {
            parts.append("\(name): {\(yamlText(leave.column)): \(yamlText(word))}")
        }
        if answers.choice(.fullLeave) != .taken { remark(.fullLeaveByHand) }
        if answers.choice(.morningLeave) != .taken || answers.choice(.afternoonLeave) != .taken {
            remark(.halfLeaveByHand)
        }
        func cells(_ key: ProbeKey, _ word: String) -> [LeaveColumns.Cell]? {
            answers.choice(key) == .taken ? [.init(column: leave.column, value: word)] : nil
        }
        let wanted = LeaveColumns(
            full: cells(.fullLeave, leave.full), morning: cells(.morningLeave, leave.morning),
            afternoon: cells(.afternoonLeave, leave.afternoon),
            none: target.leaveColumns?.none ?? [])
        guard !(parts.isEmpty && target.leaveColumns == nil), wanted != target.leaveColumns else {
            return
        }
        if let none = target.leaveColumns?.none, !none.isEmpty {
            let texts = none.map { "\(yamlText($0.column)): \(yamlText($0.value))" }
            parts.append("none: {\(texts.joined(separator: ", "))}")
        }
        set(
            ["target", "leave_columns"],
            parts.isEmpty ? "null" : "{\(parts.joined(separator: ", "))}")
    }

    private mutating func settleStatus() {
        guard answers.choice(.statusBack) == .refused || answers.choice(.statusBack) == .changed,
            probe.settings.integrations.contains(where: { $0.status == .saved })
        else { return }
        // One header serves all integrations, so the column goes for all of them.
        for (place, integration) in probe.settings.integrations.enumerated()
        where integration.status != .omit {
            set(["integrations", .item(place), "status"], "omit")
        }
        remark(.statusStaysCompleted)
    }

    private mutating func settleRows() {
        switch answers.choice(.badRow) {
        case .some(.none): remark(.wholeFileRefused)
        case .others: remark(.rowRefused)
        default: break
        }
        switch answers.choice(.manyRows) {
        case .taken where target.maxRows > probe.plan.rows:
            set(["target", "max_rows"], String(probe.plan.rows))
        case .refused:
            guard let limit = answers.number(.rowLimit), limit > 0 else {
                return remark(.limitUnknown)
            }
            if limit < target.maxRows { set(["target", "max_rows"], String(limit)) }
        default: break
        }
    }

    private mutating func settleLocks() {
        switch answers.choice(.closedDay) {
        case .taken where target.closedThrough == nil: remark(.closedTaken)
        case .refused where target.closedThrough == nil: remark(.closedRefused)
        default: break
        }
        switch answers.choice(.submittedDay) {
        case .taken where target.submitted == nil: remark(.submittedTaken)
        case .refused where target.submitted == nil: remark(.submittedRefused)
        default: break
        }
    }
}
