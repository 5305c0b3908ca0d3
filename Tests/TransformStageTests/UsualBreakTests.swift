import PipelineSettings
import Testing
import WorkModel

/// Rule 7 has a short way for days with one break or none.
///
/// The same break twice is one break, but goes the long way: both must come to the same.
@Suite struct UsualBreakTests {
    static let companies = [
        Company(),
        Company {
            $0.integration.time.unit = 15
            $0.integration.time.clockIn = .up
            $0.integration.time.clockOut = .down
        },
        Company {
            $0.integration.time.unit = 30
            $0.integration.time.breakStart = .nearest
            $0.integration.time.breakEnd = .up
        },
    ]

    static let spans = ["in=09:05 out=18:10", "in=12:30 out=17:00", "in=22:00 out=30:00"]
    static let totals = ["", "total=0", "total=45", "total=60"]
    static let lengths = [0, 7, 45, 60]

    @Test(arguments: companies.indices, spans)
    func `a usual day comes to what the long way comes to`(company: Int, span: String) throws {
        for total in Self.totals {
            for length in Self.lengths {
                // From before the span to behind it, a day of the month each.
                let breaks = (0..<19).map { place in
                    let start = 480 + 53 * place
                    return text { bytes in
                        appendClock(minutes: start, to: &bytes)
                        bytes.append(UInt8(ascii: "-"))
                        appendClock(minutes: start + length, to: &bytes)
                    }
                }
                func fates(_ breaks: [String]) throws -> [String] {
                    try Self.companies[company].fates(
                        of: breaks.enumerated().map { place, breaks in
                            Row("\(span) \(total) date=2026-10-\(13 + place) breaks=\(breaks)")
                        }
                    ).map(\.text)
                }
                let usual = try fates(breaks)
                #expect(usual.count == breaks.count)
                #expect(try usual == fates(breaks.map { "\($0)/\($0)" }), "\(total) \(length)")
            }
        }
    }
}
