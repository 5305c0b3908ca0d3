import Foundation
import PipelineSettings
import WorkModel

/// Reads `source.http`: how requests are made; what it leaves out is as in `standard`.
func readHTTP(
    _ section: inout Section, standard: HTTPSettings = HTTPSettings()
) -> HTTPSettings {
    section.section("http") { http in
        var settings = standard
        settings.proxy = readProxy(&http)
        settings.caFile = http.file("ca_file")
        settings.concurrent = http.number("concurrent", in: 1...64) ?? settings.concurrent
        settings.perSecond = http.number("per_second", in: 1...1000) ?? settings.perSecond
        settings.timeout = http.seconds("timeout") ?? settings.timeout
        settings.connectTimeout = http.seconds("connect_timeout") ?? settings.connectTimeout
        settings.silenceTimeout = http.seconds("silence_timeout") ?? settings.silenceTimeout
        settings.attempts = http.number("attempts", in: 1...20) ?? settings.attempts
        settings.longestWait = http.seconds("longest_wait") ?? settings.longestWait
        settings.largestBody = http.number("largest_body", in: 1...1024) ?? settings.largestBody
        settings.verify = http.flag("verify") ?? settings.verify
        settings.log = http.outputFile("log")
        return settings
    }
}

/// Reads `proxy`; a URL may name a user, whose password is a variable's.
func readProxy(_ section: inout Section) -> HTTPSettings.Proxy {
    guard let entry = section.optionalEntry("proxy") else { return .environment }
    let expected = "auto | none | http://host:port"
    let text = section.findings.text(entry.value, section.path.key("proxy"), expected: expected)
    switch text {
    case nil, "auto": return .environment
    case "none": return .none
    case let text?:
        let scheme = URL(string: text)?.scheme?.lowercased()
        guard scheme == "http" || scheme == "https", URL(string: text)?.host() != nil else {
            section.findings.badValue(
                section.path.key("proxy"), at: entry.value.place,
                value: withoutUserInformation(entry.value.written), expected: expected, words: [])
            return .environment
        }
        return .url(text)
    }
}

/// The text without what a URL says of the user, which may hold a password.
func withoutUserInformation(_ text: String) -> String {
    guard let end = text.lastIndex(of: "@") else { return text }
    let start = text.range(of: "//")?.upperBound ?? text.startIndex
    return start < end ? text.replacingCharacters(in: start..<end, with: "…") : text
}
