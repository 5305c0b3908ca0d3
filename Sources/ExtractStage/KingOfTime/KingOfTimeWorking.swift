/// What `/daily-workings` says of somebody's working day at one place of work (§1.4).
struct KingOfTimeWorking: Hashable {
    /// workdayTypeName; empty where it is missing.
    var dayType = ""
    var isClosing: Bool?
    /// Minutes.
    var breakTime: Int?
    /// Minutes.
    var totalWork: Int?
    var leave = KingOfTimeLeave()
}

/// Leave that was taken (holidaysObtained).
struct KingOfTimeLeave: Hashable {
    struct Half: Hashable {
        /// The tenant's word for the half, such as `AM休`.
        var typeName: String
        var name: String
    }

    struct Hours: Hashable {
        /// As the service writes it; only to tell two from one that is listed twice.
        var start: String
        var minutes: Int
    }

    /// The names of full-day leave: one at most, where the rows of a day agree.
    var full: [String] = []
    var halves: [Half] = []
    var hours: [Hours] = []

    /// What both say, each once.
    func joined(with other: Self) -> Self {
        var leave = self
        leave.full += other.full.filter { !full.contains($0) }
        leave.halves += other.halves.filter { !halves.contains($0) }
        leave.hours += other.hours.filter { !hours.contains($0) }
        return leave
    }
}
