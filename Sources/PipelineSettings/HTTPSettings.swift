/// How a service is called (the key `http` of an API source or target).
package struct HTTPSettings: Codable, Hashable, Sendable {
    /// The way to the service (the key `proxy`); loopback hosts are always reached directly.
    package enum Proxy: Codable, Hashable, Sendable {
        /// `auto`: as `https_proxy`, `http_proxy`, `all_proxy` and `no_proxy` say.
        case environment
        case none
        /// `http://host:port`, or `https://…`; a user and a password may stand before the host.
        case url(String)
    }

    package var proxy: Proxy
    /// Certificates, in PEM, that are trusted beside those of the system's certificate folder.
    package var caFile: InputFile?
    /// Requests at the same time, `1...64`.
    package var concurrent: Int
    /// Requests that may start within a second, `1...1000`.
    package var perSecond: Int
    /// Seconds for one request with its answer.
    package var timeout: Int
    /// Seconds until the connection, with TLS and proxy, stands.
    package var connectTimeout: Int
    /// Seconds without a byte.
    package var silenceTimeout: Int
    /// Of one request, the first included, `1...20`.
    package var attempts: Int
    /// Seconds; where a service asks for a longer wait (`Retry-After`), the run ends.
    package var longestWait: Int
    /// MiB of an answer, inflated.
    package var largestBody: Int
    /// Whether certificates are checked; `false` only for loopback hosts.
    package var verify: Bool
    /// Gets requests and answers as JSON lines, without secrets and personal fields.
    package var log: OutputFile?

    package init(
        proxy: Proxy = .environment, caFile: InputFile? = nil, concurrent: Int = 4,
        perSecond: Int = 5, timeout: Int = 60, connectTimeout: Int = 10, silenceTimeout: Int = 30,
        attempts: Int = 6, longestWait: Int = 120, largestBody: Int = 64, verify: Bool = true,
        log: OutputFile? = nil
    ) {
        self.proxy = proxy
        self.caFile = caFile
        self.concurrent = concurrent
        self.perSecond = perSecond
        self.timeout = timeout
        self.connectTimeout = connectTimeout
        self.silenceTimeout = silenceTimeout
        self.attempts = attempts
        self.longestWait = longestWait
        self.largestBody = largestBody
        self.verify = verify
        self.log = log
    }
}

/// A file that pipeline.yml names and that is ours to write.
package struct OutputFile: Codable, Hashable, Sendable {
    /// As pipeline.yml names it, relative to pipeline.yml.
    package var name: String
    /// Absolute.
    package var path: String

    package init(name: String, path: String) {
        self.name = name
        self.path = path
    }
}
