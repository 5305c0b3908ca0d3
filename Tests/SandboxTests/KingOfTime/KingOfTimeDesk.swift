import Foundation
import Testing
import WorkModel

@testable import Sandbox

/// Asks the stand-in of KING OF TIME without a server in between.
struct KingOfTimeDesk {
    let sandbox: KingOfTimeSandbox
    let token = KingOfTimeSettings().token

    init(
        at time: String = "2026-10-31T12:00:00",
        _ change: (inout KingOfTimeSettings) -> Void = { _ in }
    ) throws {
        var settings = KingOfTimeSettings()
        change(&settings)
        let moment = try #require(Moment(time + "+09:00"))
        sandbox = KingOfTimeSandbox(settings, company: Company(.small), books: Books()) { moment }
    }

    func ask(_ path: String, _ query: String = "", token: String? = nil) -> Answer {
        sandbox.answer(
            Request(
                method: "GET", path: "/v1.0" + path, query: query,
                headers: ["Authorization": "Bearer \(token ?? self.token)"]))
    }

    /// The status and the error's code of an answer, `nil` without an error.
    func refusal(_ path: String, _ query: String = "", token: String? = nil) throws -> String? {
        let answer = ask(path, query, token: token)
        let body = try JSONSerialization.jsonObject(with: Data(answer.body))
        guard let object = body as? [String: Any] else { return nil }
        let error = (object["errors"] as? [[String: Any]])?.first ?? object
        guard let code = error["code"], answer.status != 200 else { return nil }
        return "\(answer.status) \(code)"
    }

    func list(_ path: String, _ query: String = "") throws -> [[String: Any]] {
        let answer = ask(path, query)
        try #require(answer.status == 200)
        let body = try JSONSerialization.jsonObject(with: Data(answer.body))
        return try #require(body as? [[String: Any]])
    }

    /// The rows of all days of a span.
    func rows(_ path: String, _ query: String) throws -> [[String: Any]] {
        try list(path, query).flatMap { $0["dailyWorkings"] as? [[String: Any]] ?? [] }
    }
}
