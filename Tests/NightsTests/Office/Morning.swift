import Foundation
import TestSupport
import WorkModel

/// What was to be seen on one morning.
struct Morning {
    let date: WorkDate
    /// What the truth wants.
    let wanted: Books.Verdict
    /// The run's folder, and what it printed.
    let run: URL
    let output: String
    /// The days that the run held.
    let held: Set<HeldDay>
    /// The import files that waited for the clerk.
    let files: [Delivery.File]
    /// CrowdLog before the clerk came.
    let crowdLog: CrowdLog
    /// What CrowdLog said to each file; empty where the clerk forgot.
    let answers: [CrowdLog.Answer]

    /// The days in the files; a day that stands in two of them is told apart by `files`.
    var uploads: [MemberDay: Attendance] {
        Dictionary(files.flatMap(\.days), uniquingKeysWith: { _, later in later })
    }
}

/// The days that a run holds, while transforming or loading.
func heldDays(of run: URL) throws -> Set<HeldDay> {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: run.path)
    var held: Set<HeldDay> = []
    for path in paths where path.hasSuffix("/held.csv") {
        let file = run.appending(path: path)
        for row in PlainCSV(try String(contentsOf: file, encoding: .utf8)).rows {
            held.insert(
                HeldDay(
                    number: row["employee_number"] ?? "", date: row["date"] ?? "",
                    code: row["code"] ?? ""))
        }
    }
    return held
}
