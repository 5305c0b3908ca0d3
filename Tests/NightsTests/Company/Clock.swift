/// Whole minutes after the work date's midnight; 1590 is 02:30 next morning.
typealias Minutes = Int

/// `h(9, 30)` is 09:30.
func h(_ hours: Int, _ minutes: Int = 0) -> Minutes {
    hours * 60 + minutes
}

/// A stretch of a day.
struct Span: Hashable {
    let start: Minutes
    let end: Minutes

    static let lunch = Span(start: h(12), end: h(13))

    var length: Minutes { end - start }
}

/// `26:30`, as CrowdLog's files have times.
func clock(_ minutes: Minutes) -> String {
    twoDigits(minutes / 60) + ":" + twoDigits(minutes % 60)
}

/// `8:30`, as HRMOS writes totals.
func duration(_ minutes: Minutes) -> String {
    "\(minutes / 60):" + twoDigits(minutes % 60)
}

private func twoDigits(_ number: Int) -> String {
    (number < 10 ? "0" : "") + "\(number)"
}
