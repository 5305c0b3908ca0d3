import Delimited
import Handoff
package import PipelineSettings
package import WorkModel

/// The headings of the tenant's template.
///
/// - Throws: `configMissingKey` without a template; what is wrong with the file; all at once
///   `templateMissingColumn`.
package func templateHeadings(_ target: TargetSettings) throws(Faults) -> [String] {
    guard let file = target.template else {
        throw Faults(.configMissingKey, [.key: "target.template"])
    }
    let bytes = try FileReading.bytes(of: Path(file.path), name: file.name)
    let reader = try DelimitedReader(ByteSource(bytes, name: file.name), encoding: .auto)
    let headings = reader.header.map { heading in
        String(String.UnicodeScalarView(heading.unicodeScalars.drop { $0 == "\u{FEFF}" }))
    }
    let names = headings.map(trimmed)
    let missing = publishedHeadings.filter { !names.contains($0) }.map { column in
        var facts: [FactName: String] = [.column: column, .names: names.joined(separator: ", ")]
        facts[.suggestion] = closestWord(to: column, among: names, mayDiffer: .half)
        return Fault(.templateMissingColumn, at: Place(file: file.name, line: 1), facts)
    }
    if let faults = Faults(missing) { throw faults }
    return headings
}

/// The columns of a template that may hold leave: all that CrowdLog doesn't publish.
package func otherHeadings(_ headings: [String]) -> [String] {
    headings.map(trimmed).filter { !$0.isEmpty && !publishedHeadings.contains($0) }
}

/// How leave may be tried: as pipeline.yml has it, else in the only column that is left, with the words
/// that CrowdLog's screens have (`crowdlog.md` §4.4).
///
/// - Returns: `nil` where leave isn't used, or where nothing tells the column.
package func leaveToTry(_ target: TargetSettings, headings: [String]) -> ProbeLeave? {
    guard target.timesheet.leave else { return nil }
    var columns: [String] = []
    func word(_ leave: Leave, _ usual: String) -> String {
        guard let cell = target.leaveColumns?.cells(for: leave)?.first else { return usual }
        columns.append(trimmed(cell.column))
        return cell.value
    }
    let words = (word(.full, "全休"), word(.morning, "午前休"), word(.afternoon, "午後休"))
    let others = otherHeadings(headings)
    guard let column = columns.first ?? (others.count == 1 ? others[0] : nil),
        columns.allSatisfy({ $0 == column })
    else { return nil }
    return ProbeLeave(column: column, full: words.0, morning: words.1, afternoon: words.2)
}

private let publishedHeadings = ["社員コード", "年月日", "出社", "退社", "休憩詳細", "日報", "ステータス"]
