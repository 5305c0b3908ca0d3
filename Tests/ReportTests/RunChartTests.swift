import Report
import Testing

/// The chart's bars stand for the days that they are made from.
@Suite struct RunChartTests {
    private func svg(_ values: [Int]) throws -> String {
        var page = ReportPage(
            language: "en", words: [:], title: "", about: [],
            verdict: ReportVerdict(.good, text: "", details: ""))
        page.chart = RunChart(
            runs: values.indices.map { "run \($0)" },
            series: [RunChart.Series(kind: "held", label: "Held", values: values)],
            description: "what it shows", number: String.init)
        let html = String(decoding: try renderReport(page), as: UTF8.self)
        guard let start = html.firstRange(of: "<svg"), let end = html.firstRange(of: "</svg>")
        else { return "" }
        return String(html[start.lowerBound..<end.upperBound])
    }

    @Test(arguments: [[], [3]])
    func `shows nothing of less than two runs`(values: [Int]) throws {
        #expect(try svg(values) == "")
    }

    @Test func `draws each bar in proportion to the longest`() throws {
        let heights = try svg([10, 5, 0]).matches(of: /<rect [^>]*height="([0-9.]+)"/).map(\.1)
        #expect(heights == ["28.0", "14.0", "0.0"])
    }

    @Test func `draws runs without a day as empty`() throws {
        let heights = try svg([0, 0]).matches(of: /<rect [^>]*height="([0-9.]+)"/).map(\.1)
        #expect(heights == ["0.0", "0.0"])
    }

    @Test func `says in words what it shows, and the newest number`() throws {
        let svg = try svg([10, 5])
        #expect(svg.contains(#"role="img""#))
        #expect(svg.contains("what it shows</title>"))
        #expect(svg.contains(">5</text>"))
    }
}
