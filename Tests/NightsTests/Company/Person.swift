import WorkModel

/// One user of one HRMOS tenant.
struct Person {
    let tenant: Tenant
    let userID: Int
    let number: String
    let familyName: String
    let givenName: String
    let habit: Habit
    /// The code of the CrowdLog member; `nil` for who has no seat.
    let code: String?
    /// The first morning on which CrowdLog's list of members has them; `nil` = always.
    var isMemberFrom: WorkDate?
    /// The first morning on which CrowdLog has the code as it should be; `nil` = always.
    var isSpeltFrom: WorkDate?
    /// First and last working day; `nil` = before and after all this.
    var hired: WorkDate?
    var left: WorkDate?

    var name: String { familyName + givenName }

    func isMember(on morning: WorkDate) -> Bool {
        code != nil && (isMemberFrom ?? morning) <= morning
    }

    /// Whether CrowdLog has them under a misspelt code.
    func isMisspelt(on morning: WorkDate) -> Bool {
        isMember(on: morning) && (isSpeltFrom ?? morning) > morning
    }

    /// The code that CrowdLog's list of members has; `A-0023` where it is misspelt.
    func listedCode(on morning: WorkDate) -> String? {
        guard let code, isMember(on: morning) else { return nil }
        return isMisspelt(on: morning) ? "\(code.prefix(1))-\(code.dropFirst())" : code
    }

    func isEmployed(on date: WorkDate) -> Bool {
        (hired ?? date) <= date && date <= (left ?? date)
    }
}

/// An HRMOS tenant, which is an integration.
enum Tenant: String, CaseIterable {
    /// The company; takes days as soon as they are there.
    case main = "本社"
    /// A subsidiary to which some are seconded for part of the week; takes approved days only.
    case partner = "子会社"

    var folder: String {
        switch self {
        case .main: "main"
        case .partner: "partner"
        }
    }
}

/// How somebody works.
enum Habit {
    case office
    case flex
    /// Flex, without punching breaks: HRMOS deducts an hour.
    case automaticBreak
    /// Mondays, Wednesdays and Fridays, shorter.
    case partTime
    /// Four nights of six.
    case night
    /// Never punches.
    case executive
    case childcareLeave
    /// Here from Monday to Wednesday, seconded to the subsidiary on Thursday and Friday.
    case secondedOut
    /// The same person's days at the subsidiary.
    case secondedIn
}
