import Handoff
import WorkModel

/// A run's name: its start in UTC, such as `20261121T200000Z`, then `-2`, `-3` where that second
/// has a run already.
///
/// Names tell which run came first. So where the clock was set back, a run is named as one more of the
/// newest run's second.
struct RunID {
    let text: String

    /// Makes the folder of a new run, which nobody else has made.
    ///
    /// It is on the disk when this returns, for the ledger will name files in it.
    static func makeFolder(
        in workspace: Path, startedAt seconds: Int
    ) throws(Faults) -> (RunID, RunFolder) {
        let runs = workspace / "runs"
        try FileWriting.makeFolder(runs, durable: true)
        var start = timestamp(seconds)
        var count = 1
        if let newest = all(in: workspace).last.map({ RunOrder($0.text) }),
            precedesInBytes(start, newest.start)
        {
            start = newest.start
            count = newest.count + 1
        }
        while true {
            let id = RunID(text: count == 1 ? start : "\(start)-\(count)")
            let folder = runs / id.text
            if try FileWriting.makeNewFolder(folder) { return (id, RunFolder(folder)) }
            count += 1
        }
    }

    /// The workspace's runs, oldest first.
    static func all(in workspace: Path) -> [RunID] {
        FileReading.names(in: workspace / "runs")
            .filter { $0.first?.isNumber == true }
            .map(RunID.init(text:))
            .sorted { RunOrder($0.text) < RunOrder($1.text) }
    }
}

/// Seconds since 1970 as `yyyyMMddTHHmmssZ`.
private func timestamp(_ seconds: Int) -> String {
    let second = seconds % 86_400
    let date = WorkDate(dayNumber: Int32(seconds / 86_400)).yearMonthDay
    return text { bytes in
        appendDigits(date.year, count: 4, to: &bytes)
        appendDigits(date.month, count: 2, to: &bytes)
        appendDigits(date.day, count: 2, to: &bytes)
        bytes.append(UInt8(ascii: "T"))
        appendDigits(second / 3600, count: 2, to: &bytes)
        appendDigits(second / 60 % 60, count: 2, to: &bytes)
        appendDigits(second % 60, count: 2, to: &bytes)
        bytes.append(UInt8(ascii: "Z"))
    }
}
