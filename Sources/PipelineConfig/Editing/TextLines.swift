import WorkModel

/// A text by lines and Unicode scalars, as places of YAML count them.
struct TextLines {
    private let lines: [[Unicode.Scalar]]

    init(_ text: String) {
        lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
            .map(Array.init)
    }

    /// The text with another value in place of that which begins there and ends in its line.
    func replacingValue(at place: Place, with value: String) -> String {
        guard let (line, column) = position(place) else { return text(lines) }
        let scalars = lines[line]
        let end = endOfValue(scalars, from: column)
        // After a bare `key:` there is nothing to replace.
        let needsSpace = column > 0 && scalars[column - 1] == ":"
        var changed = lines
        changed[line].replaceSubrange(
            column..<end, with: Array((needsSpace ? " " : "").unicodeScalars) + value.unicodeScalars
        )
        return text(changed)
    }

    /// The text with something behind the brace that stands there; `nil` where none does.
    func inserting(_ added: String, afterBraceAt place: Place) -> String? {
        guard let (line, column) = position(place), column < lines[line].count,
            lines[line][column] == "{"
        else { return nil }
        var changed = lines
        changed[line].insert(contentsOf: Array(added.unicodeScalars), at: column + 1)
        return text(changed)
    }

    /// The text with a line more below that of a key, as far to the right as the key.
    func adding(_ added: String, belowKeyAt place: Place) -> String {
        add(added, at: place, below: 1)
    }

    /// The text with a line more above that of a key, as far to the right as the key.
    func adding(_ added: String, aboveKeyAt place: Place) -> String {
        add(added, at: place, below: 0)
    }

    private func add(_ added: String, at place: Place, below: Int) -> String {
        guard let (line, column) = position(place) else { return text(lines) }
        var new = [Unicode.Scalar](repeating: " ", count: column) + added.unicodeScalars
        if lines[line].last == "\r" { new.append("\r") }
        var changed = lines
        changed.insert(new, at: line + below)
        return text(changed)
    }

    private func position(_ place: Place) -> (line: Int, column: Int)? {
        guard let line = place.line, let column = place.column, lines.indices.contains(line - 1),
            (0...lines[line - 1].count).contains(column - 1)
        else { return nil }
        return (line - 1, column - 1)
    }

    /// Where the value ends: at its closing quote or brace, before a comment, or with the line.
    private func endOfValue(_ line: [Unicode.Scalar], from start: Int) -> Int {
        guard start < line.count else { return start }
        var quote: Unicode.Scalar?
        var depth = 0
        var end = start
        let isBracketed = line[start] == "{" || line[start] == "["
        while end < line.count {
            let scalar = line[end]
            if let open = quote {
                if scalar == "\\", open == "\"" { end += 1 } else if scalar == open { quote = nil }
                if quote == nil, depth == 0 { return end + 1 }
            } else if scalar == "\"" || scalar == "'", isBracketed || end == start {
                quote = scalar
            } else if scalar == "{" || scalar == "[", isBracketed {
                depth += 1
            } else if scalar == "}" || scalar == "]", isBracketed {
                depth -= 1
                if depth == 0 { return end + 1 }
            } else if !isBracketed,
                ",}]\r".unicodeScalars.contains(scalar) || startsComment(line, end)
            {
                break
            }
            end += 1
        }
        var kept = min(end, line.count)
        while kept > start, line[kept - 1] == " " { kept -= 1 }
        return kept
    }

    private func startsComment(_ line: [Unicode.Scalar], _ place: Int) -> Bool {
        line[place] == "#" && place > 0 && (line[place - 1] == " " || line[place - 1] == "\t")
    }

    private func text(_ lines: [[Unicode.Scalar]]) -> String {
        var text = String.UnicodeScalarView()
        for (place, line) in lines.enumerated() {
            if place > 0 { text.append("\n") }
            text.append(contentsOf: line)
        }
        return String(text)
    }
}
