import WorkModel

extension Findings {
    /// The text of a scalar with its variables replaced; faults say that `expected` belongs there.
    /// - Returns: `nil` after a fault was noted: no scalar, a word such as `true`, a variable that
    ///   isn't set.
    func text(_ node: YAMLNode, _ path: SettingPath, expected: String = ValueKind.text.rawValue)
        -> String?
    {
        guard case .scalar(let scalar) = node.content, node.kind == .text else {
            report(
                .configWrongType, at: node.place,
                [.key: path.shown, .expected: expected, .found: node.kind.rawValue])
            return nil
        }
        return replacingVariables(scalar.written, at: node.place, path)
    }

    /// A flag: `true` or `false` as they stand, or a variable with one of these.
    func flag(_ node: YAMLNode, _ path: SettingPath) -> Bool? {
        guard case .scalar(let scalar) = node.content, scalar.isPlain, node.kind != .null else {
            wrongType(path, at: node.place, expected: .flag, found: node.kind)
            return nil
        }
        switch replacingVariables(scalar.written, at: node.place, path) {
        case "true": return true
        case "false": return false
        case nil: return nil
        default:
            let meant = [
                "yes": "true", "on": "true", "y": "true", "1": "true",
                "no": "false", "off": "false", "n": "false", "0": "false",
            ]
            let suggestion =
                meant[scalar.written.lowercased()]
                ?? closestWord(to: scalar.written, among: ["true", "false"])
            var facts: [FactName: String] = [
                .key: path.shown, .value: scalar.written, .expected: "true | false",
            ]
            facts[.suggestion] = suggestion
            report(.configBadValue, at: node.place, facts)
            return nil
        }
    }

    private func replacingVariables(_ written: String, at place: Place, _ path: SettingPath)
        -> String?
    {
        let replaced = VariableText(written, environment: environment)
        if replaced.isMalformed {
            badValue(path, at: place, value: written, expected: "${NAME} | $${")
        }
        for name in replaced.missing {
            report(.configMissingVariable, at: place, [.key: path.shown, .value: name])
        }
        return replaced.isMalformed || !replaced.missing.isEmpty ? nil : replaced.text
    }
}

/// Whether `null` may stand for a key's absence.
enum Null {
    case isAbsence
    case isFault
}

extension Section {
    /// Reads a text and makes a value of it.
    ///
    /// `expected` is what the key can hold, in the words of pipeline.yml; faults suggest the
    /// closest of `words`.
    /// - Returns: `nil` where the key is absent or at fault.
    mutating func value<Value>(
        _ key: String, null: Null = .isFault, expected: String, words: [String] = [],
        parse: (String) -> Value?
    ) -> Value? {
        guard let entry = null == .isAbsence ? optionalEntry(key) : entry(key),
            let text = findings.text(entry.value, path.key(key), expected: expected)
        else { return nil }
        guard let value = parse(text) else {
            findings.badValue(
                path.key(key), at: entry.value.place, value: entry.value.written,
                expected: expected, words: words)
            return nil
        }
        return value
    }

    /// Reads any text, the empty one (in quotes) too.
    mutating func text(_ key: String, null: Null = .isFault) -> String? {
        value(key, null: null, expected: ValueKind.text.rawValue) { $0 }
    }

    mutating func flag(_ key: String) -> Bool? {
        entry(key).flatMap { findings.flag($0.value, path.key(key)) }
    }

    /// Reads a whole number in ASCII digits.
    mutating func number(_ key: String, in range: ClosedRange<Int>, null: Null = .isFault) -> Int? {
        let isOpen = range.upperBound == .max
        let expected =
            isOpen ? ">= \(range.lowerBound)" : "\(range.lowerBound)..\(range.upperBound)"
        return value(key, null: null, expected: expected) { text in
            wholeNumber(text.utf8.span, 0..<text.utf8.count).flatMap {
                range.contains($0) ? $0 : nil
            }
        }
    }

    /// Reads one of some numbers.
    mutating func number(_ key: String, among numbers: [Int]) -> Int? {
        let words = numbers.map(String.init)
        return word(key, among: words).flatMap(Int.init)
    }

    /// Reads one of some words.
    mutating func word(_ key: String, among words: [String]) -> String? {
        value(key, expected: words.joined(separator: " | "), words: words) {
            words.contains($0) ? $0 : nil
        }
    }

    /// Reads one of an enum's words.
    mutating func choice<Choice: CaseIterable & RawRepresentable<String>>(
        _ key: String, _ type: Choice.Type = Choice.self
    ) -> Choice? {
        word(key, among: Choice.allCases.map(\.rawValue)).flatMap(Choice.init)
    }

    /// Reads a date.
    mutating func date(_ key: String) -> WorkDate? {
        value(key, expected: "yyyy-MM-dd") { WorkDate($0) }
    }

    /// Reads a length of time such as `35d` into seconds.
    ///
    /// - Returns: `standard` where the key is absent or at fault; `nil` for `null`, which turns
    ///   off what the key sets.
    mutating func duration(_ key: String, standard: Int?) -> Int? {
        guard let entry = entry(key) else { return standard }
        guard entry.value.kind != .null else { return nil }
        return value(key, expected: "30m | 12h | 35d") { PipelineConfig.seconds($0) } ?? standard
    }

    /// Reads a short length of time such as `60s`: from a second to a day.
    /// - Returns: seconds; `nil` where the key is absent or at fault.
    mutating func seconds(_ key: String) -> Int? {
        value(key, expected: "30s | 2m | 1h") { text in
            PipelineConfig.seconds(text, units: ["s": 1, "m": 60, "h": 3600]).flatMap {
                $0 <= 86_400 ? $0 : nil
            }
        }
    }

    /// Reads a list of texts.
    mutating func texts(_ key: String) -> [String] {
        let path = path.key(key).item
        return (list(key) ?? []).compactMap { findings.text($0, path) }
    }
}

/// The seconds of `90m`, `12h` or `35d`: at least one, and up to nine digits.
private func seconds(
    _ text: String, units: [Character: Int] = ["m": 60, "h": 3600, "d": 86_400]
) -> Int? {
    guard let unit = text.last.flatMap({ units[$0] }),
        let count = wholeNumber(text.utf8.span, 0..<(text.utf8.count - 1)), count > 0
    else { return nil }
    return count * unit
}
