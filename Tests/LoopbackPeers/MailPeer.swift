import Foundation
import Subprocess

/// A mail server that is none of ours, in Python, that keeps what is said to it.
package struct MailPeer {
    /// How connections begin.
    package enum Encryption: String, Sendable {
        case none, starttls, implicit
    }

    package let port: Int
    package let certificate: String
    fileprivate let log: String

    /// What it was told, a line each; the lines of a message without those that SMTP adds.
    ///
    /// `{tls}` stands where encryption began.
    package func heard() throws -> [String] {
        try String(contentsOfFile: log, encoding: .utf8).components(separatedBy: "\n").dropLast()
    }
}

private let mailServer = """
    import os, socket, ssl, sys
    certificate, key, port_file, log, encryption, answers = sys.argv[1:7]
    answers = dict(pair.split("=", 1) for pair in answers.split(";") if pair)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    listener = socket.create_server(("127.0.0.1", 0))
    with open(port_file + ".new", "w") as file:
        file.write(str(listener.getsockname()[1]))
    os.rename(port_file + ".new", port_file)

    def serve(connection, told):
        def tell(text):
            told.write(text + "\\n")
            told.flush()
        if encryption == "implicit":
            connection = context.wrap_socket(connection, server_side=True)
            tell("{tls}")
        encrypted = encryption != "starttls"
        def say(text):
            connection.sendall(text.encode() + b"\\r\\n")
        reader = connection.makefile("rb")
        def hear():
            line = reader.readline()
            if not line:
                raise EOFError
            return line.decode("utf-8").rstrip("\\r\\n")
        say(answers.get("hello", "220 mail.example ready"))
        while True:
            line = hear()
            word = line.split(" ")[0].upper()
            tell("EHLO" if word == "EHLO" else line)
            if word in answers:
                if answers[word] == "hang":
                    reader.read()
                    return
                say(answers[word])
            elif word == "EHLO":
                say("250-mail.example")
                say("250 AUTH PLAIN" if encrypted else "250 STARTTLS")
            elif word == "STARTTLS":
                say("220 go on")
                connection = context.wrap_socket(connection, server_side=True)
                reader = connection.makefile("rb")
                encrypted = True
                tell("{tls}")
            elif word == "AUTH":
                say("235 welcome" if len(line.split(" ")) > 2 else "334 ")
                if len(line.split(" ")) == 2:
                    tell(hear())
                    say("235 welcome")
            elif word == "DATA":
                say("354 go on")
                while (line := hear()) != ".":
                    tell(line[1:] if line.startswith(".") else line)
                tell(".")
                say(answers.get("message", "250 taken"))
            elif word == "QUIT":
                say("221 bye")
                return
            else:
                say("250 fine")

    while True:
        connection, _ = listener.accept()
        with open(log, "a") as told:
            try:
                serve(connection, told)
            except (EOFError, OSError):
                pass
        connection.close()
    """

/// Runs `body` beside a mail server.
///
/// - Parameters:
///   - encryption: How connections begin.
///   - host: Whom its certificate is for (`IP:…` or `DNS:…`).
///   - answers: What it says to a word of SMTP, to the whole `message` or as its `hello`; `hang` for
///     nothing at all.
///   - body: What is done meanwhile.
/// - Throws: What `body` throws, and what keeps the server from starting.
package func withMailPeer(
    _ encryption: MailPeer.Encryption, for host: String = "IP:127.0.0.1",
    answers: [String: String] = [:], _ body: (MailPeer) async throws -> Void
) async throws {
    let log = FileManager.default.temporaryDirectory
        .appendingPathComponent("kintai-tests-mail-" + UUID().uuidString).path
    try Data().write(to: URL(filePath: log))
    defer { try? FileManager.default.removeItem(atPath: log) }
    let words = answers.map { "\($0.key)=\($0.value)" }.joined(separator: ";")
    try await withPython(mailServer, for: host, [log, encryption.rawValue, words]) { peer in
        try await body(MailPeer(port: peer.port, certificate: peer.certificate, log: log))
    }
}
