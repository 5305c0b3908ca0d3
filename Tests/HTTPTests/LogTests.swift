import Foundation
import LoopbackPeers
import Synchronization
import Testing

@testable import HTTP

@Suite(.timeLimit(.minutes(5))) struct LogTests {
    /// Gathers what a client writes into its log.
    private final class Lines: Sendable {
        private let bytes = Mutex<[UInt8]>([])

        var text: String { String(decoding: bytes.withLock { $0 }, as: UTF8.self) }

        /// Each line as JSON reads it.
        func objects() throws -> [[String: Any]] {
            try text.split(separator: "\n").map { line in
                let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
                return try #require(object as? [String: Any])
            }
        }

        var log: HTTPLog {
            HTTPLog { line in self.bytes.withLock { $0 += line } }
        }
    }

    @Test func `tells what was sent and what came, and names nobody`() async throws {
        let body = #"""
            {"user_id": 12, "full_name": "架空花子", "notes": null, "day": "2026-10-05",
             "token": "wf0Zqtoken", "days": [{"day": "a\nb"}, 1, 2, 3, 4]}
            """#
        let headers = ["Content-Type: application/json", "X-Name: hanako", "X-Total-Page: 3"]
        try await withPeer { _, _ in
            [.answer("200 OK", headers, body: Array(body.utf8))]
        } _: { peer in
            let lines = Lines()
            let client = try HTTPClient(
                settings(), clock: TestClock(start: 1_795_291_200).clock, log: lines.log)
            let url = try peer.url("/users").appending(query: [
                "page": "2", "name": "hanako", "user_id": "12",
            ])
            _ = try await client.send(
                HTTPRequest(
                    .post, url,
                    headers: ["Authorization": "Token abc", "Content-Type": "application/json"],
                    body: Array(#"{"number": "A0012", "name": "hanako"}"#.utf8)))
            #expect(
                lines.text == #"{"at":"2026-11-21T20:00:00Z","method":"POST","#
                    + #""url":"http://127.0.0.1:\#(peer.port)/users?page=2&name=<blanked>&user_id=12","#
                    + #""attempt":1,"sent":["Authorization: <blanked>","Content-Type: application/json"],"#
                    + #""sent_body":{"number":"A0012","name":"<blanked>"},"milliseconds":0,"status":200,"#
                    + #""bytes":\#(body.utf8.count),"headers":["Content-Length: \#(body.utf8.count)","#
                    + #""Content-Type: application/json","X-Name: <blanked>","X-Total-Page: 3"],"#
                    + #""body":{"user_id":12,"full_name":"<blanked>","notes":null,"day":"2026-10-05","#
                    + #""token":"<blanked>","days":[{"day":"<blanked>"},"<blanked>","<blanked>","<2 more>"]}}"#
                    + "\n")
        }
    }

    @Test func `blanks known secrets wherever they occur`() async throws {
        let secrets = [Secret("k+y/1"), Secret(#"q"2\"#), Secret("k+y/1longer"), Secret("")]
        try await withPeer { _, _ in
            [
                .answer(
                    "200 OK", ["Content-Type: application/json; k+y/1", "Server: k+y/1longer"],
                    body: Array(#"{"id": "k+y/1", "code": "late"}"#.utf8))
            ]
        } _: { peer in
            let lines = Lines()
            let client = try HTTPClient(settings(), secrets: secrets, log: lines.log)
            client.addSecret(Secret("late"))
            let url = try peer.url("/k+y/1").appending(query: ["page": "k+y/1"])
            _ = try await client.send(
                HTTPRequest(.get, url, headers: ["Accept": #"a q"2\"#]))
            #expect(try lines.objects().count == 1)
            for text in ["k+y", "k%2By", "longer", "late", #"q\"2"#] {
                #expect(!lines.text.contains(text))
            }
            let object = try #require(try lines.objects().first)
            #expect(object["sent"] as? [String] == ["Accept: a <redacted>"])
        }
    }

    @Test func `tells each attempt, and shows no page that it can't read`() async throws {
        try await withPeer { _, before in
            switch before {
            case 0: [.answer("503 Closed", ["Content-Type: text/html"], body: Array("架空".utf8))]
            case 1: [.answer(body: Array(#"{"name":"#.utf8)), .close]
            default: [.reset]
            }
        } _: { peer in
            let lines = Lines()
            let client = try HTTPClient(
                settings(attempts: 2), clock: TestClock().clock, log: lines.log)
            _ = try await client.send(HTTPRequest(.get, peer.url()))
            let url = try peer.url()
            _ = await client.failure(of: HTTPRequest(.post, url))
            let objects = try lines.objects()
            #expect(objects.map { $0["attempt"] as? Int } == [1, 2, 1])
            #expect(objects.map { $0["status"] as? Int } == [503, 200, nil])
            #expect(objects.map { $0["body"] as? String } == ["<blanked>", "<blanked>", nil])
            let failure = try #require(objects[2]["failure"] as? String)
            #expect(failure.hasPrefix("broken: "))
        }
    }

    @Test(arguments: [
        (#"[1,true,"a",null]"#, #"["<blanked>","<blanked>","<blanked>","<1 more>"]"#),
        (#"{"id":[1,-2.5,true],"a":{"id":7}}"#, #"{"id":[1,"<blanked>",true],"a":{"id":7}}"#),
        (#"{"id":007}"#, #"{"id":"<blanked>"}"#), (#"{"架空":1}"#, #"{"<blanked>":"<blanked>"}"#),
        (#" { } "#, "{}"), ("[ ]", "[]"),
        (#"{"id":"a\"}","day":"x"}"#, #"{"id":"<blanked>","day":"x"}"#),
        (
            "[[1,2,3,4,[5]],2,3,[4]]",
            #"[["<blanked>","<blanked>","<blanked>","<2 more>"],"<blanked>","<blanked>","<1 more>"]"#
        ),
    ])
    func `blanks JSON`(json: String, blanked: String) {
        let bytes = blankedJSON(Array(json.utf8), showing: ["id", "day"])
        #expect(bytes.map { String(decoding: $0, as: UTF8.self) } == blanked)
    }

    @Test(arguments: [
        "", "{", "[1,", "[1,]", #"{"a"}"#, #"{"a":}"#, "[1] 2", #"["a"#, #"["\"#, "{a:1}", "[1 2]",
        String(repeating: "[", count: 200) + String(repeating: "]", count: 200),
    ])
    func `blanks all of what isn't JSON`(text: String) {
        #expect(blankedJSON(Array(text.utf8), showing: ["a"]) == nil)
    }
}
