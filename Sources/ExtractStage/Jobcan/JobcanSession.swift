import Foundation
import HTTP
import Handoff
import PipelineSettings
import WorkModel

/// One run's talk with ジョブカン: a token for each scope, and what is asked with it (`other-sources.md` §3.1).
///
/// Whether a token may have several scopes isn't known, so each has one.
actor JobcanSession {
    private struct Token {
        let value: Secret
        /// `nil` where the service doesn't say.
        let end: ContinuousClock.Instant?
    }

    private let client: HTTPClient
    private let api: HTTPURL
    private let auth: HTTPURL
    private let credentials: Secret
    private let faults: JobcanFaults
    private var tokens: [JobcanScope: Token] = [:]
    /// Tokens that are on their way, for whoever else needs one.
    private var renewals: [JobcanScope: Task<Result<Token, Faults>, Never>] = [:]

    /// - Parameters:
    ///   - api: such as `https://api-kintai.jobcan.jp`.
    ///   - auth: the address that issues tokens.
    ///   - client: sends the requests.
    ///   - credentials: id and secret, as HTTP Basic wants them.
    ///   - faults: puts what goes wrong into facts.
    init(
        api: HTTPURL, auth: HTTPURL, client: HTTPClient, credentials: Secret, faults: JobcanFaults
    ) {
        self.api = api
        self.auth = auth
        self.client = client
        self.credentials = credentials
        self.faults = faults
    }

    /// Asks for what a scope lets read.
    ///
    /// A token that isn't accepted is renewed once; a second refusal ends it.
    /// - Throws: what keeps the service from answering, in one fault.
    func get(
        _ path: String, _ query: [(name: String, value: String)], _ scope: JobcanScope
    ) async throws(Faults) -> [UInt8] {
        let url = query.reduce(api.appending(path: path)) { url, item in
            url.appending(query: [item.name: item.value])
        }
        let used = try await token(scope, after: nil)
        do throws(HTTPFailure) {
            return try await client.send(request(url, used)).body
        } catch .refused(let response) where response.status == 401 {
            let renewed = try await token(scope, after: used)
            do throws(HTTPFailure) {
                return try await client.send(request(url, renewed)).body
            } catch {
                throw faults.faults(of: error, at: path)
            }
        } catch {
            throw faults.faults(of: error, at: path)
        }
    }

    private func request(_ url: HTTPURL, _ token: Token) -> HTTPRequest {
        HTTPRequest(.get, url, headers: ["Authorization": "Bearer \(token.value.exposed)"])
    }

    /// The scope's token, another than `used`, which wasn't accepted.
    private func token(
        _ scope: JobcanScope, after used: Token?
    ) async throws(Faults) -> Token {
        if let token = tokens[scope], token.value != used?.value,
            token.end.map({ ContinuousClock.now < $0 }) ?? true
        {
            return token
        }
        let renewal = renewals[scope] ?? Task { await renew(scope) }
        renewals[scope] = renewal
        return try await renewal.value.get()
    }

    private func renew(_ scope: JobcanScope) async -> Result<Token, Faults> {
        let result = await newToken(scope)
        renewals[scope] = nil
        if case .success(let token) = result { tokens[scope] = token }
        return result
    }

    private func newToken(_ scope: JobcanScope) async -> Result<Token, Faults> {
        let path = "/oauth/token"
        let form = "grant_type=client_credentials&scope=\(scope.rawValue)"
        do throws(HTTPFailure) {
            let answer = try await client.send(
                HTTPRequest(
                    .post, auth.appending(path: path),
                    headers: [
                        "Authorization": "Basic \(credentials.exposed)",
                        "Content-Type": "application/x-www-form-urlencoded",
                    ],
                    // A second token does no harm.
                    body: Array(form.utf8), isIdempotent: true))
            let json = JSONTree(answer.body)
            let text = json?["access_token"]?.text ?? ""
            guard !text.isEmpty, text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
                return .failure(faults.unreadable(path, "no access_token"))
            }
            let secret = Secret(text)
            client.addSecret(secret)
            // Half a minute early, so that none dies on its way.
            let life = json?["expires_in"].flatMap { Int($0.text) }.map { max($0 - 30, 1) }
            return .success(Token(value: secret, end: life.map { .now + .seconds($0) }))
        } catch {
            return .failure(faults.faults(of: error, at: path, isAuthentication: true))
        }
    }
}

/// What a token may read; never what writes.
enum JobcanScope: String {
    case employees = "employees.read"
    case adits = "adits.read"
    case summaries = "summaries.read"
    case leave = "holidayUseDays.read"
}

/// Opens a client of the service, and a session that has no token yet.
func openJobcanSession(
    _ faults: JobcanFaults, _ environment: [String: String]
) throws(Faults) -> (JobcanSession, HTTPClient) {
    let settings = faults.api
    func secret(_ reference: SecretReference, _ key: String) throws(Faults) -> Secret {
        try readSecret(
            reference, setting: "source.\(key)", integration: faults.integration,
            environment: environment)
    }
    let id = try secret(settings.clientID, "client_id")
    let clientSecret = try secret(settings.clientSecret, "client_secret")
    let pair = Data("\(id.exposed):\(clientSecret.exposed)".utf8).base64EncodedString()
    guard let api = HTTPURL(settings.apiURL), let auth = HTTPURL(settings.authURL) else {
        throw Faults(.serviceUnreachable, [.found: settings.apiURL])
    }
    let log = try settings.http.log.map { file throws(Faults) in
        HTTPLog(write: try LineLog(appendingTo: Path(file.path)).write)
    }
    let credentials = Secret(pair)
    let client = try HTTPClient(
        settings.http, secrets: [clientSecret, credentials], environment: environment, log: log)
    let session = JobcanSession(
        api: api, auth: auth, client: client, credentials: credentials, faults: faults)
    return (session, client)
}
