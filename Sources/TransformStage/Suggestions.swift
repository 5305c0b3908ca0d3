import JapaneseText
import WorkModel

/// Which member a person might be whose code CrowdLog doesn't have (`design.md`, rule 5).
struct Suggestions {
    private let directory: MemberDirectory
    /// Members whose code belongs to no number of the source.
    private let free: [Int]
    private var byEmail: [String: [Int]] = [:]
    private var byName: [String: [Int]] = [:]
    private var bySkeleton: [String: [Int]] = [:]

    init(_ directory: MemberDirectory, takenSpellings: Set<String>) {
        self.directory = directory
        free = directory.members.indices.filter {
            !takenSpellings.contains(directory.spelling(of: $0))
        }
        for member in free {
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
        var found: Set<Int> = []
        found.formUnion(byEmail[comparableEmail(email)] ?? [])
        found.formUnion(byName[comparableName(name)] ?? [])
        found.formUnion(bySkeleton[skeleton(ofCleanedCode: code)] ?? [])
        guard found.count == 1, let only = found.first else { return nil }
        return directory.members[only].code
    }
}

private func comparableEmail(_ email: String) -> String {
    comparableName(email).lowercased()
}
