/// The tokens that are good, by the moment they expire.
struct Tokens: Sendable {
    private var expiry: [String: Moment] = [:]
    private var issued = 0
    let life: Int
    let seed: Int

    init(life: Int, seed: Int) {
        self.life = life
        self.seed = seed
    }

    /// A new token of 24 letters and digits; older ones stay good.
    mutating func issue(at now: Moment) -> JSON {
        issued += 1
        var numbers = SeededNumbers(UInt64(seed), 4, UInt64(issued))
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")
        let token = String((0..<24).map { _ in numbers.pick(letters) })
        return extend(token, at: now)
    }

    /// Whether a token hasn't expired yet; `nil` for what is none, or none any more.
    func isGood(_ token: String, at now: Moment) -> Bool? {
        expiry[token].map { now < $0 }
    }

    /// The token's life starts again.
    mutating func extend(_ token: String, at now: Moment) -> JSON {
        let end = Moment(seconds: now.seconds + life)
        expiry[token] = end
        return body(token, end)
    }

    mutating func revoke(_ token: String, at now: Moment) -> JSON {
        body(token, expiry.removeValue(forKey: token) ?? now)
    }

    mutating func revokeAll() {
        expiry = [:]
    }

    private func body(_ token: String, _ end: Moment) -> JSON {
        .object([
            JSON.Member("token", .string(token)), JSON.Member("expired_at", .string(end.text)),
        ])
    }
}
