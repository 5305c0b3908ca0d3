import Handoff
import WorkModel

/// The variable that names a file for faults as lines of JSON, for schedulers.
private let variable = "KINTAI_FAULTS"

/// Appends faults, a line of JSON each, to the file that the environment names for that; what can't be
/// written there fails nothing.
func appendFaultLines(_ faults: Faults) {
    guard let path = environment[variable], !path.isEmpty,
        let log = try? LineLog(appendingTo: Path(path))
    else { return }
    for fault in faults.all { log.write(Array((encodeJSONLine(FaultLine(fault)) + "\n").utf8)) }
}

/// What a scheduler wants to know of a fault; nothing of what a file said.
private struct FaultLine: Encodable {
    let code: String
    let status: Int32
    /// When a service may be asked again, such as `2026-10-05T02:00:00+09:00`.
    let retryAt: String?

    init(_ fault: Fault) {
        code = fault.code.rawValue
        status = fault.code.exitStatus.rawValue
        retryAt = fault.asksAgainAt.map { $0.replacing(" ", with: "T") + ":00+09:00" }
    }
}

extension Fault {
    /// The minute in Asia/Tokyo from which a service may be asked again, where it says one.
    fileprivate var asksAgainAt: String? {
        switch code {
        case .serviceBusy, .serviceMaintenance, .serviceClosed: facts[.since]
        default: nil
        }
    }
}
