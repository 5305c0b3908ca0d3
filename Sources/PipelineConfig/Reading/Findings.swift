import WorkModel

/// What reading one pipeline.yml finds: every fault, and every key that somebody asked for.
///
/// A class, for all sections of one file write into the same findings.
final class Findings {
    /// As the user named it.
    let file: String
    /// The folder that paths are relative to; absolute.
    let folder: String
    let environment: [String: String]
    private(set) var faults: [Fault] = []
    private var known: Set<Fault> = []
    /// Patterns of the keys, as `SettingPath` makes them.
    private(set) var knownKeys: Set<String> = []

    init(file: String, folder: String, environment: [String: String]) {
        self.file = file
        self.folder = folder
        self.environment = environment
    }

    var wholeFile: Place { Place(file: file) }

    func place(line: Int?, column: Int?) -> Place {
        Place(file: file, line: line, column: column)
    }

    func know(_ path: SettingPath) {
        knownKeys.insert(path.pattern)
    }

    /// Notes a fault; the same one (of a part that an alias repeats) counts once.
    func report(_ code: FaultCode, at place: Place, _ facts: [FactName: String]) {
        let fault = Fault(code, at: place, facts)
        if known.insert(fault).inserted { faults.append(fault) }
    }

    /// All faults in the file's order.
    var sortedFaults: [Fault] {
        faults.enumerated().sorted { left, right in
            let (here, there) = (left.element.place, right.element.place)
            return (here.line ?? 0, here.column ?? 0, left.offset)
                < (there.line ?? 0, there.column ?? 0, right.offset)
        }.map(\.element)
    }
}

extension Findings {
    func wrongType(
        _ path: SettingPath, at place: Place, expected: ValueKind, found: ValueKind
    ) {
        report(
            .configWrongType, at: place,
            [.key: path.name, .expected: expected.rawValue, .found: found.rawValue])
    }

    /// Notes a value that the key can't have, and suggests the closest of the allowed `words`.
    func badValue(
        _ path: SettingPath, at place: Place, value: String, expected: String, words: [String] = []
    ) {
        var facts: [FactName: String] = [.key: path.shown, .value: value, .expected: expected]
        facts[.suggestion] = closestWord(to: value, among: words)
        report(.configBadValue, at: place, facts)
    }

    func contradiction(_ path: SettingPath, at place: Place, expected: String, found: String) {
        report(
            .configContradiction, at: place,
            [.key: path.shown, .expected: expected, .found: found])
    }

    func notAvailable(_ path: SettingPath, at place: Place, value: String) {
        report(.configNotAvailable, at: place, [.key: path.shown, .value: value])
    }
}
