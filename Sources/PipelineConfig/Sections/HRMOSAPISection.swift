import Foundation
import PipelineSettings
import WorkModel

/// Reads the keys that say how to reach HRMOS勤怠 over its API.
///
/// Where `isMeant`, the source is of this kind, and what it needs must be there.
func readHRMOSAPI(
    _ section: inout Section, _ access: ServiceAccess, isMeant: Bool
) -> HRMOSAPI {
    let company = readCompany(&section, isMeant: isMeant)
    if isMeant, !section.has("api_key") { section.missing("api_key") }
    var api = HRMOSAPI(company: company ?? "", baseURL: access.baseURL, key: access.key)
    api.keyIssued = section.date("api_key_issued")
    api.http = access.http
    api.watchMonths = section.number("watch_months", in: 0...120) ?? api.watchMonths
    api.refusals = section.section("refusals") { readRefusals(&$0) }
    if isMeant { access.checkTrust(&section) }
    return api
}

/// Reads `company`, or takes it from `login_url`.
private func readCompany(_ section: inout Section, isMeant: Bool) -> String? {
    let address = section.value(
        "login_url", null: .isAbsence, expected: "https://f.ieyasu.co/example/login",
        parse: companyOfLoginURL)
    let name = section.value(
        "company", null: .isAbsence, expected: "example",
        parse: companyName)
    if let address, let name, address != name {
        section.contradiction("company", expected: address, found: name)
    }
    if isMeant, !section.has("login_url"), !section.has("company") {
        section.missing("login_url")
    }
    return address ?? name
}

/// The company of a login page's address, or a company's name as it is; `nil` for anything else.
package func companyName(ofLogin text: String) -> String? {
    isCompanyName(text) ? text : companyOfLoginURL(text)
}

/// The company of a login page's address: the part of its path behind the host (`hrmos.md` §1).
///
/// Takes the address of any page behind it too, and the API's own: `f.ieyasu.co/example`,
/// `https://p.ieyasu.co/example/works?date=2026-10`, `https://ieyasu.co/api/example/v1`.
func companyOfLoginURL(_ text: String) -> String? {
    let text = text.trimmingCharacters(in: .whitespaces)
    guard
        let url = URL(string: text.contains("://") ? text : "https://" + text),
        url.scheme == "https" || url.scheme == "http", let host = url.host()?.lowercased(),
        host == "ieyasu.co" || host.hasSuffix(".ieyasu.co")
    else { return nil }
    var steps = url.path().split(separator: "/")[...]
    if steps.first == "api" { steps = steps.dropFirst() }
    guard let company = steps.first.map(String.init), isCompanyName(company) else { return nil }
    // An address without a company has its page there.
    return company == "login" && steps.count == 1 ? nil : company
}

private func isCompanyName(_ text: String) -> Bool {
    // The host alone is none.
    (1...100).contains(text.utf8.count) && text.first != "."
        && !text.lowercased().hasSuffix("ieyasu.co")
        && text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
                UInt8(ascii: "."):
                true
            default: false
            }
        }
}

/// An address without a path, without a slash at its end; `https` unless it is this machine's.
func baseURL(_ text: String) -> String? {
    let text = text.hasSuffix("/") ? String(text.dropLast()) : text
    guard let url = URL(string: text), url.host() != nil, url.path().isEmpty, url.query() == nil,
        url.user() == nil, url.fragment() == nil,
        url.scheme == "https" || url.scheme == "http" && isLoopback(text)
    else { return nil }
    return text
}

/// Whether an address is this machine's, where nobody can listen in between.
func isLoopback(_ address: String) -> Bool {
    guard let host = URL(string: address)?.host() else { return false }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return host == "localhost" || host == "::1"
        || parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
}

/// Reads `refusals`: a status each, or a list of them.
private func readRefusals(_ section: inout Section) -> HRMOSRefusals {
    let standard = HRMOSRefusals()
    return HRMOSRefusals(
        key: section.statuses("key") ?? standard.key,
        plan: section.statuses("plan") ?? standard.plan,
        address: section.statuses("address") ?? standard.address,
        company: section.statuses("company") ?? standard.company)
}

extension Section {
    /// Reads HTTP statuses that refuse.
    fileprivate mutating func statuses(_ key: String) -> [Int]? {
        let path = path.key(key).item
        return list(key)?.compactMap { node in
            guard let text = findings.text(node, path) else { return nil }
            guard let status = Int(text), (400...499).contains(status) else {
                findings.badValue(
                    path, at: node.place, value: node.written, expected: "400..499", words: [])
                return nil
            }
            return status
        }
    }
}
