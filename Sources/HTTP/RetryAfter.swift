extension HTTPHeaders {
    /// The seconds that `Retry-After` asks for (RFC 9110, 10.2.3); `nil` without one that can be
    /// read.
    ///
    /// A date counts from the answer's own `Date`, so that a clock that is wrong on either side does
    /// no harm; from `now`, seconds since 1970, where the answer has none.
    package func retryAfter(now: Int) -> Int? {
        guard let value = first("Retry-After") else { return nil }
        // More than a century is a slip of the service, and still far too long.
        if let seconds = digits(value, upTo: Int.max) { return min(seconds, 4_000_000_000) }
        guard let date = secondsSince1970(ofHTTPDate: value) else { return nil }
        let sent = first("Date").flatMap(secondsSince1970(ofHTTPDate:)) ?? now
        return max(0, date - sent)
    }
}
