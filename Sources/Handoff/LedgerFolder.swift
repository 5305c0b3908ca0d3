package import Delimited
package import WorkModel

/// What CrowdLog was given, month by month: `ledger/<YYYY-MM>/<generation>/` (`design.md`, Load).
///
/// The highest whole generation counts; none is ever replaced.
package struct LedgerFolder: Hashable, Sendable {
    package let path: Path

    package init(workspace: Path) {
        path = workspace / "ledger"
    }

    /// The months that have a folder, earliest first.
    package var months: [WorkMonth] {
        FileReading.names(in: path).compactMap { WorkMonth($0) }.sorted()
    }

    /// Whether CrowdLog was never given anything.
    package var isEmpty: Bool { months.allSatisfy { newest($0) == 0 } }

    /// The folder of a month's generation, which counts from 1.
    package func folder(_ month: WorkMonth, generation: Int) -> Path {
        path / month.description / text { appendDigits(generation, count: 6, to: &$0) }
    }

    /// A month's whole generations, oldest first.
    package func generations(_ month: WorkMonth) -> [Int] {
        numbers(month).filter {
            FileReading.exists(folder(month, generation: $0) / PackageReader.descriptorName)
        }
    }

    /// The month's newest whole generation; 0 where there is none.
    package func newest(_ month: WorkMonth) -> Int {
        generations(month).last ?? 0
    }

    /// The generation that a run is compared with, 0 for none: the newest that it did not commit
    /// itself, so that a part of it that is done again comes to the same end.
    ///
    /// Where what is written counts as what CrowdLog has (`onWrite`), what a run committed that never
    /// came to its end doesn't count either: nobody was given its import files.
    package func base(
        _ month: WorkMonth, for run: String, onWrite: Bool
    ) throws(Faults) -> Int {
        let whole = generations(month)
        var count = whole.count
        while count > 0 {
            let entry = try open(month, generation: whole[count - 1]).facts.ledger
            guard let entry, entry.action == .commit,
                entry.run == run || onWrite && neverEnded(entry.run)
            else { return whole[count - 1] }
            count -= 1
        }
        // Where older ones are gone, the run's own must do.
        return whole.first == 1 ? 0 : whole.last ?? 0
    }

    /// Whether a run that `kintai` began came to no summary; a run whose folder was removed did.
    private func neverEnded(_ run: String) -> Bool {
        let folder = RunFolder(path.folder / "runs" / run)
        return FileReading.exists(folder.runFile) && !FileReading.exists(folder.summary)
    }

    /// The number that the month's next generation gets: above all that are there, torn ones too.
    package func next(_ month: WorkMonth) -> Int {
        (numbers(month).last ?? 0) + 1
    }

    /// Opens a generation, or refuses it with a clear fault.
    package func open(_ month: WorkMonth, generation: Int) throws(Faults) -> PackageReader {
        try PackageReader(
            at: folder(month, generation: generation), stage: .ledger, madeBy: "kintai history")
    }

    /// Opens the month's newest generation; `nil` where CrowdLog was given nothing that month.
    package func openNewest(_ month: WorkMonth) throws(Faults) -> PackageReader? {
        let generation = newest(month)
        return generation == 0 ? nil : try open(month, generation: generation)
    }

    private func numbers(_ month: WorkMonth) -> [Int] {
        FileReading.names(in: path / month.description)
            .compactMap { wholeNumber($0.utf8.span, 0..<$0.utf8.count) }.sorted()
    }
}

extension PackageReader {
    /// Goes through the rows of a month's ledger that may wait: none of one in which nothing does, which
    /// most are.
    /// - Throws: What is wrong with the file.
    package func pendingRows(
        _ body: (borrowing RecordBlock) throws(Faults) -> Void
    ) throws(Faults) {
        guard facts.ledger?.pending != 0 else { return }
        try rows(.loaded, body)
    }
}

/// How a generation of the ledger came about.
package struct LedgerEntry: Codable, Hashable, Sendable {
    package enum Action: String, Codable, CaseIterable, Sendable {
        case commit
        case confirm
        case undo
        case adopt
        /// A person's days got another code; the run is that of the generation before.
        case move
    }

    /// From 1.
    package var generation: Int
    /// The run whose values it took in.
    package var run: String
    package var action: Action
    /// How many rows of loaded.csv wait for their confirmation, or to be cleared by hand; `nil` where
    /// nobody has counted.
    package var pending: Int?

    package init(generation: Int, run: String, action: Action, pending: Int? = nil) {
        self.generation = generation
        self.run = run
        self.action = action
        self.pending = pending
    }
}
