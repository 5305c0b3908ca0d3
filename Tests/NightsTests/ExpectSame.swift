import Testing

/// Records the first days that differ.
func expectSame(
    _ found: [MemberDay: Attendance], _ wanted: [MemberDay: Attendance], _ what: String,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    func shown(_ attendance: Attendance?) -> String {
        attendance.map { "\($0)" } ?? "nothing"
    }
    let differing = Set(found.keys).union(wanted.keys).filter { found[$0] != wanted[$0] }.sorted()
    for day in differing.prefix(5) {
        Issue.record(
            "\(what), \(day): \(shown(found[day])), not \(shown(wanted[day]))",
            sourceLocation: sourceLocation)
    }
    #expect(differing.count == 0, "\(what)", sourceLocation: sourceLocation)
}
