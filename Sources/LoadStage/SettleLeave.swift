import PipelineSettings
import WorkModel

/// What the import file's encoding does to the cells of `leave_columns`, which are the same for all
/// days.
struct LeaveText {
    /// With substitutes in its leave cells.
    let header: ImportHeader
    /// The first character that has no substitute, by kind of leave.
    let lacking: PerLeave<Character?>
    /// The kinds of leave whose cells got substitutes.
    let isReplaced: PerLeave<Bool>
}

/// Puts the substitute into the leave cells, or finds what they lack where there is none.
func settleLeave(_ header: ImportHeader, settings: TargetSettings) -> LeaveText {
    let lacking = PerLeave { firstLacking(in: header, of: $0, settings) }
    guard let substitute = settings.replaceUnencodable else {
        return LeaveText(header: header, lacking: lacking, isReplaced: PerLeave { _ in false })
    }
    let columns = header.columns.map { column in
        guard case .leave(let texts) = column.content else { return column }
        let replaced = PerLeave { leave in
            replaceLacking(in: texts[leave], settings.encoding, with: substitute)
        }
        return ImportHeader.Column(heading: column.heading, content: .leave(replaced))
    }
    return LeaveText(
        header: ImportHeader(columns: columns, template: header.template),
        lacking: PerLeave { _ in nil }, isReplaced: PerLeave { lacking[$0] != nil })
}

private func firstLacking(
    in header: ImportHeader, of leave: Leave, _ settings: TargetSettings
) -> Character? {
    for column in header.columns {
        guard case .leave(let texts) = column.content,
            let character = firstLacking(in: texts[leave], settings.encoding)
        else { continue }
        return character
    }
    return nil
}
