import Messages
import WorkModel

/// Days in order, told as the stretches that they make: `2026-10-01〜2026-10-31`.
struct DayStretches: Sendable {
    /// Days that may lie between two of a stretch: a weekend, or a week of holidays.
    static let widestGap: Int32 = 7

    private(set) var count = 0
    private var stretches: [(first: WorkDate, last: WorkDate)] = []

    /// Adds a day that isn't before the last one; the same day twice counts as two.
    mutating func add(_ day: WorkDate) {
        count += 1
        if let last = stretches.last?.last, day.dayNumber - last.dayNumber <= Self.widestGap + 1 {
            stretches[stretches.count - 1].last = day
        } else {
            stretches.append((day, day))
        }
    }

    func text(in language: Language) -> String {
        stretches.map { first, last in
            guard first != last else { return first.description }
            return PlanWords.stretch.filled(
                ["first": first.description, "last": last.description], in: language)
        }.joined(separator: GivenWords.separator[language])
    }
}
