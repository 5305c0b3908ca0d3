package import WorkModel

/// The key `source`; the kinds that this version reads.
package enum SourceSettings: Codable, Hashable, Sendable {
    case hrmosAPI(HRMOSAPI)
    case hrmosJSON(HRMOSFiles)
    case hrmosCSV(HRMOSFiles, CSVFormat)
    case csv(CSVFiles)
    case jobcanAPI(JobcanAPI)
    case command(CommandSource)
    case kingOfTime(KingOfTimeAPI)
}

/// What other places want to know of a source, whatever its kind.
extension SourceSettings {
    /// The files of attendance that people put there, and the seconds after which an old one is warned of;
    /// `nil` of a source that is asked anew in every run.
    package var putFiles: (files: [InputFile], maxAge: Int?)? {
        switch self {
        case .hrmosAPI, .jobcanAPI, .kingOfTime, .command: nil
        case .hrmosJSON(let source), .hrmosCSV(let source, _): (source.files, source.maxAge)
        case .csv(let source): (source.files, source.maxAge)
        }
    }

    /// How the files are laid out where they are CSV or workbooks.
    package var format: CSVFormat? {
        switch self {
        case .hrmosAPI, .jobcanAPI, .hrmosJSON, .kingOfTime, .command: nil
        case .hrmosCSV(_, let format): format
        case .csv(let source): source.format
        }
    }

    /// The day on which a key was issued that lives only so long; `nil` where none is known to die.
    package var keyIssued: WorkDate? {
        if case .hrmosAPI(let api) = self { api.keyIssued } else { nil }
    }

    /// The kind's word where nobody has tried it on the service itself yet; else `nil`.
    package var experimentalKind: String? {
        switch self {
        case .jobcanAPI: "jobcan-api"
        case .kingOfTime(let api) where api.vendor == .kinkakuji: "kinkakuji-api"
        default: nil
        }
    }

    /// Months before the window that are asked for what changed; 0 of sources that can't tell.
    package var watchMonths: Int {
        if case .hrmosAPI(let api) = self { api.watchMonths } else { 0 }
    }
}
