import Sandbox
import Synchronization
import WorkModel

/// The stand-in of KING OF TIME with the made-up company, and what was asked of it when.
final class Tenant: Sendable {
    static let token = "746f6b656e2d6f662d612d6d6164652d75702d636f6d70616e79"

    struct Asked: Sendable, Hashable {
        /// `HH:mm:ss` by the client's clock.
        let at: String
        let line: String
        let status: Int
    }

    let sandbox: KingOfTimeSandbox
    let clock: HourClock
    private let secondsOfARequest: Int
    private let log = Mutex<[Asked]>([])
    private let change: (@Sendable (Request, inout Answer) -> Void)?

    /// Each request lets so many seconds pass before its answer.
    init(
        clock: HourClock, employees: Int = 44, secondsOfARequest: Int = 0,
        _ set: (inout KingOfTimeSettings) -> Void = { _ in },
        change: (@Sendable (Request, inout Answer) -> Void)? = nil
    ) {
        var settings = KingOfTimeSettings()
        settings.token = Self.token
        set(&settings)
        let company = Company(
            Company.Settings(
                employees: employees, months: 2, seed: 1, today: WorkDate(dayNumber: 20_757)))
        self.clock = clock
        self.secondsOfARequest = secondsOfARequest
        self.change = change
        sandbox = KingOfTimeSandbox(settings, company: company, books: Books()) { clock.service }
    }

    var asked: [Asked] { log.withLock(\.self) }

    @Sendable func answer(_ request: Request) async -> Answer {
        let at = clock.face
        var answer = sandbox.answer(request)
        change?(request, &answer)
        let status = answer.status
        log.withLock { $0.append(Asked(at: at, line: request.line, status: status)) }
        clock.advance(bySeconds: secondsOfARequest)
        return answer
    }
}
