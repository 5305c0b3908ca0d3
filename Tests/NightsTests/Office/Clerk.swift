import WorkModel

/// Who uploads the files each morning, and now and then forgets; mends some of what is held.
struct Clerk {
    private var dice: Dice
    private var forgetsUntil: WorkDate?

    init(seed: UInt64) {
        dice = Dice(seed, "clerk")
    }

    /// Whether the clerk uploads today: from time to time nobody does for a day or two.
    mutating func comesToUpload(on morning: WorkDate) -> Bool {
        if let forgetsUntil, morning < forgetsUntil { return false }
        guard dice.happens(perThousand: 200) else { return true }
        forgetsUntil = morning.advanced(by: dice.number(in: 1...2))
        return false
    }

    /// Uploads files, and sets those aside that CrowdLog took.
    func upload(
        _ files: [Delivery.File], of delivery: Delivery, to crowdLog: inout CrowdLog,
        on morning: WorkDate
    ) throws -> [CrowdLog.Answer] {
        try files.map { file in
            let answer = crowdLog.importFile(file.name, file.text, on: morning)
            if answer.errors.isEmpty { try delivery.setAside(file) }
            return answer
        }
    }

    /// Of the held days, those that the clerk mends in HRMOS today.
    mutating func mends(_ held: Set<HeldDay>) -> [HeldDay] {
        held.sorted().filter { _ in dice.happens(perThousand: 250) }
    }

    /// Of the held days, those that the clerk clears in CrowdLog today, since HRMOS has them no more.
    mutating func clears(_ held: Set<HeldDay>) -> [HeldDay] {
        held.sorted().filter { $0.code == "vanished" && dice.happens(perThousand: 300) }
    }
}
