import Foundation
import Subprocess

/// A TLS server that is none of ours: Python's, with a certificate that openssl has just made.
package struct TLSPeer {
    package let port: Int
    /// The path of its certificate, which signs itself.
    package let certificate: String

    /// Whether a client that still speaks TLS 1.1 is answered.
    /// - Throws: what keeps openssl from running.
    package func answersTLS11() async throws -> Bool {
        let ended = try await Subprocess.run(
            .name("openssl"),
            arguments: [
                "s_client", "-connect", "127.0.0.1:\(port)", "-tls1_1", "-cipher",
                "ALL:@SECLEVEL=0",
            ], input: .none, output: .discarded, error: .discarded)
        return ended.terminationStatus.isSuccess
    }
}

/// Whether the programs that it needs are there.
package let hasTLSPeer = ["openssl", "python3"].allSatisfy { program in
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.contains {
        FileManager.default.isExecutableFile(atPath: "\($0)/\(program)")
    }
}

private let webServer = """
    import http.server, os, ssl, sys, warnings
    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        def do_GET(self):
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", "2")
            self.end_headers()
            self.wfile.write(b"[]")
        def log_message(self, *words):
            pass
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(sys.argv[1], sys.argv[2])
    if "old" in sys.argv[4:]:
        warnings.simplefilter("ignore")
        context.minimum_version = ssl.TLSVersion.TLSv1
        context.maximum_version = ssl.TLSVersion.TLSv1_1
        context.set_ciphers("ALL:@SECLEVEL=0")
    server.socket = context.wrap_socket(server.socket, server_side=True)
    with open(sys.argv[3] + ".new", "w") as file:
        file.write(str(server.server_port))
    os.rename(sys.argv[3] + ".new", sys.argv[3])
    server.serve_forever()
    """

/// Runs `body` beside a TLS server whose certificate is for that host (`IP:…` or `DNS:…`).
///
/// - Parameters:
///   - host: Whose certificate it is.
///   - isExpired: Whether the certificate was good for a day of 2020 only.
///   - isOld: Whether it speaks TLS 1.0 and 1.1 only.
///   - body: Gets the server.
/// - Throws: what `body` throws; `NoServer`.
package func withTLSPeer(
    for host: String, isExpired: Bool = false, isOld: Bool = false,
    _ body: (TLSPeer) async throws -> Void
) async throws {
    try await withPython(
        webServer, for: host, isExpired: isExpired, isOld ? ["old"] : [], body)
}

/// Runs `body` beside a server in Python, which gets the paths of a certificate for that host, of its
/// key and of the file for its port, then `arguments`.
func withPython(
    _ program: String, for host: String, isExpired: Bool = false, _ arguments: [String] = [],
    _ body: (TLSPeer) async throws -> Void
) async throws {
    let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("kintai-tests-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    let certificate = folder.appendingPathComponent("certificate.pem").path
    let key = folder.appendingPathComponent("key.pem").path
    try await makeCertificate(for: host, isExpired: isExpired, certificate, key: key)
    let portFile = folder.appendingPathComponent("port").path
    _ = try await Subprocess.run(
        .name("python3"),
        arguments: Arguments(["-c", program, certificate, key, portFile] + arguments), input: .none,
        output: .discarded, error: .discarded
    ) { server in
        defer { try? server.send(signal: .kill) }
        let port = try await number(in: portFile)
        try await body(TLSPeer(port: port, certificate: certificate))
    }
}

/// Makes a certificate that signs itself.
private func makeCertificate(
    for host: String, isExpired: Bool, _ certificate: String, key: String
) async throws {
    let request = [
        "req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj",
        "/CN=test", "-addext", "subjectAltName=\(host)", "-keyout", key,
    ]
    guard isExpired else {
        _ = try await output(
            of: "openssl", request + ["-x509", "-days", "1", "-out", certificate])
        return
    }
    // `req` makes none of the past, but `ca` does, which wants files of its own.
    let base = certificate + "-"
    try Data(
        """
        [ca]
        default_ca = one
        [one]
        database = \(base)index
        new_certs_dir = \(URL(filePath: certificate).deletingLastPathComponent().path)
        rand_serial = yes
        default_md = sha256
        policy = any
        copy_extensions = copy
        [any]
        commonName = supplied

        """.utf8
    ).write(to: URL(filePath: base + "settings"))
    try Data().write(to: URL(filePath: base + "index"))
    _ = try await output(of: "openssl", request + ["-out", base + "request"])
    _ = try await output(
        of: "openssl",
        [
            "ca", "-batch", "-selfsign", "-notext", "-config", base + "settings", "-in",
            base + "request", "-keyfile", key, "-out", certificate, "-startdate",
            "20200101000000Z", "-enddate", "20200102000000Z",
        ])
}

/// The number in a file that is still to come.
private func number(in file: String) async throws -> Int {
    for _ in 0..<3000 {
        if let text = try? String(contentsOfFile: file, encoding: .utf8) {
            guard let number = Int(text) else { break }
            return number
        }
        try await Task.sleep(for: .milliseconds(20))
    }
    throw NoServer()
}

private struct NoServer: Error {}

/// What a program that is found in PATH writes to its output.
package func output(of program: String, _ arguments: [String]) async throws -> [UInt8] {
    let ended = try await Subprocess.run(
        .name(program), arguments: Arguments(arguments), output: .bytes(limit: 1 << 20))
    guard ended.terminationStatus.isSuccess else { throw NoServer() }
    return ended.standardOutput
}
