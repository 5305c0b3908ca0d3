import HTTP
import Handoff
import PipelineSettings
import WorkModel

/// CrowdLog's API, asked with the tenant's token.
struct CrowdLogService: Sendable {
    let api: CrowdLogAPI
    let client: HTTPClient
    let base: HTTPURL
    private let token: Secret
    private let faults: ServiceFaults

    /// Opens a client; nothing is sent yet.
    ///
    /// - Parameters:
    ///   - api: How pipeline.yml describes it.
    ///   - command: What goes on once a fault is mended.
    ///   - environment: The variables.
    ///   - hasLog: Whether `http.log` gets what is sent.
    /// - Throws: `secretMissing`, and what is wrong with the files that `http` names.
    init(
        _ api: CrowdLogAPI, command: String, environment: [String: String], hasLog: Bool = true
    ) throws(Faults) {
        self.api = api
        faults = ServiceFaults(name: "クラウドログ", address: api.baseURL, command: command)
        token = try readSecret(
            api.token, setting: "target.api.token", integration: nil, environment: environment)
        guard let base = HTTPURL(api.baseURL) else {
            throw faults.fault(.serviceUnreachable, [.found: api.baseURL])
        }
        self.base = base
        let log = try (hasLog ? api.http.log : nil).map { file throws(Faults) in
            HTTPLog(write: try LineLog(appendingTo: Path(file.path)).write)
        }
        client = try HTTPClient(
            api.http, secrets: [token], environment: environment, log: log)
    }

    /// Sends a request.
    ///
    /// - Parameters:
    ///   - method: The request's.
    ///   - url: Where it goes.
    ///   - path: The call as people are told of it, without what it is about.
    ///   - body: JSON; `nil` where there is none.
    ///   - accepted: Statuses beside 2xx with which an answer comes back.
    ///   - retry: The statuses with which the request is sent again.
    /// - Returns: The answer.
    /// - Throws: What keeps the service from answering, in one fault.
    func send(
        _ method: HTTPMethod, _ url: HTTPURL, as path: String, body: [UInt8]? = nil,
        accepted: [Int] = [], retry: [Int]? = nil
    ) async throws(Faults) -> HTTPResponse {
        var headers: HTTPHeaders = [
            "Authorization": "Bearer \(token.exposed)", "Accept": "application/json",
        ]
        if body != nil { headers.append("Content-Type", "application/json; charset=utf-8") }
        var request = HTTPRequest(
            method, url, headers: headers, body: body, isIdempotent: true, expecting: .anything)
        request.passing = retry.map { Set($0) }
        do throws(HTTPFailure) {
            return try await client.send(request)
        } catch .refused(let response) where accepted.contains(response.status) {
            return response
        } catch {
            throw fault(error, at: path)
        }
    }

    /// What a service says, fit for a line of a list: without secrets, and not without end.
    func words(_ text: String) -> String {
        let line = text.replacing(token.exposed, with: token.description)
            .unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }
        return String(String(String.UnicodeScalarView(line)).prefix(200))
    }

    func unreadable(_ path: String, _ why: String) -> Faults {
        faults.unreadable(path, why)
    }

    private func fault(_ failure: HTTPFailure, at path: String) -> Faults {
        faults.faults(of: failure, at: path, refused: { refused($0, at: path) }, words: said)
    }

    private func refused(_ response: HTTPResponse, at path: String) -> Faults {
        var facts: [FactName: String] = [
            .path: path, .found: String(response.status), .command: faults.command,
        ]
        facts[.system] = said(response)
        let isOfToken = api.unauthorized.contains(response.status)
        return Faults(isOfToken ? .crowdLogTokenRefused : .crowdLogCallRefused, facts)
    }

    private func said(_ response: HTTPResponse) -> String? {
        JSONTree(response.body)?[api.attendance.refusals.message]?.text.map(words)
    }
}
