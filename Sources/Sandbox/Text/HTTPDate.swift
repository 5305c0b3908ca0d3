internal import WorkModel

/// A moment as HTTP writes it: `Mon, 05 Oct 2026 00:00:00 GMT`.
func httpDate(secondsAfter1970 seconds: Int) -> String {
    let date = WorkDate(dayNumber: Int32(seconds / 86_400))
    let (year, month, day) = date.yearMonthDay
    let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let time = text { bytes in
        appendClock(minutes: seconds % 86_400 / 60, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        appendDigits(seconds % 60, count: 2, to: &bytes)
    }
    let name = weekdays[Int(date.dayNumber) % 7]
    return "\(name), \(twoDigits(day)) \(months[month - 1]) \(year) \(time) GMT"
}

/// A number below 100 with a leading zero.
func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
}
