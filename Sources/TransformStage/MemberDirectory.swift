import Delimited
import Handoff
import JapaneseText
import WorkModel

/// One of CrowdLog's members.
struct Member {
    let code: EmployeeCode
    let name: String
    let email: String
    let start: WorkDate?
    let end: WorkDate?
    let inactive: Bool

    var stay: MemberStay { MemberStay(start: start, end: end, inactive: inactive) }
}

/// When a member's timesheet is open.
struct MemberStay {
    let start: WorkDate?
    let end: WorkDate?
    let inactive: Bool

    /// Whether the member's timesheet is open on that date: 開始日 and 終了日 are inclusive; a state
    /// that says inactive counts only without a 終了日.
    func isActive(on date: WorkDate) -> Bool {
        if let start, date < start { return false }
        if let end { return date <= end }
        return !inactive
    }
}

/// CrowdLog's members, by the spelling of their code.
struct MemberDirectory {
    private(set) var members: [Member] = []
    /// By the place in `members`.
    private(set) var stays: [MemberStay] = []
    private var bySpelling: [String: [Int]] = [:]
    private let cleaning: NumberCleaning

    init(_ package: PackageReader, cleaning: NumberCleaning) throws(Faults) {
        self.cleaning = cleaning
        try package.rows(.members) { block in
            for row in 0..<block.rowCount {
                add(
                    Member(
                        code: EmployeeCode(block.text(row: row, column: 0)),
                        name: block.text(row: row, column: 1),
                        email: block.text(row: row, column: 2),
                        start: WorkDate(block.text(row: row, column: 7)),
                        end: WorkDate(block.text(row: row, column: 8)),
                        inactive: block.text(row: row, column: 9) == "0"))
            }
        }
    }

    init(_ members: [Member], cleaning: NumberCleaning) {
        self.cleaning = cleaning
        for member in members { add(member) }
    }

    private mutating func add(_ member: Member) {
        bySpelling[cleaning.spelling(member.code.text), default: []].append(members.count)
        members.append(member)
        stays.append(member.stay)
    }

    /// The members whose codes are spelt so after cleaning: none, one, or several that CrowdLog
    /// tells apart and we can't.
    func members(spelt spelling: String) -> [Int] {
        bySpelling[spelling] ?? []
    }

    /// Each member's place in the order of the bytes of their codes; equal codes have one place.
    var placesByCode: [Int] {
        var places = [Int](repeating: 0, count: members.count)
        var place = 0
        var last: Int?
        for member in members.indices.sorted(by: { members[$0].code < members[$1].code }) {
            if let last, members[last].code != members[member].code { place += 1 }
            places[member] = place
            last = member
        }
        return places
    }

    /// The spelling of a member's code.
    func spelling(of member: Int) -> String {
        cleaning.spelling(members[member].code.text)
    }
}
