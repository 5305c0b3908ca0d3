import Handoff
import PipelineSettings
import WorkModel

/// Finds the days before the window that HRMOS has changed since they were last read.
///
/// Approved days can be corrected for months, and a window of 40 days sees none of it.
struct HRMOSWatch {
    let watch: Watch
    let window: WorkWindow
    /// Months before the window that are asked for.
    let months: Int
    /// The date of the run.
    let today: WorkDate

    /// HRMOS's days may lag what changed them by half an hour or more (`hrmos.md` §3).
    private static let overlap = 2 * 3600
    /// Seconds by which the service's clock and ours may differ.
    private static let skew = 600

    /// - Returns: `nil` where nothing is to be asked for.
    init?(_ api: HRMOSAPI, of integration: IntegrationName, _ settings: RunSettings) {
        guard let watch = settings.watches?[integration.text], api.watchMonths > 0 else {
            return nil
        }
        self.watch = watch
        window = settings.window
        months = api.watchMonths
        today = settings.today
    }

    private var firstDay: WorkDate {
        WorkMonth(index: window.from.month.index - months).firstDay
    }

    /// The months to ask for, by HRMOS's count.
    ///
    /// A month of HRMOS follows each employee's closing day, so a day may stand in the next one.
    var requested: [WorkMonth] {
        (firstDay.month.index...(window.from.month.index + 1)).map(WorkMonth.init(index:))
    }

    static func path(of month: WorkMonth) -> String { "/work_outputs/monthly/\(month)" }

    /// What an answer is kept as.
    static func name(of month: WorkMonth) -> String { "changed-\(month)" }
    /// What stands in for all answers where the service doesn't show them.
    static let nameWhereRefused = "changed-refused"

    /// The filter on update time.
    var query: [(name: String, value: String)] {
        [("from", tokyoTimestamp(ofSeconds: watch.since - Self.overlap))]
    }

    /// What the answers tell of; without one that is missing, at least what was carried.
    func days(in answers: [WorkMonth: InputFile]) throws(Faults) -> [ChangedDay] {
        var items: [HRMOSItem] = []
        for file in answers.values {
            let bytes = try FileReading.bytes(of: Path(file.path), name: file.name)
            items += (try? readPage(bytes, .personAndDay).get()) ?? []
        }
        return days(in: items)
    }

    /// The changed days of answers, and those that were carried: each once, by date and number.
    func days(in items: [HRMOSItem]) -> [ChangedDay] {
        var object = ObjectReader(keys: ["user_id", "number", "day", "updated_at"])
        var found: [ChangedDay] = []
        for item in items {
            guard object.read(item.json, item.json.indices) == nil,
                let date = WorkDate(object.string(object.value(at: 2))),
                date >= firstDay, date < window.from
            else { continue }
            // A service that takes no notice of the filter tells of days that haven't changed.
            let updated = secondsSince1970(ofTimestamp: object.string(object.value(at: 3)))
            if let updated, updated < watch.since - Self.overlap || wasRead(date, after: updated) {
                continue
            }
            found.append(
                ChangedDay(
                    number: object.string(object.value(at: 1)), date: date,
                    sourceID: object.string(object.value(at: 0)), listed: today))
        }
        return merged(found)
    }

    private func wasRead(_ date: WorkDate, after updated: Int) -> Bool {
        watch.reads.contains { reading in
            reading.window.contains(date) && reading.start - Self.skew >= updated
        }
    }

    private func merged(_ found: [ChangedDay]) -> [ChangedDay] {
        var days = watch.carried
        var known = Set(days.map(DayKey.init))
        for day in found where known.insert(DayKey(day)).inserted { days.append(day) }
        return days.sorted { left, right in
            if left.date != right.date { return left.date < right.date }
            if left.number != right.number { return precedesInBytes(left.number, right.number) }
            return precedesInBytes(left.sourceID, right.sourceID)
        }
    }
}

/// Whose day it is.
private struct DayKey: Hashable {
    let date: WorkDate
    let number: String
    let sourceID: String

    init(_ day: ChangedDay) {
        date = day.date
        number = day.number
        sourceID = day.sourceID
    }
}
