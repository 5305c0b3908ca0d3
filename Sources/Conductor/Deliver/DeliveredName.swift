import Handoff
import Messages
import WorkModel

/// A file of the folder of `deliver` that we have put there, by its name; all others are people's.
enum DeliveredName: Hashable {
    /// An import file of that run, or of what undid one.
    case upload(run: String)
    /// The list for review of that run.
    case review(run: String)
    /// The report of a run.
    case report
    /// Says in words what there is to import.
    case note
    /// What a delivery that was stopped has left.
    case unfinished

    init?(_ name: String) {
        let pattern = /(.+)_([0-9]{8}T[0-9]{6}Z(?:-[0-9]+)?(?:-undo)?)\.(csv|txt|xlsx|html)(\.new)?/
        guard let parts = name.wholeMatch(of: pattern)?.output else { return nil }
        let kind: DeliveredName
        switch (parts.1, parts.3) {
        case ("kintai_held-for-review", "csv"), ("kintai_held-for-review", "xlsx"):
            kind = .review(run: String(parts.2))
        case ("kintai_report", "html"): kind = .report
        case (let subject, "csv")
        where subject.wholeMatch(of: /kintai_[0-9]{4}-[0-9]{2}_[0-9]+of[0-9]+/) != nil:
            kind = .upload(run: String(parts.2))
        case (let subject, "txt") where DeliveryWords.noteNames.contains(String(subject)):
            kind = .note
        default: return nil
        }
        self = parts.4 == nil ? kind : .unfinished
    }

    static func report(of run: RunFolder) -> String { "kintai_report_\(run.path.name).html" }

    /// The names of import files, which stand in the order of their import.
    static func uploads(_ files: [WaitingFile]) -> [String] {
        var number = 0
        return files.enumerated().map { index, file in
            number = index > 0 && files[index - 1].month == file.month ? number + 1 : 1
            return upload(file, number, of: files.count { $0.month == file.month })
        }
    }

    /// The name of an import file: the numbers say in which order a month's files are imported.
    private static func upload(_ file: WaitingFile, _ number: Int, of count: Int) -> String {
        "kintai_\(file.month)_\(number)of\(count)_\(file.run.path.name).csv"
    }

    /// The name of a list for review, as CSV or as a workbook.
    static func review(_ list: Path, of run: RunFolder) -> String {
        let ending = list == run.heldForReviewWorkbook ? "xlsx" : "csv"
        return "kintai_held-for-review_\(run.path.name).\(ending)"
    }
}
