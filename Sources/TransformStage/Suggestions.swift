import JapaneseText
import WorkModel

/// Which member a person might be whose code CrowdLog doesn't have (`design.md`, rule 5).
struct Suggestions {
    /// A member who might be a person, and why.
    struct Candidate {
        /// An index into the directory's members.
        let member: Int
        var evidence: Set<MemberEvidence>
    }

    private let directory: MemberDirectory
    private var byEmail: [String: [Int]] = [:]
    private var byName: [String: [Int]] = [:]
    private var bySkeleton: [String: [Int]] = [:]

    /// Only members whose code belongs to no number of the source can be somebody else.
    init(_ directory: MemberDirectory, takenSpellings: Set<String>) {
        self.directory = directory
        for member in directory.members.indices
        where !takenSpellings.contains(directory.spelling(of: member)) {
            let person = directory.members[member]
            Self.add(member, to: &byEmail, under: comparableEmail(person.email))
            Self.add(member, to: &byName, under: comparableName(person.name))
            Self.add(
                member, to: &bySkeleton,
                under: skeleton(ofCleanedCode: directory.spelling(of: member)))
        }
    }

    private static func add(_ member: Int, to index: inout [String: [Int]], under key: String) {
        if !key.isEmpty { index[key, default: []].append(member) }
    }

    /// The only member with the same e-mail, the same name or nearly the same code; `nil` where
    /// there is none, or more than one in all these tests together.
    func suggestion(code: String, name: String, email: String) -> EmployeeCode? {
        let found = candidates(code: code, name: name, email: email)
        guard found.count == 1 else { return nil }
        return directory.members[found[0].member].code
    }

    /// All members with the same e-mail, the same name or nearly the same code, in the directory's
    /// order.
    func candidates(code: String, name: String, email: String) -> [Candidate] {
        var found: [Int: Set<MemberEvidence>] = [:]
        for member in byEmail[comparableEmail(email)] ?? [] {
            found[member, default: []].insert(.email)
        }
        for member in byName[comparableName(name)] ?? [] {
            found[member, default: []].insert(.name)
        }
        for member in bySkeleton[skeleton(ofCleanedCode: code)] ?? [] {
            found[member, default: []].insert(.code)
        }
        return found.map { Candidate(member: $0.key, evidence: $0.value) }
            .sorted { $0.member < $1.member }
    }
}

/// An e-mail address for comparison.
func comparableEmail(_ email: String) -> String {
    comparableName(email).lowercased()
}
