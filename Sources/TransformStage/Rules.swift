import PipelineSettings
import WorkModel

/// What the rules look at: a partition's days, who its people are, what its segments mean.
///
/// Each rule is a method in a file of its own.
struct Rules {
    let month: AttendanceMonth
    let identities: Identities
    /// By the title's index in `month.titles`; `nil` = nothing says what the segment is.
    let meanings: [SegmentMeaning?]
    let settings: IntegrationSettings
    let window: WorkWindow
    let today: WorkDate
    /// Today and the days before it that may still be in progress begin here.
    let firstUnsettledDay: WorkDate
    /// 休暇の使用.
    let usesLeave: Bool
    let leaveColumns: LeaveColumns?

    init(
        month: AttendanceMonth, identities: Identities, segments: SegmentTable,
        integration: IntegrationSettings, settings: RunSettings
    ) {
        self.month = month
        self.identities = identities
        meanings = month.titles.map { segments.meaning(of: $0.text, kind: $0.kind) }
        self.settings = integration
        window = settings.window
        today = settings.today
        firstUnsettledDay = settings.firstUnsettledDay
        usesLeave = settings.pipeline.target.timesheet.leave
        leaveColumns = settings.pipeline.target.leaveColumns
    }

    /// What the day's segment means, as far as CrowdLog uses leave.
    func meaning(of day: AttendanceDay) -> SegmentMeaning? {
        meaning(ofTitle: Int(day.title))
    }

    /// What a title of `month.titles` means, as far as CrowdLog uses leave.
    func meaning(ofTitle title: Int) -> SegmentMeaning? {
        guard var meaning = meanings[title] else { return nil }
        if !usesLeave {
            meaning.leave = .none
            meaning.leaveName = ""
        }
        return meaning
    }

    /// Whether anything says what a title of `month.titles` means.
    func hasMeaning(title: Int) -> Bool {
        if case nil = meanings[title] { false } else { true }
    }

    /// Whether the segment is leave that CrowdLog doesn't use.
    func isUnusedLeave(_ day: AttendanceDay) -> Bool {
        !usesLeave && meanings[Int(day.title)].map { $0.leave != .none } == true
    }

    /// Whether the source counts any leave that CrowdLog uses.
    func hasLeaveCounted(_ day: AttendanceDay) -> Bool {
        usesLeave && (day.hasLeaveDays || day.hasHourlyLeave)
    }

    func title(of day: AttendanceDay) -> String {
        month.titles[Int(day.title)].text
    }
}
