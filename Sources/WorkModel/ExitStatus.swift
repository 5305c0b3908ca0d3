/// The statuses that every program of ours ends with; the numbers are those of `sysexits.h`.
package enum ExitStatus: Int32, CaseIterable, Sendable, Codable {
    case done = 0
    case usage = 64
    case faultyData = 65
    case inputMissing = 66
    case unavailable = 69
    case defect = 70
    case cannotWrite = 73
    case tryAgainLater = 75
    case refused = 77
    case faultyConfiguration = 78

    /// The status of several failures: the first of 70, 73, 78, 77, 65, 66, 69, 75 that occurs
    /// (`design.md`, Failure); bad usage stops a program before any other failure can occur.
    package static func worst(of statuses: [ExitStatus]) -> ExitStatus {
        let order: [ExitStatus] = [
            .usage, .defect, .cannotWrite, .faultyConfiguration, .refused, .faultyData,
            .inputMissing, .unavailable, .tryAgainLater,
        ]
        return order.first(where: statuses.contains) ?? .done
    }
}
