extension HTTPRequest.Expectation {
    /// Whether a good answer is of the kind expected; one without a body has none.
    func fits(_ response: HTTPResponse) -> Bool {
        switch self {
        case .anything: true
        case .json:
            response.body.isEmpty || isJSON(contentType: response.headers.first("Content-Type"))
        }
    }
}

/// `application/json`, `text/json` and the types that end in `+json`, whatever their parameters.
func isJSON(contentType: String?) -> Bool {
    let type = (contentType ?? "").prefix { $0 != ";" }.lowercased()
        .filter { $0 != " " && $0 != "\t" }
    return type == "application/json" || type == "text/json" || type.hasSuffix("+json")
}
