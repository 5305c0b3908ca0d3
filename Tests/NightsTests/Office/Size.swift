import Foundation
import WorkModel

/// How many people, and for how long.
struct Size {
    let people: Int
    let nights: Int

    /// The first morning: within a dozen nights a month begins and a period is closed.
    static let opening = day(6, 25)

    /// A dozen nights of a small company, or `KINTAI_NIGHTS` of the whole one.
    static var wanted: Size {
        let nights = ProcessInfo.processInfo.environment["KINTAI_NIGHTS"].flatMap(Int.init)
        guard let nights else { return Size(people: 60, nights: 12) }
        return Size(people: 300, nights: nights)
    }
}
