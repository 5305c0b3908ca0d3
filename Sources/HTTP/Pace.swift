/// When requests may start: evenly, never in bursts, so many a second; and not before a service that
/// asked for a pause wants them.
struct Pace: Sendable {
    struct Pause: Hashable, Sendable {
        let until: Duration
        /// Of the answer that asked for it.
        let status: Int
    }

    private let interval: Duration
    private var nextSlot = Duration.zero
    private var pause: Pause?

    init(perSecond: Int) {
        self.interval = .seconds(1) / perSecond
    }

    /// Takes the next slot: the time from which its request may start, unless there is a pause by
    /// then.
    mutating func takeSlot(now: Duration) -> Duration {
        let slot = max(now, nextSlot, pause?.until ?? .zero)
        nextSlot = slot + interval
        return slot
    }

    /// Lets no request start before; a longer pause stays as it is.
    mutating func pause(until: Duration, status: Int) {
        if let pause, pause.until >= until { return }
        pause = Pause(until: until, status: status)
    }

    /// The pause that isn't over.
    func pause(now: Duration) -> Pause? {
        pause.flatMap { $0.until > now ? $0 : nil }
    }
}
