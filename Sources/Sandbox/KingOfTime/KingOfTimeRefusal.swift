/// An error of KING OF TIME: the status says little, the body's code says what it is (§1.5).
struct KingOfTimeRefusal: Error {
    let status: Int
    let code: Int
    let message: String

    init(_ status: Int, _ code: Int, _ message: String) {
        self.status = status
        self.code = code
        self.message = message
    }

    /// Statuses of what is no request of the service's are unknown.
    static let noSuchPath = KingOfTimeRefusal(404, 404, "Not Found.")

    static let forbiddenHours = KingOfTimeRefusal(
        403, 104, "WebAPI is not available during this time.")

    func answer(_ shape: KingOfTimeSettings.ErrorShape) -> Answer {
        let words = JSON.Member("message", .string(message))
        // Rates are refused in a shape of their own.
        let body: JSON =
            switch code == 303 ? .text : shape {
            case .array:
                ["errors": .array([.object([words, JSON.Member("code", .int(code))])])]
            case .object: .object([words, JSON.Member("code", .int(code))])
            case .text: .object([JSON.Member("code", .string(String(code))), words])
            }
        return .json(body, status: status)
    }
}
