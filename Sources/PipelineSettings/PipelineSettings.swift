package import WorkModel

/// What pipeline.yml says, after reading.
///
/// Every key has its value, every path is absolute, every glob is expanded; secrets stay
/// references. The conductor writes it as JSON for the stages; nothing later checks it again.
package struct PipelineSettings: Codable, Hashable, Sendable {
    /// An absolute path.
    package var workspace: String
    package var language: LanguageSetting
    /// Runs that `purge` keeps.
    package var keepRuns: Int
    /// Generations of a month's ledger that are kept.
    package var keepGenerations: Int
    /// Partitions worked on at once; `nil` = as many as there are processors.
    package var parallel: Int?
    package var window: WindowSetting
    /// Integrations, best first; others come after all of these.
    package var precedence: [IntegrationName]
    package var deliver: DeliverySettings?
    package var integrations: [IntegrationSettings]
    package var target: TargetSettings
    /// Who is told of what after a run.
    package var notify: [NoticeSettings]
    /// Gets what Prometheus' node_exporter reads after a run.
    package var metrics: OutputFile?
    package var log: LogFormat
    /// Whether an integration of pipeline.yml that the run leaves out writes 日報; `nil` = none does.
    package private(set) var othersWriteReports: Bool?

    package init(
        workspace: String, language: LanguageSetting = .auto, keepRuns: Int = 30,
        keepGenerations: Int = 60, parallel: Int? = nil, window: WindowSetting = .standard,
        precedence: [IntegrationName] = [], deliver: DeliverySettings? = nil,
        integrations: [IntegrationSettings], target: TargetSettings,
        notify: [NoticeSettings] = [], metrics: OutputFile? = nil, log: LogFormat = .none
    ) {
        self.workspace = workspace
        self.language = language
        self.keepRuns = keepRuns
        self.keepGenerations = keepGenerations
        self.parallel = parallel
        self.window = window
        self.precedence = precedence
        self.deliver = deliver
        self.integrations = integrations
        self.target = target
        self.notify = notify
        self.metrics = metrics
        self.log = log
    }

    /// Whether any integration of pipeline.yml writes 日報, be it one that the run leaves out: what waits
    /// of its days goes into the run's import files too.
    package var writesReports: Bool {
        othersWriteReports == true || integrations.contains { $0.dailyReport == .note }
    }

    /// Whether any integration says what CrowdLog's ステータス is to be; pipeline.yml lets all do so or none.
    package var writesStatus: Bool { integrations.contains { $0.status != .omit } }

    /// Leaves a run the integrations that it is about.
    package mutating func keepIntegrations(where isKept: (IntegrationSettings) -> Bool) {
        let others = integrations.filter { !isKept($0) }
        if others.contains(where: { $0.dailyReport == .note }) { othersWriteReports = true }
        integrations.removeAll { !isKept($0) }
    }
}

/// What a stage is given with `--settings`: the pipeline and the days that this run looks at.
package struct RunSettings: Codable, Hashable, Sendable {
    package var pipeline: PipelineSettings
    package var window: WorkWindow
    /// The date in Asia/Tokyo when the run started.
    package var today: WorkDate
    /// A trial: only so many people, the first by employee code, are loaded.
    package var limitPeople: Int?
    /// By integration: what to ask for that changed before the window; `nil` = nothing.
    package var watches: [String: Watch]?
    /// Integrations of every night that this run wasn't asked for; `nil` where it has them all.
    package var leftOut: [IntegrationName]?

    package init(pipeline: PipelineSettings, window: WorkWindow, today: WorkDate) {
        self.pipeline = pipeline
        self.window = window
        self.today = today
    }

    /// The first day that may still be in progress: today and the `settle_days` before it.
    package var firstUnsettledDay: WorkDate {
        today.advanced(by: -pipeline.window.settleDays)
    }

    /// The settings of one integration.
    package func integration(_ name: IntegrationName) throws(Faults) -> IntegrationSettings {
        guard let settings = pipeline.integrations.first(where: { $0.name == name }) else {
            throw Faults(
                .usageUnknownIntegration,
                [
                    .value: name.text,
                    .names: pipeline.integrations.map(\.name.text).joined(separator: ", "),
                ])
        }
        return settings
    }
}

/// The key `language`.
package enum LanguageSetting: String, Codable, CaseIterable, Sendable {
    case auto
    case ja
    case en
}

/// The key `window`.
package struct WindowSetting: Codable, Hashable, Sendable {
    package enum Days: Codable, Hashable, Sendable {
        /// So many days before today; today too where `includeToday`.
        case last(Int, includeToday: Bool)
        case fixed(WorkWindow)
    }

    package var days: Days
    /// Days before today that may still change at the source.
    package var settleDays: Int

    package init(days: Days, settleDays: Int = 1) {
        self.days = days
        self.settleDays = settleDays
    }

    /// The 40 days before today.
    package static var standard: WindowSetting {
        WindowSetting(days: .last(40, includeToday: false))
    }

    /// The days of the window for a run on that date.
    package func window(today: WorkDate) -> WorkWindow {
        switch days {
        case .fixed(let window):
            window
        case .last(let count, let includeToday):
            WorkWindow(
                endingAt: includeToday ? today : today.advanced(by: -1),
                days: includeToday ? count + 1 : count)
        }
    }
}

/// A file that the user named in pipeline.yml.
package struct InputFile: Codable, Hashable, Sendable {
    /// As pipeline.yml names it (a glob expanded), relative to pipeline.yml: what people and
    /// packages see, the same wherever the project lies.
    package var name: String
    /// Absolute.
    package var path: String
    /// The sheet of a workbook, by name or by number from 1; `nil` = the first that isn't hidden.
    package var sheet: String?

    package init(name: String, path: String, sheet: String? = nil) {
        self.name = name
        self.path = path
        self.sheet = sheet
    }
}
