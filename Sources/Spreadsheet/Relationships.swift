import WorkModel

/// Where the parts of a package refer to (ECMA-376 part 2, §9.3).
struct Relationships {
    struct Target {
        let id: String
        /// The last word of its kind, which is the same in both namespaces: `worksheet`.
        let kind: String
        /// The part's name, without a leading `/`.
        let part: String
    }

    private(set) var all: [Target] = []

    /// Reads the relationships of a part; of the package itself where the part's name is empty.
    /// - Throws: `workbookDamaged`; where there are none there is nothing to refer to.
    init(of part: String, in archive: borrowing ZipArchive) throws(Faults) {
        let slash = part.lastIndex(of: "/")
        let folder = slash.map { String(part[...$0]) } ?? ""
        let name = slash.map { part[part.index(after: $0)...] } ?? part[...]
        var handler = RelationshipsHandler(folder: folder)
        try archive.parse("\(folder)_rels/\(name).rels", &handler)
        all = handler.targets
    }

    /// The part of the first target of that kind.
    func part(ofKind kind: String) -> String? {
        all.first { $0.kind == kind }?.part
    }
}

struct RelationshipsHandler: XMLHandler {
    var faults: Faults?
    private let folder: String
    private(set) var targets: [Relationships.Target] = []

    init(folder: String) {
        self.folder = folder
    }

    mutating func start(_ element: XMLName, _ attributes: XMLAttributes) -> Bool {
        guard element == .relationship, targets.count < WorkbookLimits.entries,
            attributes.value(.targetMode, { isText($0, "External") }) != true,
            let id = attributes.text(.relationshipID), let type = attributes.text(.type),
            let target = attributes.text(.target)
        else { return true }
        targets.append(
            Relationships.Target(
                id: id, kind: String(type.split(separator: "/").last ?? ""),
                part: partName(target, in: folder)))
        return true
    }
}

/// The name of a part that is referred to from a folder of the package: `xl/worksheets/sheet1.xml`.
func partName(_ target: String, in folder: String) -> String {
    var steps: [Substring] = []
    let whole = target.hasPrefix("/") ? target : folder + target
    for step in whole.split(separator: "/") where step != "." {
        if step == ".." { _ = steps.popLast() } else { steps.append(step) }
    }
    return steps.joined(separator: "/")
}
