/// What the comparison of a source's people with CrowdLog's members finds of one of them.
///
/// Everybody has exactly one. Those that a person had better look at come first, the most important
/// first; the order is that of tables.
package enum MemberFinding: String, CaseIterable, Codable, Sendable {
    /// Another code, the same e-mail.
    case sameEmail = "same-email"
    /// Another code, the same name.
    case sameName = "same-name"
    /// A code that is nearly the number, and nothing against it.
    case nearCode = "near-code"
    /// A number of somebody who had another before, which is the member's code.
    case rehired
    /// A code that is nearly the number, of somebody with another name.
    case nearCodeOtherName = "near-code-other-name"
    /// More members than one may be the person.
    case severalCandidates = "several-candidates"
    /// Two members' codes are spellings of the person's one.
    case repeatedCode = "repeated-code"
    /// Two people who both work here end at one code.
    case sharedCode = "shared-code"
    /// The code matches, the name doesn't.
    case otherName = "other-name"
    /// Nobody can be matched without a number.
    case noNumber = "no-number"
    /// The person works here, the member's timesheet isn't open.
    case inactiveMember = "inactive-member"
    /// The person has left, the member's timesheet is open.
    case leaverActive = "leaver-active"
    /// Somebody new whom CrowdLog doesn't know.
    case joinerMissing = "joiner-missing"
    /// A member whom no source knows, with a code that looks as if nobody had ever set it.
    case codeNeverSet = "code-never-set"
    /// A member whom no source knows.
    case onlyThere = "only-there"
    /// Somebody whom CrowdLog doesn't know.
    case onlyHere = "only-here"
    /// All is well.
    case matched
    /// Somebody who has left and whom CrowdLog doesn't know, or whose timesheet is closed.
    case left
    /// Somebody whom the settings leave out.
    case excluded
    /// A member whom no source knows and whose timesheet is closed.
    case inactiveThere = "inactive-there"

    /// Whether there is nothing to do.
    package var isSettled: Bool {
        switch self {
        case .onlyHere, .matched, .left, .excluded, .inactiveThere: true
        case .sameEmail, .sameName, .nearCode, .rehired, .nearCodeOtherName, .severalCandidates,
            .repeatedCode, .sharedCode, .otherName, .noNumber, .inactiveMember, .leaverActive,
            .joinerMissing, .codeNeverSet, .onlyThere:
            false
        }
    }

    /// Whether a mapping row would settle it, once a person has agreed.
    package var isSuggestion: Bool {
        switch self {
        case .sameEmail, .sameName, .nearCode, .rehired: true
        case .nearCodeOtherName, .severalCandidates, .repeatedCode, .sharedCode, .otherName,
            .noNumber, .inactiveMember, .leaverActive, .joinerMissing, .codeNeverSet, .onlyThere,
            .onlyHere, .matched, .left, .excluded, .inactiveThere:
            false
        }
    }
}

/// Why a member may be a person.
package enum MemberEvidence: String, CaseIterable, Codable, Sendable {
    case email
    case name
    /// The given name is the same, the family name isn't: as after a marriage.
    case givenName = "given-name"
    /// The code is nearly the number.
    case code
    /// The member's code looks as if nobody had ever set it.
    case codeNeverSet = "code-never-set"
}
