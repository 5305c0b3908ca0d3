import Foundation
import Handoff
import Messages
import Report
import Testing

/// A page's Content-Security-Policy names its script and its style by their SHA-256: whoever edits
/// `report.js` or `report.css` puts the new one into `head.mustache`.
@Suite struct ContentPolicyTests {
    enum Page: CaseIterable {
        case report
        case hours

        func html() throws -> String {
            let words = ReportLabels.words(in: .ja)
            let verdict = ReportVerdict(.good, text: "well", details: "")
            let bytes =
                switch self {
                case .report:
                    try renderReport(
                        ReportPage(
                            language: "ja", words: words, title: "t", about: [], verdict: verdict))
                case .hours:
                    try renderHours(
                        HoursPage(
                            language: "ja", words: words, title: "t", about: [], verdict: verdict))
                }
            return String(decoding: bytes, as: UTF8.self)
        }
    }

    @Test(arguments: Page.allCases, ["script", "style"])
    func `lets a browser take our own script and style, and no other`(
        page: Page, element: String
    ) throws {
        let html = try page.html()
        let start = try #require(html.range(of: "<\(element)>"))
        let end = try #require(html.range(of: "</\(element)>"))
        let hash = sha256(of: html[start.upperBound..<end.lowerBound])
        #expect(html.contains("\(element)-src 'sha256-\(hash)'"))
        #expect(!html.contains("unsafe-"))
        // An attribute has no hash that a browser would look up.
        #expect(html.matches(of: /<[^>]* (?:style|on[a-z]+)=/).isEmpty)
    }

    /// In base64, as a policy has it.
    private func sha256(of text: Substring) -> String {
        var hash = SHA256()
        hash.update(Array(text.utf8).span)
        let digits = Array(hash.hexadecimal())
        let bytes = stride(from: 0, to: digits.count, by: 2).compactMap {
            UInt8(String(digits[$0...($0 + 1)]), radix: 16)
        }
        return Data(bytes).base64EncodedString()
    }
}
