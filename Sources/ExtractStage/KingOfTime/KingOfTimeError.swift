import HTTP

/// An error of KING OF TIME's (`other-sources.md` §1.5): what the body's code says counts, for one status
/// stands for several.
struct KingOfTimeError {
    enum Meaning: Hashable {
        /// 104: forbidden hours, or maintenance.
        case closed
        /// 100, 111: the token, the address or a right.
        case refused
        /// 105, 303, 308.
        case busy
        /// 300.
        case failing
        /// 503 without a code.
        case maintenance
        case other
    }

    /// `nil` where the body has none.
    let code: Int?
    let message: String
    private let status: Int

    /// Reads any of the shapes `{"errors":[{"message":…,"code":…}]}`, `{"message":…,"code":…}` and
    /// `{"code":"…","message":…}`.
    init(_ response: HTTPResponse) {
        status = response.status
        var object = ObjectReader(
            keys: ["code", "message", "errors"], itemsKey: 2, itemKeys: ["code", "message"])
        guard object.read(response.body, response.body.indices) == nil else {
            (code, message) = (nil, "")
            return
        }
        let errors = object.value(at: 2)
        let isListed = errors.kind == .items && !errors.range.isEmpty
        let first = errors.range.lowerBound
        func text(_ place: Int) -> String {
            object.string(
                isListed ? object.value(ofItem: first, at: place) : object.value(at: place))
        }
        code = Int(text(0))
        message = String(text(1).prefix(200))
    }

    var meaning: Meaning {
        switch code {
        case 104: .closed
        case 100, 111: .refused
        case 105, 303, 308: .busy
        case 300: .failing
        default:
            switch status {
            case 401: .refused
            case 429: .busy
            case 503: .maintenance
            case 500...: .failing
            default: .other
            }
        }
    }

    /// The status with the code: `403 (100)`.
    var shown: String { code.map { "\(status) (\($0))" } ?? String(status) }
}
