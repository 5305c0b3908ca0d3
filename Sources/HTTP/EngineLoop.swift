/// What the engine's thread does.
struct EngineLoop {
    private struct Running {
        let job: Job
        let transfer: Transfer
        var silence: Silence
    }

    private let handle: EngineHandle
    private let mailbox: Mailbox
    /// By the transfers' keys.
    private var running: [UInt: Running] = [:]
    private let clock = ContinuousClock()

    init(_ handle: EngineHandle, _ mailbox: Mailbox) {
        self.handle = handle
        self.mailbox = mailbox
    }

    mutating func run() {
        handle.beginThread()
        while true {
            let mail = mailbox.take()
            for job in mail.new { start(job) }
            let unwanted = running.values.filter {
                mail.isClosed || mail.cancelled.contains($0.job.id)
            }
            for one in unwanted { stop(one, as: .cancelled) }
            if mail.isClosed { break }
            handle.moveOn()
            while let key = handle.nextEnded() { end(key) }
            stopSilent()
            // New mail wakes it; while something runs it looks for silence now and then.
            handle.wait(milliseconds: running.isEmpty ? 60_000 : 200)
        }
        mailbox.freeHandle()
    }

    private mutating func start(_ job: Job) {
        let transfer = Transfer(job.order)
        guard transfer.start(in: handle) else {
            return job.waiting.resume(returning: .ended(transfer.result))
        }
        running[transfer.key] = Running(job: job, transfer: transfer, silence: Silence())
    }

    private mutating func end(_ key: UInt) {
        guard let ended = running.removeValue(forKey: key) else { return }
        ended.job.waiting.resume(returning: .ended(ended.transfer.result))
    }

    private mutating func stop(_ one: Running, as end: TransferEnd) {
        one.transfer.stop(in: handle)
        running[one.transfer.key] = nil
        one.job.waiting.resume(returning: end)
    }

    private mutating func stopSilent() {
        let now = clock.now
        for (key, var one) in running {
            let silent = one.silence.lasts(bytesMoved: one.transfer.bytesMoved, now: now)
            running[key] = one
            if silent >= one.transfer.silenceTimeout { stop(one, as: .silent) }
        }
    }
}

/// For how long no byte has moved on a connection that stands.
struct Silence {
    private var bytesMoved: Int64?
    private var since: ContinuousClock.Instant?

    /// - Parameters:
    ///   - bytesMoved: In either direction so far; `nil` until the connection stands.
    ///   - now: The time at which that was so.
    /// - Returns: How long it has been so already.
    mutating func lasts(bytesMoved: Int64?, now: ContinuousClock.Instant) -> Duration {
        guard let since, bytesMoved == self.bytesMoved, bytesMoved != nil else {
            self.bytesMoved = bytesMoved
            self.since = now
            return .zero
        }
        return now - since
    }
}
