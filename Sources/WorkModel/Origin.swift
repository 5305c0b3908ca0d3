/// Where a row came from: the number of the source in the package's list, and its line or item.
package struct Origin: Hashable, Comparable, Sendable {
    /// From 1, in the order of the list `kintai.sources` in datapackage.json.
    package let source: Int
    /// The line of a CSV file, or the item of a JSON array, from 1.
    package let position: Int

    package init(source: Int, position: Int) {
        self.source = source
        self.position = position
    }

    /// Reads `1:14`.
    package init?(_ text: Span<UInt8>) {
        var colon = 0
        while colon < text.count, text[colon] != UInt8(ascii: ":") { colon += 1 }
        guard let source = wholeNumber(text, 0..<colon), colon < text.count,
            let position = wholeNumber(text, (colon + 1)..<text.count)
        else { return nil }
        self.init(source: source, position: position)
    }

    package static func < (left: Origin, right: Origin) -> Bool {
        (left.source, left.position) < (right.source, right.position)
    }

    /// Appends `1:14`.
    package func append(to bytes: inout [UInt8]) {
        appendNumber(source, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        appendNumber(position, to: &bytes)
    }
}
