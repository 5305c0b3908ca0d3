import Foundation
import WorkModel

/// How many people, and for how long.
struct Size {
    let people: Int
    let nights: Int

    /// The first morning: within a dozen nights a month begins and a period is closed.
    static let opening = day(6, 25)

    /// A dozen nights of a small company, or `KINTAI_NIGHTS` of the whole one.
    static func wanted(_ practice: Practice) -> Size {
        let nights = ProcessInfo.processInfo.environment["KINTAI_NIGHTS"].flatMap(Int.init)
        let size = Size(people: nights == nil ? 60 : 300, nights: nights ?? 12)
        return practice.isShort ? Size(people: size.people, nights: size.nights * 2 / 3) : size
    }

    /// Whether a run is undone after a night, by way of trial: one night in so many, which the dice
    /// choose, and the last.
    func isUndone(after night: Int, seed: UInt64) -> Bool {
        let stretch = nights > 12 ? 8 : 6
        var dice = Dice(seed, "undo", night / stretch)
        return night % stretch == dice.number(in: 0...stretch - 1) || night == nights - 1
    }

    /// The tenant whose export can't be read on a night: each one night in twelve.
    func failing(on night: Int) -> Tenant? {
        switch night % 12 {
        case 3: .partner
        case 5: .main
        default: nil
        }
    }
}
