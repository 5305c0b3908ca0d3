import Delimited
import Handoff
import WorkModel

/// A line of an import file.
struct UploadPlace: Equatable {
    private let file: Path
    let line: String

    init(_ run: RunFolder, _ month: WorkMonth, file: String, line: String) {
        self.file = run.loaded(month) / file
        self.line = line
    }

    /// The file, as seen from the current folder.
    var seenFile: String { file.seen(from: FileReading.currentFolder) }
}

/// What a run saw of a day against what CrowdLog was given before: a row of diff.csv.
struct ComparedDay {
    let origin: String
    let change: PlanDay.Change?
    let before: GivenValues
    let after: GivenValues
    /// `nil` where the day needs no import file.
    let upload: UploadPlace?
}

/// The rows of an integration's days, by origin.
func comparedDays(
    _ origins: Set<String>, of integration: IntegrationName, _ month: WorkMonth, in run: RunFolder,
    _ load: PackageReader
) throws(Faults) -> [String: ComparedDay] {
    let columns = ColumnPlaces(.diff)
    var days: [String: ComparedDay] = [:]
    try load.rows(.diff) { block in
        for row in 0..<block.rowCount {
            func cell(_ name: String) -> String { block.text(row: row, column: columns[name]) }
            let origin = cell("origin")
            guard origins.contains(origin), cell("integration") == integration.text else {
                continue
            }
            let file = cell("file")
            days[origin] = ComparedDay(
                origin: origin, change: PlanDay.Change(rawValue: cell("change")),
                before: GivenValues(block, row, columns, prefix: "before_"),
                after: GivenValues(diff: block, row, columns),
                upload: file.isEmpty
                    ? nil : UploadPlace(run, month, file: file, line: cell("line")))
        }
    }
    return days
}
