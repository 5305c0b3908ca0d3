import Testing
import WorkModel

@Suite struct ExitStatusTests {
    /// Of a mixed failure the first that occurs.
    private let order: [Int32] = [70, 73, 78, 77, 65, 66, 69, 75]

    @Test func `takes the first of the design's order`() {
        for (index, worst) in order.enumerated() {
            let statuses = order[index...].reversed().compactMap(ExitStatus.init(rawValue:))
            #expect(statuses.count == order.count - index)
            #expect(ExitStatus.worst(of: statuses + [.done]).rawValue == worst)
        }
    }

    @Test(arguments: [[], [ExitStatus.done], [.done, .done]])
    func `is done where nothing failed`(statuses: [WorkModel.ExitStatus]) {
        #expect(ExitStatus.worst(of: statuses) == .done)
    }

    @Test func `never calls a failure done`() {
        for status in ExitStatus.allCases where status != .done {
            #expect(ExitStatus.worst(of: [.done, status]) == status)
        }
    }

    @Test(arguments: FaultCode.allCases) func `has a status for every fault`(code: FaultCode) {
        #expect(code.exitStatus != .done)
    }
}
