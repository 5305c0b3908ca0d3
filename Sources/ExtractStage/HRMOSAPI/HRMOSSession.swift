import HTTP
import PipelineSettings
import WorkModel

/// One run's talk with HRMOS勤怠: a token, and what is asked with it (`hrmos.md` §1).
///
/// Whether a new token ends older ones isn't known, so there is one for the whole run.
actor HRMOSSession {
    private struct Token {
        let value: Secret
        let issued: ContinuousClock.Instant
    }

    private let client: HTTPClient
    /// Such as `https://ieyasu.co/api/example/v1`.
    private let root: HTTPURL
    private let key: Secret
    private let faults: HRMOSFaults
    /// The key, and all tokens so far.
    private var secrets: [Secret]
    private var token: Token?
    /// A token that is on its way, for whoever else needs one.
    private var renewal: Task<Result<Token, Faults>, Never>?

    /// From which age on a token is made to live for another day.
    private let age: Duration

    /// A token lives one day; half of it is the usual `age`.
    init(
        root: HTTPURL, client: HTTPClient, key: Secret, faults: HRMOSFaults,
        age: Duration = .seconds(12 * 3600)
    ) {
        self.root = root
        self.age = age
        self.client = client
        self.key = key
        self.secrets = [key]
        self.faults = faults
    }

    /// Asks for a list, or a page of one.
    ///
    /// A token that isn't accepted any more is renewed once.
    /// - Throws: what keeps the service from answering, in one fault.
    func get(
        _ path: String, _ query: [(name: String, value: String)] = []
    ) async throws(Faults) -> HTTPResponse {
        let url = query.reduce(root.appending(path: path)) { url, item in
            url.appending(query: [item.name: item.value])
        }
        let used = try await currentToken()
        do throws(HTTPFailure) {
            return try await client.send(request(url, used))
        } catch .refused(let response) where response.status == 401 {
            let renewed = try await renewedToken(after: used)
            do throws(HTTPFailure) {
                return try await client.send(request(url, renewed))
            } catch .refused(let response) where response.status == 401 {
                // A key whose tokens aren't accepted is as good as none.
                throw fault(.refused(response), at: path, isAuthentication: true)
            } catch {
                throw fault(error, at: path)
            }
        } catch {
            throw fault(error, at: path)
        }
    }

    /// Gets a token, unless there is one.
    func begin() async throws(Faults) {
        _ = try await currentToken()
    }

    /// Gives the token back; it dies within a day anyhow, so nobody is told where that fails.
    func end() async {
        guard let token else { return }
        self.token = nil
        let url = root.appending(path: "/authentication/destroy")
        _ = try? await client.send(request(url, token, .delete, expecting: .anything))
    }

    private func currentToken() async throws(Faults) -> Token {
        guard let token else { return try await renewedToken(after: nil) }
        guard token.issued.duration(to: .now) > age else { return token }
        // Where that fails the next answer says so, and the token is renewed.
        let postponed = Token(value: token.value, issued: .now)
        self.token = postponed
        let url = root.appending(path: "/authentication/postpone")
        _ = try? await client.send(request(url, postponed, .put))
        return postponed
    }

    private func renewedToken(after used: Token?) async throws(Faults) -> Token {
        // Another request may have renewed it meanwhile.
        if let token, token.value != used?.value { return token }
        let renewal = renewal ?? Task { await renew() }
        self.renewal = renewal
        return try await renewal.value.get()
    }

    /// Gets a new token and has it used by whoever asks from now on.
    private func renew() async -> Result<Token, Faults> {
        let result = await newToken()
        renewal = nil
        if case .success(let token) = result { self.token = token }
        return result
    }

    private func newToken() async -> Result<Token, Faults> {
        let path = "/authentication/token"
        do throws(HTTPFailure) {
            let response = try await client.send(
                HTTPRequest(
                    .get, root.appending(path: path),
                    // The key is base64 already and goes as it is.
                    headers: ["Authorization": "Basic \(key.exposed)"]))
            guard let text = readToken(response.body) else {
                return .failure(faults.unreadable(path, "no token"))
            }
            let secret = Secret(text)
            client.addSecret(secret)
            secrets.append(secret)
            return .success(Token(value: secret, issued: .now))
        } catch {
            return .failure(fault(error, at: path, isAuthentication: true))
        }
    }

    private func fault(
        _ failure: HTTPFailure, at path: String, isAuthentication: Bool = false
    ) -> Faults {
        faults.faults(
            of: failure, at: path, isAuthentication: isAuthentication, without: secrets)
    }

    private func request(
        _ url: HTTPURL, _ token: Token, _ method: HTTPMethod = .get,
        expecting: HTTPRequest.Expectation = .json
    ) -> HTTPRequest {
        HTTPRequest(
            method, url, headers: ["Authorization": "Token \(token.value.exposed)"],
            expecting: expecting)
    }
}

/// The `token` of an answer; `nil` where it has none that a header may hold.
private func readToken(_ body: [UInt8]) -> String? {
    var object = ObjectReader(keys: ["token"])
    guard object.read(body, body.indices) == nil else { return nil }
    let text = object.string(object.value(at: 0))
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
    return text
}
