import WorkModel

/// What keeps days in CrowdLog as they are on a morning.
struct Lock {
    enum Reason: String {
        case closed
        case submitted

        /// The code of a day that would have to change.
        var heldCode: String {
            switch self {
            case .closed: "changed-after-closing"
            case .submitted: "changed-after-submission"
            }
        }
    }

    /// The last day that is closed: the 20th of a month, once ten more days have passed.
    let closedThrough: WorkDate?
    /// Of some members, the last day that they have submitted.
    private let submittedThrough: WorkDate?

    init(_ practice: Practice, on morning: WorkDate) {
        let months = [0, 1, 2].map { WorkMonth(index: morning.month.index - $0) }
        let closing = months.map { $0.firstDay.advanced(by: 19) }
            .first { $0.advanced(by: 10) < morning }
        closedThrough = practice == .watched ? closing : nil
        submittedThrough = practice == .takenOver ? morning.advanced(by: -12) : nil
    }

    func reason(_ day: MemberDay) -> Reason? {
        if let closedThrough, day.date <= "\(closedThrough)" { return .closed }
        guard let submittedThrough, submits(day.code) else { return nil }
        return day.date <= "\(submittedThrough)" ? .submitted : nil
    }

    /// The days of some members that are submitted, as far back as anybody looks.
    func submitted(_ members: Set<String>) -> [MemberDay] {
        guard let submittedThrough else { return [] }
        return members.filter(submits).sorted().flatMap { code in
            (0...40).map { MemberDay(code: code, date: "\(submittedThrough.advanced(by: -$0))") }
        }
    }

    /// One member of three does.
    private func submits(_ code: String) -> Bool {
        Int(code.suffix(4)).map { $0 % 3 == 0 } ?? false
    }
}
