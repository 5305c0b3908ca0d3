import Foundation
import LoopbackPeers
import Notices
import PipelineSettings
import Testing
import WorkModel

@Suite(.timeLimit(.minutes(5))) struct PostTests {
    /// What a receiver got, and what it was told to do with it.
    private func posted(
        to receiver: NoticeSettings.Receiver, names: Bool = false,
        environment: [String: String] = [:]
    ) async throws -> SeenRequest {
        try await withPeer { _, _ in
            [.answer("200 OK", [], body: Array("ok".utf8))]
        } _: { peer in
            var environment = environment
            environment["URL"] = "http://127.0.0.1:\(peer.port)/hook/abc?x=1"
            let sent = await send(to: receiver, names: names, environment: environment)
            #expect(sent?.trouble == [])
            #expect(peer.seen.count == 1)
            return try #require(peer.seen.first)
        }
    }

    @Test func `posts plain text to Slack`() async throws {
        let request = try await posted(to: slack)
        #expect(request.line == "POST /hook/abc?x=1 HTTP/1.1")
        #expect(request.header("Content-Type") == "application/json; charset=utf-8")
        #expect(request.header("X-Kintai-Signature") == nil)
        #expect(
            String(decoding: request.body, as: UTF8.self) == """
                {"text":"確認が必要な日があります &lt;2&gt;\\n取得 40 日 &amp; 保留 2 日\\n\\n結果: /srv/kintai"}
                """)
    }

    @Test func `posts an adaptive card to Teams`() async throws {
        let request = try await posted(to: .teams(.variable("URL")))
        let title = """
            {"inlines":[{"text":"確認が必要な日があります <2>","type":"TextRun","weight":"Bolder"}],\
            "spacing":"Default","type":"RichTextBlock"}
            """
        let lines = ["取得 40 日 & 保留 2 日", "結果: /srv/kintai"].map { line in
            """
            {"inlines":[{"text":"\(line)","type":"TextRun","weight":"Default"}],\
            "spacing":"Default","type":"RichTextBlock"}
            """
        }
        #expect(
            String(decoding: request.body, as: UTF8.self) == """
                {"attachments":[{"content":{\
                "$schema":"http://adaptivecards.io/schemas/adaptive-card.json",\
                "body":[\(([title] + lines).joined(separator: ","))],\
                "type":"AdaptiveCard","version":"1.4"},\
                "contentType":"application/vnd.microsoft.card.adaptive"}],"type":"message"}
                """)
    }

    @Test func `posts title and text to LINE WORKS`() async throws {
        let request = try await posted(to: .lineWorks(.variable("URL")))
        #expect(
            String(decoding: request.body, as: UTF8.self) == """
                {"body":{"text":"取得 40 日 & 保留 2 日\\n\\n結果: /srv/kintai"},\
                "title":"確認が必要な日があります <2>"}
                """)
    }

    @Test func `signs time and body for a webhook`() async throws {
        let request = try await posted(
            to: .webhook(.variable("URL"), signingKey: .variable("KEY")),
            environment: ["KEY": "made-up-key"])
        let body = """
            {"events":["held","key_expiry"],\
            "facts":{"held":{"missing-clock-out":2},\
            "keys":[{"daysLeft":10,"integration":"本社"}],"run":"20261121T200000Z","status":0},\
            "format":1,"text":"取得 40 日 & 保留 2 日\\n\\n結果: /srv/kintai",\
            "title":"確認が必要な日があります <2>"}
            """
        #expect(String(decoding: request.body, as: UTF8.self) == body)
        #expect(request.header("X-Kintai-Timestamp") == "1795291200")
        let header = try #require(request.header("X-Kintai-Signature"))
        // openssl is none of ours.
        let signed = FileManager.default.temporaryDirectory
            .appendingPathComponent("kintai-tests-" + UUID().uuidString).path
        try Data("1795291200.\(body)".utf8).write(to: URL(filePath: signed))
        defer { try? FileManager.default.removeItem(atPath: signed) }
        let digest = try await output(
            of: "openssl", ["dgst", "-sha256", "-hmac", "made-up-key", "-r", signed])
        let expected = String(decoding: digest, as: UTF8.self).prefix { $0 != " " }
        #expect(header == "sha256=\(expected)")
    }

    @Test func `posts to a webhook without a key unsigned`() async throws {
        let request = try await posted(to: .webhook(.variable("URL"), signingKey: nil))
        #expect(request.header("X-Kintai-Signature") == nil)
    }

    @Test func `names people only to those who ask for it`() async throws {
        for receiver in [
            slack, .teams(.variable("URL")), .lineWorks(.variable("URL")),
            .webhook(.variable("URL"), signingKey: nil),
        ] {
            for names in [false, true] {
                let request = try await posted(to: receiver, names: names)
                let body = String(decoding: request.body, as: UTF8.self)
                #expect(body.contains("架空 太郎") == names, "\(receiver.kind)")
            }
        }
    }

    @Test func `cuts what LINE WORKS may not take`() async throws {
        let long = Notice(
            events: [.failure], title: "題", lines: [String(repeating: "あ", count: 3000)],
            facts: NoticeFacts())
        try await withPeer { _, _ in
            [.answer()]
        } _: { peer in
            let sent = await send(
                long, to: .lineWorks(.variable("URL")),
                environment: ["URL": "http://127.0.0.1:\(peer.port)/"])
            #expect(sent?.trouble == [])
            let body = try #require(peer.seen.first?.body)
            let text = String(decoding: body, as: UTF8.self)
            #expect(text.count { $0 == "あ" } == 1999 && text.contains("あ…"))
        }
    }

    @Test(arguments: [
        ("http://hooks.example.com/secret", slack),
        ("secret", slack),
        ("ftp://127.0.0.1/secret", .webhook(.variable("URL"), signingKey: nil)),
    ])
    func `sends no secret address in the clear`(
        url: String, receiver: NoticeSettings.Receiver
    ) async throws {
        let sent = await send(to: receiver, environment: ["URL": url])
        #expect(sent?.trouble == ["notification-failed no-address "])
        #expect(sent?.everything.contains("secret") == false)
    }

    @Test func `says which variable isn't set`() async throws {
        let sent = await send(to: slack, environment: [:])
        #expect(
            sent?.faults
                == Faults(.secretMissing, [.key: "notify[1].url", .value: "${URL}"]))
    }
}

@Suite(.timeLimit(.minutes(5))) struct FailingReceiverTests {
    private func trouble(
        _ script: @escaping Peer.Script, attempts: Int = 1, timeout: Int = 200
    ) async throws -> (trouble: [String], requests: Int) {
        try await withPeer(script) { peer in
            let sent = await send(
                to: slack, environment: ["URL": "http://127.0.0.1:\(peer.port)/secret"],
                attempts: attempts, timeout: timeout)
            #expect(sent?.everything.contains("secret") == false)
            return (sent?.trouble ?? [], peer.seen.count)
        }
    }

    @Test func `tries again after a 500, so often and no more`() async throws {
        let ended = try await trouble(
            { _, _ in [.answer("500 Internal Server Error")] }, attempts: 2)
        #expect(ended.trouble == ["notification-failed refused 500"])
        #expect(ended.requests == 2)
    }

    @Test func `is content once a later attempt is taken`() async throws {
        let ended = try await trouble(
            { _, before in [.answer(before == 0 ? "503 Service Unavailable" : "200 OK")] },
            attempts: 2)
        #expect(ended.trouble == [])
        #expect(ended.requests == 2)
    }

    @Test func `doesn't try again where that is of no use`() async throws {
        let ended = try await trouble({ _, _ in [.answer("404 Not Found")] }, attempts: 3)
        #expect(ended.trouble == ["notification-failed refused 404"])
        #expect(ended.requests == 1)
    }

    @Test func `leaves a receiver that hangs`() async throws {
        let ended = try await trouble({ _, _ in [.silence] }, timeout: 1)
        #expect(ended.trouble == ["notification-failed silent 1 s"])
    }

    @Test func `follows nobody elsewhere`() async throws {
        let ended = try await trouble { _, _ in
            [.answer("302 Found", ["Location: http://127.0.0.1:1/"])]
        }
        #expect(ended.trouble == ["notification-failed redirected "])
    }

    @Test func `one receiver's failure keeps no other from being told`() async throws {
        try await withPeer { _, _ in
            [.answer()]
        } _: { peer in
            let settings = ["BAD", "GOOD"].map { name in
                NoticeSettings(receiver: .slack(.variable(name)))
            }
            let sent = await Notices.send(
                example,
                to: settings.enumerated().map { (entry: $0.offset + 1, settings: $0.element) },
                at: sendingTime, environment: ["GOOD": "http://127.0.0.1:\(peer.port)/"],
                command: "kintai check --online")
            #expect(sent.map(\.entry) == [1, 2])
            #expect(sent.map { $0.faults == nil } == [false, true])
        }
    }
}
