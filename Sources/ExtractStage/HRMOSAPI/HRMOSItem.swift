import HTTP
import WorkModel

/// An item of one of the API's lists, as the service wrote it.
struct HRMOSItem: Hashable {
    /// What tells it from the list's other items; empty where it shows nothing that does.
    let identity: String
    /// The work date that it shows; empty in lists without, and where it shows none.
    var day = ""
    /// The JSON object.
    let json: [UInt8]
}

/// What the items of a list are told apart by.
enum HRMOSIdentity {
    /// Lists of users, segments, departments and employments.
    case id
    /// A day's attendance; some examples show no `user_id` (`hrmos.md` §2.1).
    case person
    /// A month's attendance.
    case personAndDay

    fileprivate var keys: [String] {
        switch self {
        case .id: ["id"]
        case .person, .personAndDay: ["user_id", "number", "full_name", "day"]
        }
    }
}

/// Reads the items of one page.
/// - Returns: the items in their order, or why the page can't be read, in English.
func readPage(_ body: [UInt8], _ identity: HRMOSIdentity) -> Result<[HRMOSItem], PageRefusal> {
    var file = SourceFile(body, name: "")
    var splitter = ItemSplitter(blockSize: 1 << 16)
    var object = ObjectReader(keys: identity.keys)
    var items: [HRMOSItem] = []
    do throws(Faults) {
        while try splitter.next(in: &file) {
            if let refusal = object.read(splitter.window.bytes, splitter.item) {
                return .failure(PageRefusal(why: "item \(splitter.itemNumber): \(refusal)"))
            }
            items.append(
                HRMOSItem(
                    identity: identityText(of: object, identity),
                    day: identity == .id ? "" : object.string(object.value(at: 3)),
                    json: Array(splitter.window.bytes[splitter.item])))
        }
    } catch {
        return .failure(PageRefusal(error.all))
    }
    guard splitter.faults.isEmpty else { return .failure(PageRefusal(splitter.faults)) }
    guard splitter.shape == .array else { return .failure(PageRefusal(why: "not an array")) }
    return .success(items)
}

/// Why a page can't be read, in English.
struct PageRefusal: Error, Hashable {
    let why: String

    init(why: String) {
        self.why = why
    }

    init(_ faults: [Fault]) {
        why =
            faults.first.map { fault in
                fault.facts[.system] ?? fault.facts[.found].map { "it holds \($0)" }
                    ?? fault.code.rawValue
            } ?? "not an array"
    }
}

/// A person without an id is told by number and name, which may be anybody's, so that one without a
/// number is told by nothing.
private func identityText(
    of object: borrowing ObjectReader, _ identity: HRMOSIdentity
) -> String {
    let first = object.string(object.value(at: 0))
    switch identity {
    case .id: return first
    case .person: return first.isEmpty ? person(of: object) : first
    case .personAndDay:
        let person = first.isEmpty ? person(of: object) : first
        return person.isEmpty ? "" : person + "\u{1F}" + object.string(object.value(at: 3))
    }
}

private func person(of object: borrowing ObjectReader) -> String {
    let number = object.string(object.value(at: 1))
    return number.isEmpty ? "" : "\u{1F}" + number + "\u{1F}" + object.string(object.value(at: 2))
}

extension [HRMOSItem] {
    /// The items as a JSON array, in an order that doesn't depend on the service's.
    var sortedJSON: [UInt8] {
        let sorted = map { (number: Int($0.identity) ?? .max, item: $0) }.sorted { left, right in
            if left.number != right.number { return left.number < right.number }
            if left.item.identity != right.item.identity {
                return precedesInBytes(left.item.identity, right.item.identity)
            }
            return left.item.json.lexicographicallyPrecedes(right.item.json)
        }
        var bytes = [UInt8(ascii: "[")]
        for (index, entry) in sorted.enumerated() {
            bytes.append(contentsOf: index == 0 ? "\n".utf8 : ",\n".utf8)
            bytes.append(contentsOf: entry.item.json)
        }
        bytes.append(contentsOf: "\n]\n".utf8)
        return bytes
    }
}
