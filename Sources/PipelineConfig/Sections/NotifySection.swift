import PipelineSettings
import WorkModel

/// Reads `notify`: who is told of what after a run.
func readNotify(_ section: inout Section) -> [NoticeSettings] {
    section.sections("notify", read: readReceiver)
}

private let posted = ["slack", "teams", "line-works", "webhook"]
private let kinds = posted + ["mail"]

private func readReceiver(_ entry: inout Section) -> NoticeSettings {
    entry.require("to")
    let kind = entry.word("to", among: kinds)
    let url = readAddress(&entry, kind)
    let signingKey = entry.secret("signing_key")
    if kind != nil, kind != "webhook" {
        refuse(["signing_key"], of: kind, but: ["webhook"], in: entry)
    }
    let mail = readMail(&entry, isMeant: kind == "mail")
    var settings = NoticeSettings(receiver: .mail(mail))
    switch kind {
    case "slack": settings.receiver = .slack(url)
    case "teams": settings.receiver = .teams(url)
    case "line-works": settings.receiver = .lineWorks(url)
    case "webhook": settings.receiver = .webhook(url, signingKey: signingKey)
    default: break
    }
    settings.events = readEvents(&entry) ?? settings.events
    settings.names = entry.flag("names") ?? settings.names
    settings.http.timeout = entry.seconds("timeout") ?? settings.http.timeout
    settings.http.connectTimeout = settings.http.timeout
    settings.http.silenceTimeout = settings.http.timeout
    settings.http.attempts = entry.number("attempts", in: 1...20) ?? settings.http.attempts
    settings.http.proxy = readProxy(&entry)
    settings.http.caFile = entry.file("ca_file")
    if kind == "mail" { refuse(["proxy"], of: kind, but: posted, in: entry) }
    return settings
}

/// Reads `url`, the address of all that takes requests; it is a key and stays a reference.
private func readAddress(_ entry: inout Section, _ kind: String?) -> SecretReference {
    let url = entry.secret("url")
    if kind == "mail" {
        refuse(["url"], of: kind, but: posted, in: entry)
    } else if kind != nil, !entry.has("url") {
        entry.missing("url")
    }
    return url ?? .credential("")
}

/// Reads `on`; `nil` where it isn't there.
private func readEvents(_ entry: inout Section) -> [NoticeSettings.Event]? {
    let words = NoticeSettings.Event.allCases.map(\.rawValue)
    let path = entry.path.key("on").item
    return entry.list("on").map { nodes in
        var events: [NoticeSettings.Event] = []
        for node in nodes {
            guard let word = entry.findings.text(node, path) else { continue }
            guard let event = NoticeSettings.Event(rawValue: word) else {
                entry.findings.badValue(
                    path, at: node.place, value: node.written,
                    expected: words.joined(separator: " | "), words: words)
                continue
            }
            if !events.contains(event) { events.append(event) }
        }
        if nodes.isEmpty {
            entry.findings.badValue(
                entry.path.key("on"), at: entry.place(of: "on"), value: "[]",
                expected: words.joined(separator: " | "))
        }
        return events
    }
}

/// Reads the keys of a mail server and of whom it is given mail for.
private func readMail(_ entry: inout Section, isMeant: Bool) -> MailSettings {
    var mail = MailSettings(server: "", from: "", addresses: [])
    mail.server = entry.value("server", expected: "mail.example.co.jp", parse: serverName) ?? ""
    mail.encryption = entry.choice("tls") ?? mail.encryption
    mail.port = entry.number("port", in: 1...65_535) ?? mail.encryption.usualPort
    mail.user = entry.value("user", null: .isAbsence, expected: "kintai") {
        $0.isEmpty ? nil : $0
    }
    mail.password = entry.secret("password")
    mail.from = entry.value("from", expected: "kintai@example.co.jp", parse: mailAddress) ?? ""
    let path = entry.path.key("addresses").item
    for node in entry.list("addresses") ?? [] {
        guard let text = entry.findings.text(node, path) else { continue }
        guard let address = mailAddress(text) else {
            entry.findings.badValue(
                path, at: node.place, value: node.written, expected: "hr@example.co.jp")
            continue
        }
        mail.addresses.append(address)
    }
    guard isMeant else {
        let keys = ["server", "port", "tls", "user", "password", "from", "addresses"]
        if entry.has("to") { refuse(keys, of: entry.written("to"), but: ["mail"], in: entry) }
        return mail
    }
    for key in ["server", "from", "addresses"] where !entry.has(key) { entry.missing(key) }
    if entry.has("user"), !entry.has("password") { entry.missing("password") }
    if entry.has("password"), !entry.has("user") { entry.missing("user") }
    if mail.encryption == .none, entry.has("user"), !isLoopback("http://\(mail.server)") {
        // Nobody's password goes over a network in the clear.
        entry.contradiction("tls", expected: "starttls | implicit", found: "none (user)")
    }
    return mail
}

extension MailSettings.Encryption {
    fileprivate var usualPort: Int {
        switch self {
        case .starttls: 587
        case .implicit: 465
        case .none: 25
        }
    }
}

/// Reports keys that only receivers of other kinds take.
private func refuse(
    _ keys: [String], of kind: String?, but others: [String], in entry: Section
) {
    for key in keys where entry.has(key) {
        entry.contradiction(
            key, expected: "to: " + others.joined(separator: " | "),
            found: "\(key) (to: \(kind ?? ""))")
    }
}

/// A host's name or an IPv4 address.
private func serverName(_ text: String) -> String? {
    let isName = text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."):
            true
        default: false
        }
    }
    return isName && !text.isEmpty ? text : nil
}

/// An address alone, in printable ASCII without what a mail's head would give a meaning.
private func mailAddress(_ text: String) -> String? {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    let special = Set("()<>[]:;,\"\\".utf8)
    let isPlain = text.utf8.allSatisfy { (0x21...0x7E).contains($0) && !special.contains($0) }
    guard parts.count == 2, !parts[0].isEmpty, isPlain, serverName(String(parts[1])) != nil else {
        return nil
    }
    return text
}
