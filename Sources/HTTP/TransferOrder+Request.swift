internal import PipelineSettings
internal import WorkModel

extension TransferOrder {
    init(
        _ request: HTTPRequest, settings: HTTPSettings, environment: [String: String]
    ) {
        self.init(
            method: request.method.rawValue, url: request.url.text,
            headerLines: Self.headerLines(of: request),
            body: request.body ?? (request.method.takesBody ? [] : nil),
            proxy: .choose(settings.proxy, for: request.url, environment: environment),
            caFile: settings.caFile?.path, connectTimeout: .seconds(settings.connectTimeout),
            silenceTimeout: .seconds(settings.silenceTimeout),
            wholeTimeout: .seconds(settings.timeout), largestBody: settings.largestBody << 20,
            verify: settings.verify, connectAfresh: !request.isIdempotent)
    }

    init(_ mail: Mail, settings: HTTPSettings) {
        self.init(
            method: "", url: mail.url, headerLines: [], body: nil, proxy: .direct,
            caFile: settings.caFile?.path, connectTimeout: .seconds(settings.connectTimeout),
            silenceTimeout: .seconds(settings.silenceTimeout),
            wholeTimeout: .seconds(settings.timeout), largestBody: settings.largestBody << 20,
            verify: settings.verify, connectAfresh: true, mail: mail)
    }

    private static func headerLines(of request: HTTPRequest) -> [String] {
        var lines = request.headers.lines + ["User-Agent: kintai/\(programVersion)"]
        // Without a value libcurl leaves a header out that it would send by itself: we don't wait
        // for a 100 Continue, and a body is no form unless somebody says so.
        lines.append("Expect:")
        if request.headers.first("Content-Type") == nil { lines.append("Content-Type:") }
        return lines
    }
}
