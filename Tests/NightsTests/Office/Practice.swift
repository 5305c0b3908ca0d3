/// How an office works with kintai.
enum Practice: CaseIterable {
    /// CrowdLog is left to kintai: nobody types there, no download is made, no day is closed.
    case plain
    /// Members type too, so that CrowdLog's download is put beside the settings before each run
    /// (`current`); days are closed on the 20th, ten days later (`closed_through`).
    case watched
    /// CrowdLog was filled otherwise before, which `kintai adopt` takes over; from then on as with
    /// `watched`, but that members submit their days (`submitted`) and none is closed.
    case takenOver
    /// The clerk uploads each morning without fail, so that what is written counts as uploaded
    /// (`confirm: on_write`); else as with `plain`.
    case trusting
    /// CrowdLog gets the days through its API, which answers faultily now and then; else as with `plain`.
    case byAPI

    /// Whether CrowdLog's download is put beside the settings before each run.
    var hasDownload: Bool { self == .watched || self == .takenOver }

    /// Those whose runs are undone by way of trial, each in a copy of the office: an API has none.
    static let undoing = allCases.filter { $0 != .byAPI }

    /// Whether fewer nights do.
    var isShort: Bool { self == .takenOver || self == .trusting || self == .byAPI }

    /// The lines of pipeline.yml under `target`, and those behind it.
    var target: String {
        switch self {
        case .plain, .byAPI: ""
        case .watched: download + "\n  closed_through: {closing_day: 20, open_days: 10}" + profile
        case .takenOver: download + "\n  submitted: submitted.csv" + profile
        case .trusting: "\n  confirm: on_write"
        }
    }

    private var download: String {
        "\n  current: {file: current.csv, profile: crowdlog-attendance, encoding: utf-8}"
    }

    private var profile: String {
        "\nprofiles:\n  crowdlog-attendance: \(CrowdLog.downloadProfile)"
    }
}
