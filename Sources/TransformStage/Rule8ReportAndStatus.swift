import PipelineSettings
import WorkModel

extension StatusSetting {
    /// Rule 8: what stands in the column `status`; empty where CrowdLog decides.
    var cell: String {
        switch self {
        case .omit: ""
        case .saved, .completed: rawValue
        }
    }
}

extension Rules {
    /// Rule 8: the daily report, on leave days too; empty where the setting wants none.
    func dailyReport(of day: AttendanceDay) -> Range<Int> {
        guard settings.dailyReport == .note else { return 0..<0 }
        return Int(day.noteStart)..<Int(day.noteStart + day.noteLength)
    }
}
