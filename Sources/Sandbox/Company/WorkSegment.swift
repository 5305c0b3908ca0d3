/// A work segment (勤務区分) of the made-up company; minutes count from the day's midnight.
struct WorkSegment: Sendable {
    let id: Int
    let title: String
    let displayTitle: String
    let kind: Kind
    var span: Range<Int>?
    var rest: Range<Int>?
    /// 所定時間.
    var prescribed = 0
    /// みなし時間, from `deemedStart`.
    var deemed = 0
    var deemedStart: Int?

    enum Kind: Int, Sendable {
        case work = 1
        case off = 2
        case other = 3
    }

    static let office = WorkSegment(
        id: 1, title: "出勤:残業あり", displayTitle: "出勤", kind: .work, span: 540..<1080,
        rest: 720..<780, prescribed: 480)
    static let dayOff = WorkSegment(id: 2, title: "公休", displayTitle: "公休", kind: .off)
    static let workedDayOff = WorkSegment(
        id: 3, title: "振替出勤", displayTitle: "振出", kind: .work, span: 540..<1080, rest: 720..<780,
        prescribed: 480)
    static let exchangedDayOff = WorkSegment(
        id: 4, title: "振替休暇", displayTitle: "振休", kind: .off)
    static let paidLeave = WorkSegment(id: 5, title: "有給休暇", displayTitle: "有休", kind: .off)
    static let specialLeave = WorkSegment(id: 10, title: "特別休暇", displayTitle: "特休", kind: .off)
    static let absence = WorkSegment(id: 11, title: "欠勤", displayTitle: "欠勤", kind: .off)
    static let morningLeave = WorkSegment(
        id: 40, title: "出勤（午前休）", displayTitle: "午前半休", kind: .work, span: 840..<1080,
        prescribed: 480, deemed: 240, deemedStart: 540)
    static let afternoonLeave = WorkSegment(
        id: 41, title: "出勤（午後休）", displayTitle: "午後半休", kind: .work, span: 540..<780,
        prescribed: 480, deemed: 240, deemedStart: 840)
    static let flex = WorkSegment(
        id: 42, title: "出勤（フレックス）", displayTitle: "フレックス", kind: .work, rest: 720..<780,
        prescribed: 480)
    static let partTime = WorkSegment(
        id: 43, title: "出勤（短時間）", displayTitle: "短時間", kind: .work, span: 600..<960,
        rest: 720..<780, prescribed: 300)
    static let night = WorkSegment(
        id: 44, title: "夜勤", displayTitle: "夜勤", kind: .work, span: 1320..<1860, rest: 1560..<1620,
        prescribed: 480)

    static let all = [
        office, dayOff, workedDayOff, exchangedDayOff, paidLeave, specialLeave, absence,
        morningLeave, afternoonLeave, flex, partTime, night,
    ]
}

extension Habit {
    /// What somebody who works this way usually does.
    var segment: WorkSegment {
        switch self {
        case .office, .executive, .system: .office
        case .flex: .flex
        case .partTime: .partTime
        case .night: .night
        }
    }
}
