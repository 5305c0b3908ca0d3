/// The tokens that are good, each with its scopes.
struct JobcanTokens: Sendable {
    private var tokens: [String: (scopes: [String], end: Moment?)] = [:]
    private let life: Int?
    private let seed: Int

    init(life: Int?, seed: Int) {
        self.life = life
        self.seed = seed
    }

    /// The answer with a new token; older ones stay good.
    mutating func issue(_ scopes: [String], at now: Moment) -> JSON {
        var numbers = SeededNumbers(UInt64(seed), 6, UInt64(tokens.count))
        let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789")
        let token = String((0..<40).map { _ in numbers.pick(letters) })
        tokens[token] = (scopes, life.map { Moment(seconds: now.seconds + $0) })
        var members = [
            JSON.Member("access_token", .string(token)), JSON.Member("token_type", "Bearer"),
            JSON.Member("scope", .string(scopes.joined(separator: " "))),
        ]
        if let life { members.append(JSON.Member("expires_in", .int(life))) }
        return .object(members)
    }

    /// What a token may read; `nil` for what is none, or none any more.
    func scopes(of token: String, at now: Moment) -> [String]? {
        guard let known = tokens[token], known.end.map({ now < $0 }) ?? true else { return nil }
        return known.scopes
    }
}

/// Base64 with padding (RFC 4648).
func base64(_ bytes: [UInt8]) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
        let group = bytes[start..<min(start + 3, bytes.count)]
        var value = group.reduce(0) { $0 << 8 | Int($1) }
        value <<= 8 * (3 - group.count)
        for place in 0..<4 {
            let digit = digits[value >> (18 - 6 * place) & 63]
            text.append(place <= group.count ? digit : "=")
        }
    }
    return text
}
