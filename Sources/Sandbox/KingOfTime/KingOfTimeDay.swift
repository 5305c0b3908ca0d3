internal import WorkModel

/// Somebody's working day at one place of work, before it is written as KING OF TIME writes it.
struct KingOfTimeDay {
    let person: Person
    let date: WorkDate
    let division: Company.Unit
    var isHelp = false
    var isError = false
    var isClosing = false
    var dayType: String
    var breakMinutes = 0
    var workMinutes = 0
    var leave = Leave()
    /// In no order that helps.
    var stamps: [Stamp] = []

    /// A stamp, minutes after the day's midnight.
    struct Stamp {
        let minutes: Int
        let kind: Kind
    }

    enum Kind: Int {
        case clockIn = 1
        case clockOut = 2
        case breakStart = 3
        case breakEnd = 4
        case wentOut = 7
        case cameBack = 8

        var name: String {
            switch self {
            case .clockIn: "出勤"
            case .clockOut: "退勤"
            case .breakStart: "休憩開始"
            case .breakEnd: "休憩終了"
            case .wentOut: "外出"
            case .cameBack: "戻り"
            }
        }
    }

    struct Leave {
        /// The leave's name.
        var full: String?
        var morning: String?
        var afternoon: String?
        /// Minutes after the day's midnight, and how many count.
        var hours: (span: Range<Int>, minutes: Int)?

        var isNone: Bool { full == nil && morning == nil && afternoon == nil && hours == nil }
    }

    mutating func stamp(_ kind: Kind, _ minutes: Int?) {
        if let minutes { stamps.append(Stamp(minutes: minutes, kind: kind)) }
    }
}

extension KingOfTimeDay {
    /// The same day of the company as HRMOS serves it: corrected times are stamps, for the service has no
    /// others.
    init(_ day: WorkDay) {
        let isOff = day.segment.kind == .off
        person = day.person
        date = day.date
        division = Company.departments[day.person.departmentID - 1]
        // 1970-01-04 was a Sunday.
        let isSunday = (Int(day.date.dayNumber) % 7 + 7) % 7 == 3
        let isDayOff = [WorkSegment.dayOff.id, WorkSegment.workedDayOff.id].contains(day.segment.id)
        dayType = !isDayOff ? "平日" : isSunday ? "法定休日" : "法定外休日"
        isClosing = day.approval == .approved
        isError = (day.start == nil) != (day.end == nil)
        breakMinutes = day.breakMinutes
        workMinutes = day.workedMinutes
        switch day.segment.id {
        case WorkSegment.morningLeave.id: leave.morning = WorkSegment.paidLeave.title
        case WorkSegment.afternoonLeave.id: leave.afternoon = WorkSegment.paidLeave.title
        case WorkSegment.dayOff.id: break
        default: if isOff { leave.full = day.segment.title }
        }
        if day.hourlyLeave > 0, let start = day.start {
            leave.hours = ((start - day.hourlyLeave)..<start, day.hourlyLeave)
        }
        stamp(.clockIn, day.start)
        if day.start != nil {
            for rest in day.breaks {
                stamp(.breakStart, rest.lowerBound)
                stamp(.breakEnd, rest.upperBound)
            }
        }
        stamp(.clockOut, day.end)
    }
}
