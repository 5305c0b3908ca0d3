/// Whether a row of attendance.csv has a break total of 0 that says nothing: breaks stand there, and a
/// clock is missing.
///
/// HRMOS fills days that aren't worked with 12:00–13:00 and a total of 0. The list for review leaves
/// such a total empty, so that the breaks count once somebody has typed the clock.
///
/// `cell` gives the row's cells by the names of their columns.
package func hasPresumedBreakTotal(_ cell: (String) -> String) -> Bool {
    cell("break_total") == "0" && !cell("breaks").isEmpty
        && (cell("clock_in").isEmpty || cell("clock_out").isEmpty)
}
