/// A request that isn't answered with what it asks for.
struct Refusal: Error {
    let status: Int
    let message: String
    /// Methods to name in `Allow`.
    let allowed: [String]

    init(_ status: Int, _ message: String, allowed: [String] = []) {
        self.status = status
        self.message = message
        self.allowed = allowed
    }

    var answer: Answer {
        var answer = Answer.failure(status, message)
        if !allowed.isEmpty {
            answer.headers.append(("Allow", allowed.joined(separator: ", ")))
        }
        return answer
    }

    static let noSuchPath = Refusal(404, "not found")
}
