/// A person's name for comparison: NFKC, without white space, variant characters folded
/// (`design.md`, rule 5).
package func comparableName(_ name: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in nfkc(name).unicodeScalars where !scalar.properties.isWhitespace {
        folded.append(commonVariant(of: scalar))
    }
    return String(folded)
}

private func commonVariant(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "髙": "高"
    case "﨑": "崎"
    case "邊", "邉": "辺"
    case "齋", "齊", "斎": "斉"
    case "濵", "濱": "浜"
    case "德": "徳"
    case "𠮷": "吉"
    case "眞": "真"
    case "澤": "沢"
    default: scalar
    }
}
