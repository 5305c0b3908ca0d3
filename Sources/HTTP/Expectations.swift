extension HTTPRequest.Expectation {
    /// Whether a good answer is of the kind expected; 204 No Content is of every kind.
    func fits(_ response: HTTPResponse) -> Bool {
        switch self {
        case .anything: true
        case .json:
            response.status == 204 || isJSON(contentType: response.headers.first("Content-Type"))
        }
    }
}

/// `application/json`, `text/json` and the types that end in `+json`, whatever their parameters.
func isJSON(contentType: String?) -> Bool {
    let type = (contentType ?? "").prefix { $0 != ";" }.lowercased()
        .filter { $0 != " " && $0 != "\t" }
    return type == "application/json" || type == "text/json" || type.hasSuffix("+json")
}
