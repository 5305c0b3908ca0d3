import JapaneseText
import WorkModel

/// Compares the people of all sources with CrowdLog's members: everybody gets exactly one finding.
///
/// Nothing is decided here: what looks like one person is suggested, and a person agrees or not.
struct CompareMembers {
    let sources: [ComparedSource]
    let members: [Member]
    let today: WorkDate
    /// Who began on that day or later is a joiner.
    let joinersFrom: WorkDate

    /// By member those who have the code, by source and person.
    private var holders: [Int: [(source: Int, person: Int)]] = [:]
    private var rows: [ComparedRow] = []
    /// Members who are somebody, or may be.
    private var known: Set<Int> = []
    /// Members who are somebody who works here, or may be.
    private var atWork: Set<Int> = []

    init(
        _ sources: [ComparedSource], members: [Member], today: WorkDate, joinersFrom: WorkDate
    ) {
        self.sources = sources
        self.members = members
        self.today = today
        self.joinersFrom = joinersFrom
        for (source, compared) in sources.enumerated() {
            for (index, person) in compared.people.enumerated() where person.members.count == 1 {
                holders[person.members[0], default: []].append((source, index))
            }
        }
    }

    /// The findings in the order of ``MemberFinding``, then by source, number and code.
    mutating func compare() -> [ComparedRow] {
        for (member, holding) in holders {
            known.insert(member)
            if holding.contains(where: { person($0).stay != .left }) { atWork.insert(member) }
        }
        for source in sources.indices { compareUnmatched(source) }
        for source in sources.indices { compareMatched(source) }
        for (index, member) in members.enumerated() where !known.contains(index) {
            rows.append(ComparedRow(finding(ofUnknown: member), of: member))
        }
        return rows.sorted(by: precedes)
    }

    private func person(_ holder: (source: Int, person: Int)) -> ComparedSource.Person {
        sources[holder.source].people[holder.person]
    }

    /// Those whom no one member's code names: first those who work here, then the others.
    private mutating func compareUnmatched(_ source: Int) {
        let compared = sources[source]
        var others: [Int: [String]] = [:]
        for (member, holding) in holders {
            let names = holding.filter { $0.source != source }
                .map { person($0).employee.name }
            if !names.isEmpty { others[member] = names }
        }
        let open = compared.people.enumerated().filter { _, person in
            person.members.isEmpty && !person.isExcluded
        }
        var choosing = ChooseMembers(members: members)
        for isLeft in [false, true] {
            let people = Dictionary(
                uniqueKeysWithValues: open.filter { ($0.element.stay == .left) == isLeft }
                    .map { ($0.offset, $0.element) })
            let choices = choosing.choices(for: people, compared.suggestions, holders: others)
            let earlier = isLeft ? [:] : earlierNumbers(of: people, choices, in: compared)
            // What one is found to be counts for the next.
            for (index, person) in people.sorted(by: { $0.key < $1.key }) {
                let row =
                    isLeft
                    ? leaver(person, in: compared, choices[index])
                    : unmatched(person, in: compared, choices[index], earlier[index])
                rows.append(row)
            }
            for case .one(let candidate) in choices.values {
                choosing.taken.insert(candidate.member)
            }
        }
    }

    private mutating func unmatched(
        _ person: ComparedSource.Person, in source: ComparedSource, _ choice: ChooseMembers.Choice?,
        _ earlier: EarlierNumber?
    ) -> ComparedRow {
        switch choice {
        case .one(let candidate):
            // Nothing but a name speaks for either.
            if let earlier, !candidate.evidence.contains(.email) {
                if earlier.isSure { return rehired(person, earlier, in: source) }
                return several([candidate.member], earlier, person, in: source)
            }
            known.insert(candidate.member)
            atWork.insert(candidate.member)
            var row = ComparedRow(
                person.code.isEmpty
                    ? .noNumber : finding(candidate, name: person.employee.name),
                of: person, in: source.integration, member: members[candidate.member])
            row.evidence = evidence(of: candidate)
            return row
        case .several(let candidates):
            if let earlier, earlier.isSure { return rehired(person, earlier, in: source) }
            return several(candidates.map(\.member), earlier, person, in: source)
        case nil:
            if let earlier {
                return earlier.isShared
                    ? several([], earlier, person, in: source)
                    : rehired(person, earlier, in: source)
            }
            let isJoiner = person.employee.start.map { $0 >= joinersFrom } ?? false
            return ComparedRow(
                isJoiner && !person.code.isEmpty ? .joinerMissing : .onlyHere, of: person,
                in: source.integration)
        }
    }

    private mutating func several(
        _ candidates: [Int], _ earlier: EarlierNumber?, _ person: ComparedSource.Person,
        in source: ComparedSource
    ) -> ComparedRow {
        if let earlier { atWork.insert(earlier.member) }
        let all = candidates + [earlier?.member].compactMap { $0 }
        return ComparedRow(
            .severalCandidates, of: person, in: source.integration,
            value: all.map { members[$0].code.text }.joined(separator: " / "))
    }

    private mutating func rehired(
        _ person: ComparedSource.Person, _ earlier: EarlierNumber, in source: ComparedSource
    ) -> ComparedRow {
        known.insert(earlier.member)
        atWork.insert(earlier.member)
        var row = ComparedRow(
            .rehired, of: person, in: source.integration, member: members[earlier.member],
            value: earlier.person.employee.number)
        row.evidence = earlier.isByEmail ? [.name, .email] : [.name]
        row.from = person.employee.start
        row.otherTo = earlier.person.employee.end
        return row
    }

    private mutating func leaver(
        _ person: ComparedSource.Person, in source: ComparedSource, _ choice: ChooseMembers.Choice?
    ) -> ComparedRow {
        // A name alone may be somebody's who still works; that member would be closed.
        guard case .one(let candidate) = choice, !known.contains(candidate.member),
            candidate.evidence.contains(.email)
                || candidate.evidence.contains(.code)
                    && !namesDiffer(person.employee.name, members[candidate.member].name)
        else { return ComparedRow(.left, of: person, in: source.integration) }
        known.insert(candidate.member)
        let member = members[candidate.member]
        var row = ComparedRow(
            member.stay.isActive(on: today) ? .leaverActive : .left, of: person,
            in: source.integration, member: member,
            value: person.employee.end?.description ?? "")
        row.evidence = evidence(of: candidate)
        return row
    }

    private func finding(_ candidate: Suggestions.Candidate, name: String) -> MemberFinding {
        if candidate.evidence.contains(.email) { return .sameEmail }
        if candidate.evidence.contains(.name) { return .sameName }
        let isOther = namesDiffer(name, members[candidate.member].name)
        return isOther && !candidate.evidence.contains(.givenName) ? .nearCodeOtherName : .nearCode
    }

    private func evidence(of candidate: Suggestions.Candidate) -> Set<MemberEvidence> {
        let isAutomatic = looksAutomatic(
            cleanedCode: cleanedCode(members[candidate.member].code.text))
        return candidate.evidence.union(isAutomatic ? [.codeNeverSet] : [])
    }

    /// What somebody who has come back was before.
    private struct EarlierNumber {
        let person: ComparedSource.Person
        let member: Int
        /// The e-mail is the same too.
        let isByEmail: Bool
        /// Somebody else may be that member as well.
        var isShared = false

        var isSure: Bool { isByEmail && !isShared }
    }

    /// What people at work who are nobody by their code may have been before, by their places.
    private func earlierNumbers(
        of people: [Int: ComparedSource.Person], _ choices: [Int: ChooseMembers.Choice],
        in source: ComparedSource
    ) -> [Int: EarlierNumber] {
        let leavers = source.people.filter { person in
            person.stay == .left && person.members.count == 1 && !person.isExcluded
        }
        let byName = Dictionary(grouping: leavers) { comparableName($0.employee.name) }
        var earlier: [Int: EarlierNumber] = [:]
        var claims: [Int: Int] = [:]
        for (index, person) in people {
            let found = earlierNumber(of: person, among: byName)
            earlier[index] = found
            var claimed = Set([found?.member].compactMap(\.self))
            if case .one(let candidate) = choices[index] { claimed.insert(candidate.member) }
            for member in claimed { claims[member, default: 0] += 1 }
        }
        return earlier.mapValues { found in
            var found = found
            found.isShared = claims[found.member, default: 0] > 1
            return found
        }
    }

    /// The only person of that name who left before this one came, and whose code a member has.
    private func earlierNumber(
        of person: ComparedSource.Person, among leavers: [String: [ComparedSource.Person]]
    ) -> EarlierNumber? {
        let name = comparableName(person.employee.name)
        guard !name.isEmpty, !person.code.isEmpty, let start = person.employee.start else {
            return nil
        }
        let email = comparableEmail(person.employee.email)
        let earlier = (leavers[name] ?? []).filter { other in
            guard let end = other.employee.end, end < start else { return false }
            let otherEmail = comparableEmail(other.employee.email)
            return email.isEmpty || otherEmail.isEmpty || otherEmail == email
        }
        guard earlier.count == 1, !atWork.contains(earlier[0].members[0]) else { return nil }
        return EarlierNumber(
            person: earlier[0], member: earlier[0].members[0],
            isByEmail: !email.isEmpty && comparableEmail(earlier[0].employee.email) == email)
    }

    /// Those whom the settings leave out, and those whose code at least one member has.
    private mutating func compareMatched(_ source: Int) {
        let compared = sources[source]
        for person in compared.people where person.isExcluded || !person.members.isEmpty {
            guard !person.isExcluded, person.members.count == 1 else {
                let codes = person.members.map { members[$0].code.text }
                known.formUnion(person.members)
                rows.append(
                    ComparedRow(
                        person.isExcluded ? .excluded : .repeatedCode, of: person,
                        in: compared.integration,
                        member: person.members.first.map { members[$0] },
                        value: person.isExcluded ? "" : codes.joined(separator: " / ")))
                continue
            }
            let (finding, value) = finding(ofMatched: person, source)
            rows.append(
                ComparedRow(
                    finding, of: person, in: compared.integration,
                    member: members[person.members[0]], value: value))
        }
    }

    private func finding(
        ofMatched person: ComparedSource.Person, _ source: Int
    ) -> (MemberFinding, value: String) {
        let index = person.members[0]
        let member = members[index]
        let end = person.employee.end?.description ?? ""
        if person.stay == .left {
            let isOpen = member.stay.isActive(on: today) && !atWork.contains(index)
            return isOpen ? (.leaverActive, end) : (.left, end)
        }
        let others = (holders[index] ?? []).filter { holder in
            holder.source == source && self.person(holder).stay != .left
                && self.person(holder).spelling != person.spelling
        }
        if !others.isEmpty {
            let numbers = others.map { self.person($0).employee.number }
            return (.sharedCode, numbers.joined(separator: " / "))
        }
        let emails = [person.employee.email, member.email].map(comparableEmail)
        let isSameEmail = emails[0] == emails[1] && !emails[0].isEmpty
        if namesDiffer(person.employee.name, member.name), !isSameEmail { return (.otherName, "") }
        return (member.stay.isActive(on: person.date) ? .matched : .inactiveMember, "")
    }

    private func finding(ofUnknown member: Member) -> MemberFinding {
        guard member.stay.isActive(on: today) else { return .inactiveThere }
        return looksAutomatic(cleanedCode: cleanedCode(member.code.text))
            ? .codeNeverSet : .onlyThere
    }

    private func precedes(_ left: ComparedRow, _ right: ComparedRow) -> Bool {
        func key(_ row: ComparedRow) -> (Int, Int) {
            (
                MemberFinding.allCases.firstIndex(of: row.finding) ?? 0,
                sources.firstIndex { $0.integration == row.integration } ?? sources.count
            )
        }
        let keys = (key(left), key(right))
        if keys.0 != keys.1 { return keys.0 < keys.1 }
        if left.number != right.number { return precedesInBytes(left.number, right.number) }
        if left.sourceID != right.sourceID { return precedesInBytes(left.sourceID, right.sourceID) }
        return precedesInBytes(left.code, right.code)
    }
}
