import HTTP
import WorkModel

/// Somebody as `/employees` lists them as of a date; what is not needed, such as gender, was dropped.
struct KingOfTimeEmployee: Hashable {
    var key = ""
    /// It can change, while the key can't.
    var code = ""
    var name = ""
    var email = ""
    var divisionCode = ""
    var division = ""
    var employment = ""
    var hired = ""
    var left = ""

    /// What is asked for besides what comes unasked.
    static let fields = "emailAddresses,hiredDate,resignationDate"
}

/// Reads an answer of `/employees`.
/// - Returns: the employees, or why they can't be read.
func readEmployees(_ body: [UInt8]) -> Result<[KingOfTimeEmployee], UnreadableAnswer> {
    let keys = [
        "key", "code", "lastName", "firstName", "divisionCode", "divisionName", "typeName",
        "hiredDate", "resignationDate", "emailAddresses",
    ]
    var item = ObjectReader(keys: keys)
    var people: [KingOfTimeEmployee] = []
    var walk = JSONWalk(body)
    let refusal = walk.objects { range in
        if let refusal = item.read(body, range) { return refusal }
        func text(_ place: Int) -> String { item.string(item.value(at: place)) }
        guard !text(0).isEmpty else { return "an employee without key" }
        people.append(
            KingOfTimeEmployee(
                key: text(0), code: text(1), name: text(2) + text(3),
                email: firstText(ofList: text(9)), divisionCode: text(4), division: text(5),
                employment: text(6), hired: text(7), left: text(8)))
        return nil
    }
    if let refusal { return .failure(UnreadableAnswer(why: refusal)) }
    return .success(people)
}

/// Why an answer can't be read, in English and without any of its values.
struct UnreadableAnswer: Error {
    let why: String
}

/// The first text of a JSON list of texts without escapes; empty where there is none.
private func firstText(ofList list: String) -> String {
    guard let start = list.firstIndex(of: "\"") else { return "" }
    let text = list[list.index(after: start)...].prefix { $0 != "\"" }
    return text.contains("\\") ? "" : String(text)
}

/// The names of divisions by code, as `/divisions` has them.
func readDivisions(_ body: [UInt8]) -> Result<[String: String], UnreadableAnswer> {
    var item = ObjectReader(keys: ["code", "name"])
    var names: [String: String] = [:]
    var walk = JSONWalk(body)
    let refusal = walk.objects { range in
        if let refusal = item.read(body, range) { return refusal }
        names[item.string(item.value(at: 0))] = item.string(item.value(at: 1))
        return nil
    }
    if let refusal { return .failure(UnreadableAnswer(why: refusal)) }
    return .success(names)
}
