internal import WorkModel

/// The hours of a day by the law's categories, in minutes.
struct Hours {
    /// 所定内, 法定内時間外, 法定時間外.
    enum Category: Int, CaseIterable {
        case prescribed, withinStatutory, beyondStatutory
    }

    private var daytime = [0, 0, 0]
    private var midnight = [0, 0, 0]

    /// Counts the worked stretches from the day's start: first the prescribed time, then what the law
    /// allows a day, then the rest; from 22:00 to 05:00 it is night.
    init(_ day: WorkDay) {
        let prescribed = max(
            0, day.segment.prescribed - day.segment.deemed - day.hourlyLeave)
        let limits = [prescribed, max(prescribed, 480), Int.max]
        var counted = 0
        for stretch in day.worked {
            var from = stretch.lowerBound
            while from < stretch.upperBound {
                guard
                    let category = Category.allCases.first(where: { counted < limits[$0.rawValue] })
                else { break }
                let (isNight, turn) = Hours.night(at: from)
                let left = limits[category.rawValue] - counted
                let length = min(stretch.upperBound - from, turn - from, left)
                if isNight {
                    midnight[category.rawValue] += length
                } else {
                    daytime[category.rawValue] += length
                }
                counted += length
                from += length
            }
        }
    }

    func total(_ category: Category) -> Int {
        daytime[category.rawValue] + midnight[category.rawValue]
    }

    func daytime(_ category: Category) -> Int { daytime[category.rawValue] }
    func midnight(_ category: Category) -> Int { midnight[category.rawValue] }

    /// 深夜労働.
    var night: Int { midnight.reduce(0, +) }

    /// Whether a minute is at night, and the minute at which that changes.
    private static func night(at minute: Int) -> (isNight: Bool, turn: Int) {
        let face = (minute % 1440 + 1440) % 1440
        if face < 300 { return (true, minute + 300 - face) }
        if face < 1320 { return (false, minute + 1320 - face) }
        return (true, minute + 1440 + 300 - face)
    }
}
