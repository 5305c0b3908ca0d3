package import WorkModel

/// Which of two runs came first, by their names: `20261121T200000Z`, then `20261121T200000Z-2`, then
/// what undid them, `20261121T200000Z-undo`.
package struct RunOrder: Comparable, Hashable, Sendable {
    /// Such as `20261121T200000Z`.
    package let start: String
    /// From 1.
    package let count: Int
    /// Whether it is what undid a run.
    package let isUndo: Bool

    package init(_ name: String) {
        var parts = name.split(separator: "-").map(String.init)
        isUndo = parts.last == RunFolder.undoSuffix
        if isUndo { parts.removeLast() }
        start = parts.first ?? ""
        count = parts.count > 1 ? Int(parts[1]) ?? 1 : 1
    }

    package static func < (left: RunOrder, right: RunOrder) -> Bool {
        if left.start != right.start { return precedesInBytes(left.start, right.start) }
        if left.count != right.count { return left.count < right.count }
        return !left.isUndo && right.isUndo
    }
}

extension RunFolder {
    static let undoSuffix = "undo"

    /// Whether it has what undoes another run.
    package var isUndo: Bool { path.name.hasSuffix("-" + Self.undoSuffix) }

    /// What undoes a run, beside it.
    package var undo: RunFolder {
        RunFolder(path.folder / (path.name + "-" + Self.undoSuffix))
    }

    /// The months that load has made, earliest first.
    package var loadedMonths: [WorkMonth] {
        FileReading.names(in: path / "load").compactMap { WorkMonth($0) }.sorted()
    }
}
