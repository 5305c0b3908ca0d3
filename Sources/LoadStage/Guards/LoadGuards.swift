import PipelineSettings
import WorkModel

/// What keeps days out of CrowdLog whatever the source says: closing (締め) and submission (申請).
struct LoadGuards: Sendable {
    let closing: Closing
    let submitted: SubmittedDays?

    /// Reads what pipeline.yml names.
    ///
    /// - Parameters:
    ///   - target: The settings.
    ///   - today: The date in Asia/Tokyo when the run started.
    /// - Throws: What is wrong with the files.
    init(_ target: TargetSettings, today: WorkDate) throws(Faults) {
        closing = try Closing(target.closedThrough, today: today)
        submitted = try target.submitted.map { (file) throws(Faults) in
            try SubmittedDays(file)
        }
    }

    /// Whether nothing is kept out.
    var areEmpty: Bool { closing.lastDay == nil && submitted == nil }

    /// Why a day stays out; `nil` where nothing keeps it out.
    func reason(code: Span<UInt8>, date: WorkDate) -> GuardReason? {
        if let lastDay = closing.lastDay, date <= lastDay { return .closed(through: lastDay) }
        return submitted?.contains(code: code, date: date) == true ? .submitted : nil
    }
}

/// Why a day stays out of CrowdLog.
enum GuardReason: Hashable, Sendable {
    case closed(through: WorkDate)
    case submitted

    /// What becomes of a day that CrowdLog was given.
    var held: SetAside.Verdict {
        switch self {
        case .closed: .held(.changedAfterClosing)
        case .submitted: .held(.changedAfterSubmission)
        }
    }

    /// What becomes of a day that CrowdLog was not given.
    var ignored: SetAside.Verdict {
        switch self {
        case .closed: .ignored(.closed)
        case .submitted: .ignored(.submitted)
        }
    }

    /// Why an undo leaves the day as it is.
    var left: Undoing.Reason {
        switch self {
        case .closed: .closed
        case .submitted: .submitted
        }
    }

    /// What explains it, beside its code.
    var value: String {
        switch self {
        case .closed(let lastDay): lastDay.description
        case .submitted: ""
        }
    }
}
