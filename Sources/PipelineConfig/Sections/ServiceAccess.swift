import Foundation
import PipelineSettings
import WorkModel

/// How a service is reached: what all sources over an API have in common.
struct ServiceAccess {
    /// What a service's address, and the pace of its requests, is unless pipeline.yml says otherwise.
    struct Standard {
        let url: String
        let http: HTTPSettings
        /// Whether a path may stand behind the host.
        let hasPath: Bool

        static let hrmos = Standard(
            url: HRMOSAPI.standardURL, http: HTTPSettings(), hasPath: false)
        static let kingOfTime = Standard(
            url: KingOfTimeAPI.standardURL, http: KingOfTimeAPI.standardHTTP, hasPath: true)
    }

    /// Without a slash at its end.
    var baseURL: String
    var key: SecretReference
    var http: HTTPSettings
}

/// Reads `base_url`, `api_key` and `http`.
func readAccess(
    _ section: inout Section, _ standard: ServiceAccess.Standard
) -> ServiceAccess {
    let base = section.value(
        "base_url", expected: standard.hasPath ? "https://host/path" : "https://host",
        parse: standard.hasPath ? serviceURL : baseURL)
    let key = section.secret("api_key")
    return ServiceAccess(
        baseURL: base ?? standard.url, key: key ?? .credential(""),
        http: readHTTP(&section, standard: standard.http))
}

extension ServiceAccess {
    /// Reports an address without a check of its certificate that isn't this machine's.
    func checkTrust(_ section: inout Section) {
        guard !http.verify, !isLoopback(baseURL) else { return }
        section.contradiction(
            "http", expected: "verify: true", found: "verify: false (\(baseURL))")
    }
}

/// An address with or without a path, without a slash at its end; `https` unless it is this machine's.
func serviceURL(_ text: String) -> String? {
    let text = text.hasSuffix("/") ? String(text.dropLast()) : text
    guard let url = URL(string: text), url.host() != nil, url.query() == nil, url.user() == nil,
        url.fragment() == nil,
        url.scheme == "https" || url.scheme == "http" && isLoopback(text)
    else { return nil }
    return text
}
