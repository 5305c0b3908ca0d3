/// A request that isn't answered with what it asks for.
struct Refusal: Error {
    let status: Int
    let message: String

    init(_ status: Int, _ message: String) {
        self.status = status
        self.message = message
    }

    var answer: Answer { .failure(status, message) }

    static let noSuchPath = Refusal(404, "not found")
}
