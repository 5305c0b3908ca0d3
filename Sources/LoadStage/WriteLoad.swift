import Handoff
import PipelineSettings
import WorkModel

/// What became of a month's timesheets and of the ledger's days.
struct LoadOutcome: Sendable {
    let input: MonthInput
    /// How many of the month's rows are timesheets of the run; those behind them are the ledger's.
    let received: Int
    let written: WrittenDays
    let compared: ComparedDays
    let vanished: VanishedDays
    let setAside: [SetAside]
}

/// Writes a load folder: import files first, then what says what they hold.
func writeLoad(
    _ outcome: LoadOutcome, facts: PackageFacts, settings: TargetSettings, to folder: Path
) throws(Faults) {
    var package = try PackageWriter(replacing: folder, durable: true)
    let rows = outcome.compared.changes.lazy.filter(\.isWritten).map(\.row)
    let places: [UploadPlace]
    if let api = settings.api {
        places = splitIntoRequests(
            Array(rows), of: outcome.input.timesheets, call: api.attendance)
    } else {
        let upload = UploadFile(
            rows: Array(rows), days: outcome.written.days,
            timesheets: outcome.input.timesheets, settings: settings)
        places = try writeUploads(upload, to: &package)
    }
    try package.add(.diff) { (table) throws(Faults) in
        try writeDiff(
            outcome, at: places, areRequests: settings.api != nil, to: &table)
    }
    try package.add(.loadHeld) { (table) throws(Faults) in
        try writeHeld(outcome, to: &table)
    }
    try package.add(.loadIgnored) { (table) throws(Faults) in
        try writeIgnored(outcome, to: &table)
    }
    try package.add(.forgotten) { (table) throws(Faults) in
        try writeForgotten(outcome.vanished, to: &table)
    }
    try package.finish(facts)
}
