/// A work segment's title (勤務区分) for comparison: NFKC, trimmed, inner white space collapsed to one
/// space; case stays (`design.md`, rule 3).
package func comparableTitle(_ title: String) -> String {
    nfkc(title).unicodeScalars
        .split(whereSeparator: \.properties.isWhitespace)
        .map { String($0) }
        .joined(separator: " ")
}
