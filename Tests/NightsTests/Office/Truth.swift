import WorkModel

/// What must come of a morning's days, known from the company's own stories.
struct Truth {
    /// What can go to CrowdLog.
    private(set) var ready: [MemberDay: Ready] = [:]
    /// What somebody must decide.
    private(set) var held: Set<HeldDay> = []
    /// Members' days of which something is held, or that may still be going on.
    private(set) var kept: Set<MemberDay> = []

    /// What CrowdLog must hold of a day, and under which number the source has it.
    struct Ready: Equatable {
        let number: String
        let tenant: Tenant
        let attendance: Attendance
    }

    /// Judges the days that a morning shows, as the pipeline.yml of the test wants them.
    init(_ days: [Company.Shown], on morning: WorkDate) {
        let window = morning.advanced(by: -40)..<morning
        var here: [MemberDay: Day] = [:]
        for shown in days where window.contains(shown.date) {
            guard let code = shown.person.code, shown.person.isMember(on: morning) else { continue }
            let key = MemberDay(code: code, date: "\(shown.date)")
            let day: Day
            switch shown.version.outcome {
            case .ignored: continue
            case _ where shown.person.isMisspelt(on: morning):
                day = Day(shown.person, .held("unknown-employee"))
            // It may still be going on until the morning after the next.
            case .unfinished where shown.date >= morning.advanced(by: -1):
                kept.insert(key)
                continue
            case .loaded(let attendance):
                day = Day(shown.person, .ready(attendance))
            case .held(let code), .unfinished(let code):
                day = Day(shown.person, .held(code))
            }
            // The company comes before the subsidiary, as in the settings' `precedence`.
            if let better = here.removeValue(forKey: key) {
                settle(better, day, of: key)
            } else {
                here[key] = day
            }
        }
        for (key, day) in here { settle(day, of: key) }
    }

    /// A day of one tenant that goes on to CrowdLog or is held.
    private struct Day {
        let number: String
        let tenant: Tenant
        let fate: Fate

        init(_ person: Person, _ fate: Fate) {
            number = person.number
            tenant = person.tenant
            self.fate = fate
        }
    }

    private enum Fate {
        case ready(Attendance)
        case held(String)
    }

    private mutating func settle(_ day: Day, of key: MemberDay) {
        switch day.fate {
        case .ready(let attendance):
            ready[key] = Ready(
                number: day.number, tenant: day.tenant, attendance: attendance)
        case .held(let code): hold(day, key, code)
        }
    }

    /// Settles a member's day that both tenants have.
    private mutating func settle(_ better: Day, _ lesser: Day, of key: MemberDay) {
        switch (better.fate, lesser.fate) {
        case (.ready(let first), .ready(let second)) where first.isApart(from: second):
            hold(better, key, "split-day")
            hold(lesser, key, "split-day")
        case (.held(let code), .ready):
            hold(better, key, code)
            hold(lesser, key, "better-source-held")
        case (_, .held(let code)):
            settle(better, of: key)
            hold(lesser, key, code)
        case (.ready, .ready): settle(better, of: key)
        }
    }

    private mutating func hold(_ day: Day, _ key: MemberDay, _ code: String) {
        held.insert(HeldDay(number: day.number, date: key.date, code: code))
        kept.insert(key)
    }
}

/// A day of a tenant that is held, and the code that says why.
struct HeldDay: Hashable, Comparable, CustomStringConvertible {
    let number: String
    let date: String
    let code: String

    var description: String { "\(place) \(code)" }
    /// Which day it is: no number is in both tenants.
    var place: String { "\(number) \(date)" }
    var tenant: Tenant { number.hasPrefix("S") || number.hasPrefix("P") ? .partner : .main }

    static func < (left: HeldDay, right: HeldDay) -> Bool {
        left.description < right.description
    }
}

extension Attendance {
    /// Whether two spans don't overlap; touching is apart.
    fileprivate func isApart(from other: Attendance) -> Bool {
        leave != "全休" && other.leave != "全休"
            && (clockOut <= other.clockIn || other.clockOut <= clockIn)
    }
}
