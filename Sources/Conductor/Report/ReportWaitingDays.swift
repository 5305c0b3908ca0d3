import Delimited
import Handoff
import Messages
import Report
import WorkModel

extension ReportSource {
    /// Days of one list that are told at most.
    private static let mostWaiting = 1000

    /// What waits for somebody, by kind, and the days that the list of held ones hasn't.
    ///
    /// - Throws: What is wrong with the ledger.
    func waiting() throws(Faults) -> ReportWaiting {
        var view = ReportWaiting()
        view.groups = open.map(group)
        var count = 0
        let ledger = LedgerFolder(workspace: workspace)
        for month in ledger.months {
            guard let newest = try ledger.openNewest(month) else { continue }
            try newest.rows(.openItems) { block in
                for row in 0..<block.rowCount {
                    func cell(_ column: Int) -> String { block.text(row: row, column: column) }
                    let hasLeft = WorkDate(cell(3)).map(edge.hasLeft) ?? false
                    guard cell(4) == "by-hand" || hasLeft else { continue }
                    count += 1
                    guard view.days.count < Self.mostWaiting else { continue }
                    view.days.append(
                        ReportWaiting.Day(
                            person: people.person(
                                integration: cell(0), number: cell(1), code: cell(2)),
                            date: shown(cell(3)), task: task(code: cell(5)),
                            age: age(of: cell(3), since: cell(9))))
                }
            }
        }
        if count > view.days.count {
            view.more = filled(
                ReportWords.moreWaiting,
                ["shown": grouped(view.days.count), "count": grouped(count)])
        }
        return view
    }

    private func task(code: String) -> String {
        IgnoreCode(rawValue: code)?.words.title[language]
            ?? NoteCode(rawValue: code)?.words.title[language]
            ?? HoldCode(rawValue: code)?.words.title[language] ?? code
    }

    private func kindTitle(_ open: Summary.OpenDays) -> String {
        let title = open.title[language]
        return switch open.kind {
        case "held": filled(ReportWords.heldKind, ["title": title])
        case "by-hand": filled(ReportWords.byHandKind, ["title": title])
        default: title
        }
    }

    private func group(_ open: Summary.OpenDays) -> ReportWaiting.Group {
        var command = ""
        if open.left > 0, let from = open.leftFrom, let to = open.leftTo {
            command = self.command("run --from \(from) --to \(to)")
        }
        return ReportWaiting.Group(
            title: kindTitle(open), new: open.new == 0 ? "" : grouped(open.new),
            continuing: open.continuing == 0
                ? ""
                : filled(
                    ReportWords.continuing,
                    ["count": grouped(open.continuing), "age": grouped(open.oldest)]),
            leaving: open.leaving.map(\.description).joined(separator: ", "),
            left: open.left == 0 ? "" : grouped(open.left), command: command)
    }
}
