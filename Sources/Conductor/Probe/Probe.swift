package import Messages
package import PipelineSettings

/// A probe as far as it has come: what is tried, with which settings, and what was seen.
package struct Probe: Sendable {
    package var plan: ProbePlan
    /// The template's headings as they stand there.
    let headings: [String]
    let settings: PipelineSettings
    package var answers: ProbeAnswers

    package init(
        _ plan: ProbePlan, headings: [String], settings: PipelineSettings,
        answers: ProbeAnswers = ProbeAnswers()
    ) {
        self.plan = plan
        self.headings = headings
        self.settings = settings
        self.answers = answers
    }

    /// The encodings, that of pipeline.yml first.
    var encodings: [ProbeEncoding] {
        let present = settings.target.encoding
        return ProbeEncoding.all.filter { $0.encoding == present }
            + ProbeEncoding.all.filter { $0.encoding != present }
    }

    /// The encoding that CrowdLog takes, or that is to be tried next; `nil` where it takes none.
    var encoding: ProbeEncoding? {
        encodings.first { answers.choice($0.key) == .taken }
            ?? encodings.first { answers[$0.key] == nil }
    }

    /// The questions that the answers so far leave to be put, answered ones among them.
    package var keys: [ProbeKey] {
        let tried = encodings.prefix { $0 != encoding }.map(\.key)
        guard let encoding else { return tried }
        return tried + [encoding.key] + ProbeKey.allCases.filter(isAsked)
    }

    /// Those that nobody has answered.
    package var openKeys: [ProbeKey] { keys.filter { answers[$0] == nil } }

    private func isAsked(_ key: ProbeKey) -> Bool {
        let minutes = answers.choice(.minutes)
        let isRounded = minutes == .refused || minutes == .changed
        return switch key {
        case .cp932, .utf8, .utf8Mark: false
        case .unit: isRounded
        case .clockIn: isRounded && isOpen { $0.clockIn }
        case .clockOut: isRounded && isOpen { $0.clockOut }
        case .breakStart: isRounded && isOpen { $0.breakStart }
        case .breakEnd: isRounded && isOpen { $0.breakEnd }
        case .fullLeave, .morningLeave, .afternoonLeave: plan.leave != nil
        case .blankLeave: plan.leave != nil && leaveToClear != nil
        case .closedDay: plan.closedDay != nil
        case .rowLimit: answers.choice(.manyRows) == .refused
        default: true
        }
    }

    /// Whether an integration leaves times of that kind as they are.
    private func isOpen(_ rounding: (TimeSettings) -> TimeSettings.Rounding) -> Bool {
        settings.integrations.contains { rounding($0.time) == .none }
    }

    /// A day that has leave, or may have it; `nil` where no leave was taken.
    var leaveToClear: ProbeDay? {
        let days: [(ProbeKey, ProbeDay)] = [
            (.fullLeave, .fullLeave), (.morningLeave, .morningLeave),
            (.afternoonLeave, .afternoonLeave),
        ]
        return days.first { answers.choice($0.0) == .taken || answers[$0.0] == nil }?.1
    }
}
