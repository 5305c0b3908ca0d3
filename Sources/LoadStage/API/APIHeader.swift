import PipelineSettings
import WorkModel

/// What goes to CrowdLog: the columns of the tenant's template, or what the call of its API has a field
/// for.
///
/// - Throws: What is wrong with the template.
func readHeader(_ pipeline: PipelineSettings) throws(Faults) -> ImportHeader {
    let settings = pipeline.target
    guard let api = settings.api else { return try readTemplate(pipeline) }
    let fields = api.attendance.fields
    let columns = PublishedColumn.allCases.filter { column in
        switch column {
        case .employeeCode, .date, .clockIn, .clockOut, .breaks: true
        case .dailyReport: fields.contains(.dailyReport)
        case .status: fields.contains(.status)
        }
    }.map { ImportHeader.Column(heading: $0.rawValue, content: .published($0)) }
    guard fields.contains(.leave) else {
        return ImportHeader(columns: columns, template: nil)
    }
    let words = PerLeave { settings.leaveColumns?.cells(for: $0)?.first?.value ?? "" }
    return ImportHeader(
        columns: columns + [ImportHeader.Column(heading: "leave", content: .leave(words))],
        template: nil)
}
