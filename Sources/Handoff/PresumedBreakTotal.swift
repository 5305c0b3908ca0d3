/// Whether a row of attendance.csv has a break total of 0 that says nothing: breaks stand there, and a
/// clock is missing.
///
/// HRMOS fills days that aren't worked with 12:00–13:00 and a total of 0. The list for review leaves
/// such a total empty, so that the breaks count once somebody has typed the clock.
package func hasPresumedBreakTotal(_ attendance: [String: String]) -> Bool {
    func isEmpty(_ column: String) -> Bool { attendance[column, default: ""].isEmpty }
    return attendance["break_total"] == "0" && !isEmpty("breaks")
        && (isEmpty("clock_in") || isEmpty("clock_out"))
}
