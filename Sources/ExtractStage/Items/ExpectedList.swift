import Delimited
import WorkModel

/// What a file of the user's has to list, and what it shows if it lists something else.
struct ExpectedList {
    let kind: ListKind
    /// The key of pipeline.yml that names the file.
    let setting: String

    init(_ kind: ListKind, under setting: String) {
        self.kind = kind
        self.setting = setting
    }

    static let users = ExpectedList(.users, under: "source.users")
    static let segments = ExpectedList(.segments, under: "source.segments")
    static let members = ExpectedList(.members, under: "target.members")

    /// What JSON's items are told apart by; of each row one of the keys will do.
    ///
    /// A file of which no item has any is one of something else. One odd item is judged by itself.
    var keys: [[String]] {
        switch kind {
        case .attendance: [["day"]]
        case .users: [["id"], ["number", "last_name"]]
        case .segments: [["title"]]
        case .names: [["id"], ["name"]]
        case .members, .timesheets: []
        }
    }

    /// Keys of which JSON's items have one at least.
    ///
    /// An object that has none is no item, but perhaps an error of the service that was saved as a
    /// file (`hrmos.md` §3).
    var someKeys: [String] { keys.flatMap(\.self) + (kind == .attendance ? ["user_id"] : []) }

    func fault(in file: String, lacking keys: [String], found: ListKind?) -> Fault {
        var facts: [FactName: String] = [
            .key: setting, .expected: kind.rawValue, .column: keys.joined(separator: " / "),
        ]
        if found != kind { facts[.found] = found?.rawValue }
        return Fault(.listOfAnotherKind, at: Place(file: file), facts)
    }

    /// Throws `listOfAnotherKind` where a CSV file's headings are those of another list.
    func refuseOthers(_ reader: borrowing DelimitedReader) throws(Faults) {
        let headings = Set(reader.header)
        guard let own = headingsOfLists.first(where: { $0.kind == kind })?.headings,
            !own.isSubset(of: headings),
            let found = headingsOfLists.first(where: { $0.headings.isSubset(of: headings) })
        else { return }
        let missing = own.subtracting(headings).sorted()
        throw Faults(fault(in: reader.name, lacking: missing, found: found.kind))
    }
}

/// Headings that a list of each kind has and no other has all of.
private let headingsOfLists: [(kind: ListKind, headings: Set<String>)] = [
    (.users, ["社員ID", "姓"]), (.segments, ["勤務区分ID", "勤務区分名"]),
    (.timesheets, ["社員コード", "年月日"]), (.members, ["社員コード", "名前"]),
]

extension ListKind {
    /// What a JSON file's first item looks like; `nil` for none of HRMOS's lists.
    init?(ofFirstItemIn file: inout SourceFile) throws(Faults) {
        let signs: [(key: String, kind: ListKind)] = [
            ("day", .attendance), ("last_name", .users), ("title", .segments), ("name", .names),
        ]
        file.seek(to: 0..<Int.max)
        var splitter = ItemSplitter()
        var object = ObjectReader(keys: signs.map(\.key))
        guard try splitter.next(in: &file),
            object.read(splitter.window.bytes, splitter.item) == nil
        else { return nil }
        let sign = signs.indices.first { object.value(at: $0).kind != .missing }
        guard let sign else { return nil }
        self = signs[sign].kind
    }
}
