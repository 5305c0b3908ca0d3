import Testing

@testable import HTTP

@Suite struct HTTPHeadersTests {
    private let headers = HTTPHeaders(
        head: Array(
            "HTTP/1.1 200 OK\r\nLink: <a>\r\nX-Total-Page:3\r\nLINK:\t <b>  \r\nno colon\r\nX-E:\r\n\r\n"
                .utf8))

    @Test func `reads header lines`() {
        #expect(headers.all("link") == ["<a>", "<b>"])
        #expect(headers.first("Link") == "<a>")
        #expect(headers.first("x-total-page") == "3")
        #expect(headers.first("X-E") == "")
        #expect(headers.first("X-Nothing") == nil)
        #expect(headers.fields.count == 4)
    }

    @Test(arguments: [
        ("application/json", true), ("Application/JSON; charset=utf-8", true),
        ("application/problem+json", true), ("text/json ;a=b", true), ("text/html", false),
        ("text/html; a=application/json", false), ("application/jsonp", false), ("", false),
        (nil, false),
    ])
    func `knows JSON by its content type`(contentType: String?, isIt: Bool) {
        #expect(isJSON(contentType: contentType) == isIt)
    }
}
