internal import WorkModel

extension HTTPClock {
    /// The machine's clock; toward a stand-in on this machine that of the variable `KINTAI_CLOCK`, where it
    /// is set: `2026-10-05T08:25:00+09:00 60 1764398251` shows that time at that second since 1970 and goes
    /// sixty times as fast.
    package static func ofService(
        at url: HTTPURL, _ environment: [String: String]
    ) -> HTTPClock {
        let machine = HTTPClock.system
        guard url.isLoopback, let text = environment["KINTAI_CLOCK"],
            let (shown, speed, begin) = shownTime(text)
        else { return machine }
        return HTTPClock(
            now: { machine.now() * speed },
            secondsSince1970: { shown + (machine.secondsSince1970() - begin) * speed },
            sleepUntil: { try await machine.sleepUntil($0 / speed) })
    }
}

private func shownTime(_ text: String) -> (shown: Int, speed: Int, begin: Int)? {
    let parts = text.split(separator: " ").map(String.init)
    guard parts.count == 3, let speed = Int(parts[1]), (1...10_000).contains(speed),
        let begin = Int(parts[2]), parts[0].utf8.count == 25, parts[0].hasSuffix("+09:00"),
        let shown = secondsOfTokyo(parts[0])
    else { return nil }
    return (shown, speed, begin)
}

/// Seconds since 1970 of `2026-10-05T08:25:00` and whatever follows, in Tokyo's time.
private func secondsOfTokyo(_ text: String) -> Int? {
    let bytes = Array(text.utf8)
    guard bytes[10] == UInt8(ascii: "T"), bytes[16] == UInt8(ascii: ":"),
        let date = WorkDate(String(text.prefix(10))),
        let minutes = hoursAndMinutes(Array(bytes[11..<16]).span, from: 0), minutes < 1440,
        let seconds = wholeNumber(bytes.span, 17..<19), seconds < 60
    else { return nil }
    return Int(date.dayNumber) * 86_400 + minutes * 60 + seconds - 9 * 3600
}
