/// Parts the days, sorted by employee code, into import files of at most `maxRows` rows.
///
/// A person's month stays in one file where it fits: next fit over people. A person with more rows
/// than a file takes begins a new one and fills as many as it needs.
/// - Returns: The places in `days` of each file's rows, none of them empty.
func splitIntoFiles(
    _ days: [Int], of timesheets: TimesheetRows, maxRows: Int
) -> [Range<Int>] {
    var files: [Range<Int>] = []
    var fileStart = 0
    var personStart = 0
    while personStart < days.count {
        var personEnd = personStart + 1
        while personEnd < days.count,
            timesheets.haveSameCode(days[personEnd], days[personStart])
        {
            personEnd += 1
        }
        if personEnd - fileStart > maxRows && personStart > fileStart {
            files.append(fileStart..<personStart)
            fileStart = personStart
        }
        while personEnd - fileStart > maxRows {
            files.append(fileStart..<fileStart + maxRows)
            fileStart += maxRows
        }
        personStart = personEnd
    }
    if fileStart < days.count { files.append(fileStart..<days.count) }
    return files
}
