import WorkModel

/// CrowdLog's attendance as its import fills it (`reference/crowdlog.md` §1), with a memory of every
/// write.
///
/// What the vendor doesn't publish is a switch.
struct CrowdLog {
    /// The members' codes.
    var members: Set<String> = []
    /// Whether a file with one bad row is refused whole; else only its bad rows are.
    var isAllOrNothing = true
    private(set) var days: [MemberDay: Attendance] = [:]
    private(set) var writes: [Write] = []
    private var lastWriters: [MemberDay: Writer] = [:]
    private var lastImports: [MemberDay: String] = [:]

    /// A day that was written.
    struct Write {
        let morning: WorkDate
        let by: Writer
        let day: MemberDay
        let before: Attendance?
        let after: Attendance
    }

    enum Writer: Hashable {
        case importFile(String)
        case member
    }

    /// What stands on the screen after an import.
    struct Answer {
        var written = 0
        var errors: [String] = []
    }

    /// Imports a file: the key is member and day, and a day that is there is overwritten whole.
    mutating func importFile(_ name: String, _ text: String, on morning: WorkDate) -> Answer {
        let file = ImportFile(text, members: members)
        var answer = Answer(errors: file.errors)
        guard file.errors.isEmpty || (!isAllOrNothing && file.hasGoodHeader) else { return answer }
        for (day, attendance) in file.days {
            write(attendance, to: day, by: .importFile(name), on: morning)
            answer.written += 1
        }
        return answer
    }

    /// Has what an API was sent.
    mutating func take(_ sent: Delivery.File, on morning: WorkDate) -> Answer {
        for (day, attendance) in sent.days {
            write(attendance, to: day, by: .importFile(sent.name), on: morning)
        }
        return Answer(written: sent.days.count)
    }

    /// A member types a day's attendance.
    mutating func type(_ attendance: Attendance, on day: MemberDay, at morning: WorkDate) {
        write(attendance, to: day, by: .member, on: morning)
    }

    /// Has a day from before all this.
    mutating func remember(_ attendance: Attendance, on day: MemberDay) {
        days[day] = attendance
    }

    /// Has a day's import behind it as if it had not been.
    mutating func forgetImport(of day: MemberDay, since before: CrowdLog) {
        lastImports[day] = before.lastImports[day]
    }

    /// Clears a day by hand.
    mutating func clear(_ day: MemberDay) {
        days[day] = nil
    }

    /// Whether a date lies between the first and the last that a download shows.
    func reaches(_ date: String) -> Bool {
        days.keys.contains { $0.date <= date } && days.keys.contains { $0.date >= date }
    }

    /// Whether a member was the last to write a day.
    func isTyped(_ day: MemberDay) -> Bool {
        lastWriters[day] == .member
    }

    /// The import file that was the last to write a day, but for members.
    func lastImport(of day: MemberDay) -> String? {
        lastImports[day]
    }

    private mutating func write(
        _ attendance: Attendance, to day: MemberDay, by writer: Writer, on morning: WorkDate
    ) {
        writes.append(
            Write(
                morning: morning, by: writer, day: day, before: days[day], after: attendance))
        days[day] = attendance
        lastWriters[day] = writer
        if case .importFile(let name) = writer { lastImports[day] = name }
    }
}
