/// How an office works with kintai.
enum Practice: CaseIterable {
    /// CrowdLog is left to kintai: nobody types there, no download is made, no day is closed.
    case plain
    /// Members type too, so that CrowdLog's download is put beside the settings before each run
    /// (`current`); days are closed on the 20th, ten days later (`closed_through`).
    case watched

    /// The lines of pipeline.yml under `target`.
    var target: String {
        switch self {
        case .plain: ""
        case .watched:
            """

              current: {file: current.csv, profile: crowdlog-attendance, encoding: utf-8}
              closed_through: {closing_day: 20, open_days: 10}
            profiles:
              crowdlog-attendance: \(CrowdLog.downloadProfile)
            """
        }
    }
}
