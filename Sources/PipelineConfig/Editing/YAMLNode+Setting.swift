extension YAMLNode {
    /// The node that a path leads to, and the steps that lead nowhere yet.
    func follow(_ path: [SettingStep]) -> (node: YAMLNode, rest: [SettingStep]) {
        guard let step = path.first, let next = child(step) else { return (self, path) }
        return next.follow(Array(path.dropFirst()))
    }

    private func child(_ step: SettingStep) -> YAMLNode? {
        switch (step, content) {
        case (.key(let key), .mapping(let entries)): entries.first { $0.key == key }?.value
        case (.item(let place), .list(let items)):
            items.indices.contains(place) ? items[place] : nil
        default: nil
        }
    }

    /// The same node but for one value, whose mappings are made where they are missing.
    ///
    /// - Returns: `nil` where the path leads through something else.
    func setting(_ path: [SettingStep], to value: YAMLNode) -> YAMLNode? {
        guard let step = path.first else { return value }
        let rest = Array(path.dropFirst())
        switch (step, content) {
        case (.item(let item), .list(var items)):
            guard items.indices.contains(item), let new = items[item].setting(rest, to: value)
            else { return nil }
            items[item] = new
            return YAMLNode(place: place, content: .list(items))
        case (.key(let key), .mapping(var entries)):
            let empty = YAMLNode(place: place, content: .mapping([]))
            let found = entries.firstIndex { $0.key == key }
            let before = found.map { entries[$0].value } ?? empty
            guard let new = before.setting(rest, to: value) else { return nil }
            let entry = YAMLEntry(key: key, place: place, value: new)
            if let found { entries[found] = entry } else { entries.append(entry) }
            return YAMLNode(place: place, content: .mapping(entries))
        case (.key, .scalar(let scalar)) where scalar.kind == .null:
            return YAMLNode(place: place, content: .mapping([])).setting(path, to: value)
        default: return nil
        }
    }

    /// Whether two nodes say the same, wherever they stand and in whatever order their keys are.
    func saysSame(as other: YAMLNode) -> Bool {
        switch (content, other.content) {
        case (.scalar(let left), .scalar(let right)):
            return left.written == right.written && left.kind == right.kind
        case (.list(let left), .list(let right)):
            return left.count == right.count
                && zip(left, right).allSatisfy { $0.saysSame(as: $1) }
        case (.mapping(let left), .mapping(let right)):
            let sorted = right.sorted { $0.key < $1.key }
            return left.count == right.count
                && zip(left.sorted { $0.key < $1.key }, sorted).allSatisfy {
                    $0.key == $1.key && $0.value.saysSame(as: $1.value)
                }
        default: return false
        }
    }
}
