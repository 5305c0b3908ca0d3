import WorkModel

extension CrowdLog {
    /// Fills CrowdLog with what was typed there before kintai came: mostly what is true, sometimes
    /// something else or nothing.
    mutating func remember(_ truth: Truth, before end: WorkDate, seed: UInt64) {
        var dice = Dice(seed, "former")
        for (day, ready) in truth.ready.sorted(by: { $0.key < $1.key }) where day.date < "\(end)" {
            switch dice.number(in: 1...20) {
            case 1, 2: continue
            case 3:
                remember(Attendance(clockIn: "09:05", clockOut: "17:35", status: "0"), on: day)
            case 4:
                remember(Attendance(clockIn: "13:55", clockOut: "17:50", leave: "午前休"), on: day)
            default: remember(ready.attendance, on: day)
            }
        }
    }
}
