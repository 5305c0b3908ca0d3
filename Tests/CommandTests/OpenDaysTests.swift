import Foundation
import Testing

/// The summary says what waits, since when, and what the window is about to leave or has left.
@Suite struct OpenDaysTests {
    private static let held = "0012,2026-10-02,09:00,"

    @Test func `counts ages, and names the window's last days and the command after them`()
        async throws
    {
        try await Office.withOffice { office in
            let first = try await office.night("2026-10-06", [Self.held])
            #expect(!first.output.contains("Days that wait"))

            let second = try await office.night("2026-10-07", [Self.held])
            #expect(second.output.contains("continuing 1 (the oldest on day 2)"))
            #expect(!second.output.contains("leave the window"))

            // 40 days up to the day before begin with 10-02.
            let third = try await office.night("2026-11-11", [Self.held])
            #expect(third.output.contains("about to leave the window: 2026-10-02"))

            let fourth = try await office.night("2026-11-12", [Self.held], from: "2026-10-03")
            #expect(
                fourth.output.contains(
                    "left the window: 1; to cover them run: "
                        + "kintai run --from 2026-10-02 --to 2026-10-02"))
        }
    }

    @Test func `a file that nobody has confirmed waits`() async throws {
        try await Office.withOffice { office in
            let days = ["0012,2026-10-05,09:00,18:00"]
            _ = try await office.night("2026-10-06", days)
            let third = try await office.night("2026-10-08", days)
            #expect(
                third.output.contains(
                    "import not confirmed yet: continuing 1 (the oldest on day 3)"
                ))
        }
    }
}
