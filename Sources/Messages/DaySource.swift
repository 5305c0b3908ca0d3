/// Where a day is from, and so where a person mends it.
package enum DaySource: Hashable, Sendable {
    case hrmos
    /// HRMOS, asked by each run itself.
    case hrmosAPI
    /// A file in a layout of the user's own.
    case file(String)
    /// A service, by its name.
    case service(String)
    /// A program of the user's, by the integration that it hands days to.
    case program(String)
    case corrections(String, line: Int)

    /// Where the day's own values are mended.
    var place: Words {
        switch self {
        case .hrmos, .hrmosAPI: Words(ja: "HRMOS勤怠の「日次勤怠」画面", en: "HRMOS (日次勤怠)")
        case .file(let name):
            Words(ja: "\(name)（またはその出力元）", en: "\(name) or where it was exported")
        case .service(let name): Words(ja: "\(name)の画面", en: name)
        case .program(let name):
            Words(ja: "連携「\(name)」のプログラムが読む勤怠", en: "what the program of \(name) reads")
        case .corrections(let name, let line):
            Words(ja: "修正ファイル \(name) の\(line)行目", en: "line \(line) of \(name) (corrections)")
        }
    }

    /// Where people and their numbers are mended.
    var people: Words {
        switch self {
        case .hrmos, .hrmosAPI: Words(ja: "HRMOS勤怠の［システム管理］＞［社員］", en: "HRMOS (システム管理 > 社員)")
        case .file, .service, .program, .corrections: place
        }
    }

    /// What must be done before the next run sees it; `nil` where it reads the file itself.
    var again: Words? {
        switch self {
        case .hrmos: Words(ja: "データを取得し直し", en: "fetch the data again")
        case .hrmosAPI, .file, .service, .program, .corrections: nil
        }
    }
}
