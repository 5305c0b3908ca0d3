import WorkModel

/// Reads the items of `/daily-workings/timerecord` (`other-sources.md` §1.4) and keeps the stamps' times
/// and codes: where somebody stood isn't looked at.
struct RecordReader: ~Copyable {
    private var item = ObjectReader(
        keys: ["date", "employeeKey", "timeRecord"], itemsKey: 2, itemKeys: ["time", "code"])

    init() {}

    /// Reads an answer's body, of days of `span` alone.
    /// - Returns: why it can't be read, in English and without any of its values; `nil` where it was.
    mutating func read(
        _ body: [UInt8], of span: ClosedRange<WorkDate>, into days: inout KingOfTimeDays
    ) -> String? {
        var walk = JSONWalk(body)
        return walk.objects(under: "dailyWorkings") { range in
            if let refusal = item.read(body, range) { return refusal }
            guard let date = WorkDate(item.string(item.value(at: 0))), span.contains(date) else {
                return "an item of none of the days asked for"
            }
            let key = item.string(item.value(at: 1))
            guard !key.isEmpty else { return "an item without employeeKey" }
            var part = KingOfTimePart()
            let stamps = item.value(at: 2)
            switch stamps.kind {
            case .items:
                for stamp in stamps.range { read(stamp, on: date, into: &part) }
            case .missing: break
            default:
                guard item.string(stamps) == "[]" else { return "timeRecord is no list of objects" }
            }
            days.add(part, of: key, on: date)
            return nil
        }
    }

    /// A stamp of another code than those that are known, or without a time, holds its day.
    private func read(_ stamp: Int, on date: WorkDate, into part: inout KingOfTimePart) {
        let time = item.string(item.value(ofItem: stamp, at: 0))
        let code = item.string(item.value(ofItem: stamp, at: 1))
        guard let kind = UInt8(code).flatMap(KingOfTimeStamp.Kind.init),
            let seconds = secondsSince1970(ofServiceTime: time)
        else {
            part.unread.append("\(code) \(time)")
            return
        }
        let midnight = Int(date.dayNumber) * 86_400 - 9 * 3600
        part.stamps.append(KingOfTimeStamp(seconds: seconds - midnight, kind: kind))
    }
}
