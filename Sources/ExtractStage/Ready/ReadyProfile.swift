import Delimited
import Handoff
import PipelineSettings
import WorkModel

extension CSVProfile {
    /// The columns of attendance.csv that a source fills, by their headings.
    static let ready = CSVProfile(
        columns: CSVColumns(
            texts: [
                .employeeNumber: .heading("employee_number"), .date: .heading("date"),
                .segment: .heading("segment"), .segmentKind: .heading("segment_kind"),
                .breakPeriods: .heading("breaks"), .breakTotal: .heading("break_total"),
                .hourlyLeave: .heading("hourly_leave"), .leaveDays: .heading("leave_days"),
                .worked: .heading("worked"), .approval: .heading("approval"),
                .note: .heading("note"), .sourceID: .heading("source_id"),
            ],
            clockIn: .heading("clock_in"), clockOut: .heading("clock_out"),
            punchedIn: .heading("punched_in"), punchedOut: .heading("punched_out")),
        dates: .hyphens, durations: .minutes)

    /// The same without the columns that the file hasn't: a source leaves out what it doesn't know.
    ///
    /// - Throws: all of `csvMissingColumn`, for the date and for the number where there is no id either,
    ///   `csvRepeatedColumn` and `csvUnknownColumn`.
    static func ready(of reader: borrowing DelimitedReader) throws(Faults) -> CSVProfile {
        let schema = TableSchema.attendance.readyHeadings
        var faults = faultsOfHeadings(of: reader, known: schema)
        let header = reader.header
        func has(_ heading: String) -> Bool { header.contains(heading) }
        for needed in ["date"] + (has("source_id") ? [] : ["employee_number"]) {
            do throws(Faults) {
                _ = try reader.column(needed)
            } catch {
                faults += error.all.filter { !faults.contains($0) }
            }
        }
        if let faults = Faults(faults) { throw faults }
        var profile = CSVProfile.ready
        profile.columns.texts = profile.columns.texts.filter { $0.value.isAmong(header) }
        func kept(_ clock: CSVClockColumn?) -> CSVClockColumn? {
            clock.flatMap { $0.time.isAmong(header) ? $0 : nil }
        }
        profile.columns.clockIn = kept(profile.columns.clockIn)
        profile.columns.clockOut = kept(profile.columns.clockOut)
        profile.columns.punchedIn = kept(profile.columns.punchedIn)
        profile.columns.punchedOut = kept(profile.columns.punchedOut)
        return profile
    }
}

extension TableSchema {
    /// What a source may fill; corrections and origins are this program's.
    var readyHeadings: [String] { headings.filter { !["correction", "origin"].contains($0) } }
}

/// The faults of headings that nobody reads or that stand twice.
func faultsOfHeadings(
    of reader: borrowing DelimitedReader, known: [String]
) -> [Fault] {
    let header = reader.header
    let names = header.joined(separator: ", ")
    var faults: [Fault] = []
    for (index, heading) in header.enumerated() {
        let place = reader.headerPlaces[index]
        if header[..<index].contains(heading) {
            faults.append(Fault(.csvRepeatedColumn, at: place, [.column: heading]))
        } else if !known.contains(heading) {
            var facts: [FactName: String] = [.column: heading, .names: names]
            facts[.suggestion] = closestWord(
                to: heading, among: known.filter { !header.contains($0) }, mayDiffer: .half)
            faults.append(Fault(.csvUnknownColumn, at: place, facts))
        }
    }
    return faults
}

extension CSVColumn {
    fileprivate static func heading(_ heading: String) -> CSVColumn {
        .heading(heading, occurrence: nil)
    }

    fileprivate func isAmong(_ header: [String]) -> Bool {
        if case .heading(let heading, _) = self { header.contains(heading) } else { false }
    }
}

extension CSVClockColumn {
    fileprivate static func heading(_ heading: String) -> CSVClockColumn {
        CSVClockColumn(time: .heading(heading))
    }
}
