import WorkModel

/// A mapping of pipeline.yml that is read key by key; what nobody asks for is unknown.
///
/// Every method notes what it finds and gives a value all the same (the default, or a stand-in
/// that nobody sees, since reading ends by throwing), so that one reading finds every fault.
struct Section {
    let path: SettingPath
    /// Where missing keys are reported: the section's key, or the entry of a list.
    let place: Place
    /// Whether the file has the section; in one that it hasn't, nothing is missing.
    let isThere: Bool
    let findings: Findings
    /// For parts that this version can't read anyway.
    var allowsUnknownKeys = false
    private let entries: [YAMLEntry]
    private var asked: Set<String> = []

    /// Makes a section of a mapping; anything else is a wrong type and gives an empty section.
    ///
    /// `key` is the place of the section's key, where it has one.
    init(_ node: YAMLNode, _ path: SettingPath, key: Place? = nil, findings: Findings) {
        self.path = path
        self.place = key ?? node.place
        self.findings = findings
        if case .mapping(let entries) = node.content {
            self.entries = entries
            self.isThere = true
        } else {
            self.entries = []
            self.isThere = false
            findings.wrongType(path, at: node.place, expected: .mapping, found: node.kind)
        }
    }

    /// A section that the file hasn't: all its keys have their defaults.
    init(absent path: SettingPath, findings: Findings) {
        self.path = path
        self.place = findings.wholeFile
        self.isThere = false
        self.findings = findings
        self.entries = []
    }

    /// The entry of a key, which is known from then on.
    mutating func entry(_ key: String) -> YAMLEntry? {
        asked.insert(key)
        findings.know(path.key(key))
        return entries.first { $0.key == key }
    }

    /// The entry of a key that may be `null`, which stands for its absence.
    mutating func optionalEntry(_ key: String) -> YAMLEntry? {
        guard let entry = entry(key), entry.value.kind != .null else { return nil }
        return entry
    }

    /// Reports the key as missing where the file hasn't it, not even as `null`.
    mutating func require(_ key: String) {
        if entry(key) == nil { missing(key) }
    }

    /// Whether the file gives the key a value.
    func has(_ key: String) -> Bool {
        entries.contains { $0.key == key && $0.value.kind != .null }
    }

    /// The key's value as it stands in the file; `nil` where the file hasn't the key.
    func written(_ key: String) -> String? {
        entries.first { $0.key == key }?.value.written
    }

    /// The place of a key's value, else of the section.
    func place(of key: String) -> Place {
        entries.first { $0.key == key }?.value.place ?? place
    }

    func missing(_ key: String) {
        guard isThere else { return }
        findings.report(.configMissingKey, at: place, [.key: path.key(key).shown])
    }

    func contradiction(_ key: String, expected: String, found: String) {
        findings.contradiction(
            path.key(key), at: place(of: key), expected: expected, found: found)
    }

    /// To be called after the last key was asked for.
    func reportUnknownKeys() {
        guard !allowsUnknownKeys else { return }
        for entry in entries where !asked.contains(entry.key) {
            var facts: [FactName: String] = [.key: path.key(entry.key).shown]
            facts[.suggestion] = closestWord(to: entry.key, among: asked.sorted())
            findings.report(.configUnknownKey, at: entry.place, facts)
        }
    }
}

extension Section {
    /// Reads a mapping inside this one; an absent one has all its defaults.
    mutating func section<Value>(
        _ key: String, isRequired: Bool = false, read: (inout Section) -> Value
    ) -> Value {
        let path = path.key(key)
        var section: Section
        if let entry = optionalEntry(key) {
            section = Section(entry.value, path, key: entry.place, findings: findings)
        } else {
            section = Section(absent: path, findings: findings)
            if isRequired { missing(key) }
        }
        let value = read(&section)
        section.reportUnknownKeys()
        return value
    }

    /// Reads a list; `null` is an empty one.
    /// - Returns: `nil` where the key is absent or no list.
    mutating func list(_ key: String) -> [YAMLNode]? {
        guard let entry = optionalEntry(key) else { return nil }
        guard case .list(let items) = entry.value.content else {
            findings.wrongType(
                path.key(key), at: entry.value.place, expected: .list, found: entry.value.kind)
            return nil
        }
        return items
    }

    /// Reads a list of mappings.
    @discardableResult
    mutating func sections<Value>(
        _ key: String, isRequired: Bool = false, read: (inout Section) -> Value
    ) -> [Value] {
        let items = list(key)
        if isRequired, items?.isEmpty ?? !has(key) { missing(key) }
        return (items ?? []).map { node in
            var section = Section(node, path.key(key).item, findings: findings)
            let value = read(&section)
            section.reportUnknownKeys()
            return value
        }
    }

    /// Reads a mapping whose keys are the user's own names, each with a mapping of its own.
    mutating func namedSections<Value>(
        _ key: String, read: (_ entry: YAMLEntry, inout Section) -> Value
    ) -> [Value] {
        namedEntries(key).map { entry in
            let path = path.key(key).named(entry.key)
            findings.know(path)
            var section = Section(entry.value, path, key: entry.place, findings: findings)
            let value = read(entry, &section)
            section.reportUnknownKeys()
            return value
        }
    }

    /// The entries of a mapping whose keys are the user's own names; none where it is absent.
    mutating func namedEntries(_ key: String) -> [YAMLEntry] {
        guard let entry = optionalEntry(key) else { return [] }
        guard case .mapping(let entries) = entry.value.content else {
            findings.wrongType(
                path.key(key), at: entry.value.place, expected: .mapping, found: entry.value.kind)
            return []
        }
        return entries
    }
}
