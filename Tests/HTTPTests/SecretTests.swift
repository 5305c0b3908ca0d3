import HTTP
import Testing

@Suite struct SecretTests {
    private struct Holder {
        let secret = Secret("tora-3gou")
    }

    @Test func `prints nothing of a secret`() {
        let secret = Secret("tora-3gou")
        var dumped = ""
        dump(Holder(), to: &dumped)
        let texts = [
            "\(secret)", String(reflecting: secret), "\(Holder())", "\([secret])",
            "\(secret as Secret?)", "\(["key": secret])", dumped,
        ]
        for text in texts {
            #expect(!text.contains("tora"))
            #expect(text.contains("<redacted>"))
        }
        #expect(secret.exposed == "tora-3gou")
    }

    @Test func `prints no header's value and nobody's data`() {
        let response = HTTPResponse(
            status: 500, headers: ["Set-Cookie": "tora"], body: Array("tora".utf8))
        let headers: HTTPHeaders = ["Authorization": "Token tora"]
        #expect("\(headers)" == #"["Authorization"]"#)
        #expect(
            "\(HTTPFailure.refused(response))"
                == "refused(HTTPResponse(status: 500, bytes: 4, attempts: 1))")
    }
}
