import JapaneseText
import WorkModel

/// What member each of some people may be, where their codes don't say.
///
/// Somebody gets one only where that member fits better than every other, and nobody else fits that
/// member as well: a suggestion that is taken over by the hundred had better be right or not be made.
struct ChooseMembers {
    enum Choice {
        case one(Suggestions.Candidate)
        case several([Suggestions.Candidate])
    }

    let members: [Member]
    /// Whom the others may not be; by the member's index.
    var taken: Set<Int> = []

    /// - Parameters:
    ///   - people: Those to choose for, by any number that tells them apart.
    ///   - suggestions: Whom they may be.
    ///   - holders: The names of those who have a member by another source, by the member's index.
    /// - Returns: By the people's numbers; nobody for whom no member fits.
    func choices(
        for people: [Int: ComparedSource.Person], _ suggestions: Suggestions,
        holders: [Int: [String]]
    ) -> [Int: Choice] {
        var choices: [Int: Choice] = [:]
        var seekers: [Int: [(person: Int, evidence: Set<MemberEvidence>)]] = [:]
        for (index, person) in people {
            let candidates = candidates(for: person, suggestions, holders)
            guard !candidates.isEmpty else { continue }
            if let best = best(of: candidates.map { (item: $0, evidence: $0.evidence) }),
                !emailsDiffer(person.employee.email, members[best.member].email)
            {
                choices[index] = .one(best)
                seekers[best.member, default: []].append((index, best.evidence))
            } else {
                choices[index] = .several(candidates)
            }
        }
        for seeking in seekers.values where seeking.count > 1 {
            let best = best(of: seeking.map { (item: $0.person, evidence: $0.evidence) })
            for (person, _) in seeking where person != best {
                if case .one(let candidate) = choices[person] {
                    choices[person] = .several([candidate])
                }
            }
        }
        return choices
    }

    private func candidates(
        for person: ComparedSource.Person, _ suggestions: Suggestions, _ holders: [Int: [String]]
    ) -> [Suggestions.Candidate] {
        let name = person.employee.name
        var found = suggestions.candidates(
            code: person.code, name: name, email: person.employee.email
        ).filter { candidate in
            // Somebody else by another source, unless that is the same person.
            !taken.contains(candidate.member)
                && (holders[candidate.member] ?? []).allSatisfy { !namesDiffer($0, name) }
        }
        for index in found.indices where !found[index].evidence.contains(.name) {
            if haveSameGivenName(name, members[found[index].member].name) {
                found[index].evidence.insert(.givenName)
            }
        }
        // A number that looks like a code of somebody else says little.
        let strong = found.filter { !isByCodeAlone($0, name: name) }
        return strong.isEmpty ? found : strong
    }

    private func isByCodeAlone(_ candidate: Suggestions.Candidate, name: String) -> Bool {
        candidate.evidence == [.code] && namesDiffer(name, members[candidate.member].name)
    }
}

/// The only one, or the one for whom there is all the evidence that there is for each other, and more.
private func best<Item>(of items: [(item: Item, evidence: Set<MemberEvidence>)]) -> Item? {
    let best = items.filter { one in
        items.count { one.evidence.isStrictSuperset(of: $0.evidence) } == items.count - 1
    }
    return best.count == 1 ? best[0].item : nil
}

/// Whether two addresses of one domain differ: then they are two people's.
private func emailsDiffer(_ first: String, _ second: String) -> Bool {
    let (first, second) = (comparableEmail(first), comparableEmail(second))
    guard let domain = first.split(separator: "@").last, first.contains("@"),
        second.hasSuffix("@" + domain)
    else { return false }
    return first != second
}
