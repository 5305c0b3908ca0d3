internal import PipelineSettings

/// The proxy that a request takes, in libcurl's words.
struct ProxyChoice: Hashable, Sendable {
    /// Its address; empty = none.
    var proxy: String
    /// Hosts that are reached without it, with commas between them.
    var noProxy: String

    static var direct: ProxyChoice { ProxyChoice(proxy: "", noProxy: "") }

    /// Chooses for an address.
    ///
    /// Loopback hosts are always reached directly: a proxy's loopback is another machine. The
    /// environment's names are those of libcurl; `HTTP_PROXY` in capitals isn't read, because in a
    /// CGI program it is the visitor's to set.
    static func choose(
        _ setting: HTTPSettings.Proxy, for url: HTTPURL, environment: [String: String]
    ) -> ProxyChoice {
        guard !url.isLoopback else { return direct }
        switch setting {
        case .none: return direct
        case .url(let proxy): return ProxyChoice(proxy: proxy, noProxy: "")
        case .environment:
            let names =
                switch url.scheme {
                case .http: ["http_proxy", "all_proxy", "ALL_PROXY"]
                case .https: ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"]
                }
            return ProxyChoice(
                proxy: firstSet(names, in: environment),
                noProxy: firstSet(["no_proxy", "NO_PROXY"], in: environment))
        }
    }
}

private func firstSet(_ names: [String], in environment: [String: String]) -> String {
    names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
}
