package import Handoff
package import WorkModel

/// What a folder's attendance.csv holds, as far as it says so itself: for trials of a layout.
package struct AttendanceOverview {
    /// A day that rule 2 would hold (`unreadable-value`).
    package struct UnreadableDay {
        package let origin: Origin
        /// A column of attendance.csv.
        package let field: String
        /// As it stands there.
        package let value: String
    }

    package let dayCount: Int
    /// People with a number or a source id, by which they are told apart.
    package let personCount: Int
    /// Months of days whose date can be read, earliest first.
    package let months: [WorkMonth]
    /// In the order of their origins.
    package let unreadable: [UnreadableDay]

    /// Reads the folder's attendance.csv; `command` makes the folder.
    /// - Throws: what `PackageReader` throws.
    package init(of folder: Path, madeBy command: String) throws(Faults) {
        var attendance = AttendanceMonth(keepsNotes: false)
        try attendance.read(PackageReader(at: folder, stage: .extract, madeBy: command))
        dayCount = attendance.days.count
        personCount = attendance.people.all.count { person in
            !person.number.text.isEmpty || !person.sourceID.isEmpty
        }
        months = Set(attendance.days.compactMap { $0.date?.month }).sorted()
        unreadable = attendance.unreadable
            .map { index, cell in
                UnreadableDay(
                    origin: attendance.days[index].origin, field: cell.field, value: cell.value)
            }
            .sorted { $0.origin < $1.origin }
    }
}
