import Foundation
import Sandbox
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// What a clerk has in a browser: the stand-in's pages, read as they are shown.
struct Screen {
    let port: Int
    private let session: URLSession

    /// Gives `body` the screens of a stand-in that has gone afterwards.
    static func showing<Value: Sendable>(
        _ sandbox: CrowdLogSandbox, _ body: (Screen) async throws -> Value
    ) async throws -> Value {
        try await showing({ sandbox.answer($0) }, body)
    }

    /// Gives `body` the screens of whatever answers.
    static func showing<Value: Sendable>(
        _ answer: @escaping @Sendable (Request) async -> Answer,
        _ body: (Screen) async throws -> Value
    ) async throws -> Value {
        let server = try LoopbackServer(port: 0, answer: answer)
        let serving = Task { try await server.run() }
        let session = URLSession(configuration: .ephemeral)
        let result: Result<Value, any Error>
        do {
            let screen = Screen(port: try await server.port(), session: session)
            result = .success(try await body(screen))
        } catch {
            result = .failure(error)
        }
        session.invalidateAndCancel()
        await server.stop()
        _ = await serving.result
        return try result.get()
    }

    func page(_ path: String) async throws -> String {
        String(decoding: try await answer(request(path)), as: UTF8.self)
    }

    func file(_ path: String) async throws -> Data { try await answer(request(path)) }

    /// Imports a file.
    /// - Returns: The page of its result.
    func upload(_ bytes: Data, name: String, encoding: String) async throws -> ResultPage {
        let line = "--boundary-of-a-test"
        var request = try request("/import")
        request.httpMethod = "POST"
        request.setValue(
            "multipart/form-data; boundary=\(line.dropFirst(2))",
            forHTTPHeaderField: "Content-Type")
        var body = Data(
            """
            \(line)\r\nContent-Disposition: form-data; name="encoding"\r\n\r\n\(encoding)\r
            \(line)\r\nContent-Disposition: form-data; name="file"; filename="\(name)"\r
            Content-Type: text/csv\r\n\r\n
            """.utf8)
        body += bytes
        body += Data("\r\n\(line)--\r\n".utf8)
        request.httpBody = body
        return ResultPage(text: String(decoding: try await answer(request), as: UTF8.self))
    }

    /// Submits (申請) a day.
    func submit(_ code: String, _ date: String) async throws {
        var request = try request("/timesheets")
        request.httpMethod = "POST"
        request.setValue(
            "application/x-www-form-urlencoded", forHTTPHeaderField: "Content-Type")
        request.httpBody = Data("code=\(code)&date=\(date)&action=submit".utf8)
        _ = try await answer(request)
    }

    /// A member's day as the timesheet shows it, by heading; `nil` where it has none.
    func day(_ code: String, _ date: String) async throws -> [String: String]? {
        let page = try await page("/timesheets?code=\(code)&month=\(date.prefix(7))")
        let heads = cells(
            page.components(separatedBy: "<thead>").last ?? "", "th scope=\"col\"", "th")
        let row = page.components(separatedBy: "<tr>").first { $0.hasPrefix("<td>\(date)</td>") }
        guard let row else { return nil }
        return Dictionary(
            zip(heads, cells(row, "td", "td")), uniquingKeysWith: { first, _ in first })
    }

    private func cells(_ row: String, _ open: String, _ close: String) -> [String] {
        (row.components(separatedBy: "</tr>").first ?? "").components(separatedBy: "<\(open)>")
            .dropFirst().map { $0.components(separatedBy: "</\(close)>")[0] }
    }

    private func request(_ path: String) throws -> URLRequest {
        URLRequest(url: try #require(URL(string: "http://127.0.0.1:\(port)\(path)")))
    }

    private func answer(_ request: URLRequest) async throws -> Data {
        let (data, response) = try await session.data(for: request)
        let status = try #require(response as? HTTPURLResponse).statusCode
        guard status == 200 else { throw NotShown(page: String(decoding: data, as: UTF8.self)) }
        return data
    }
}

/// A page that didn't come as it should.
struct NotShown: Error {
    let page: String
}

/// What the screen says after an import.
struct ResultPage {
    let text: String

    var errors: Int { number(after: "エラー ") ?? -1 }
    var rows: Int { number(after: ": ") ?? -1 }

    /// The number behind a word.
    func number(after word: String) -> Int? {
        let main = text.components(separatedBy: "<main>").last ?? ""
        for part in main.components(separatedBy: word).dropFirst() {
            if let number = Int(part.prefix { $0.isNumber }) { return number }
        }
        return nil
    }
}
