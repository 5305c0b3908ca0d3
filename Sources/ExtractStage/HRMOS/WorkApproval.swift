import WorkModel

/// Appends the approval that `status` 1 to 4 stands for (`hrmos.md` §2.1); anything else stays as it
/// stands.
func appendApproval(
    _ value: JSONValue, of object: borrowing ObjectReader, to bytes: inout [UInt8]
) {
    let isNumber = value.kind == .integer || value.kind == .string
    let text = object.text.span.extracting(isNumber ? value.range : 0..<0)
    let approval: Approval? =
        switch wholeNumber(text, 0..<text.count) {
        case 1: .unsubmitted
        case 2: .pending
        case 3: .approved
        case 4: .returned
        default: nil
        }
    guard let approval else { return object.append(value, to: &bytes) }
    bytes.append(contentsOf: approval.rawValue.utf8)
}
