import PipelineSettings
import Testing
import WorkModel

@Suite struct NotifyTests {
    private func notify(_ text: String) throws -> [NoticeSettings] {
        try settings(document(root: "notify: \(text)"), files: Project.usualFiles + ["ca.pem"])
            .notify
    }

    @Test func `fills in what isn't said`() throws {
        let read = try notify(#"[{to: slack, url: "${SLACK_URL}"}]"#)
        #expect(read == [NoticeSettings(receiver: .slack(.variable("SLACK_URL")))])
        #expect(read.first?.events == [.failure, .held, .keyExpiry])
        #expect(read.first?.names == false)
        #expect(read.first?.http.timeout == 10 && read.first?.http.attempts == 3)
    }

    @Test func `reads every kind of receiver`() throws {
        let read = try notify(
            """
            [{to: teams, url: {credential: teams}, on: [always]},
              {to: line-works, url: "${LINE}", on: [change, held, change]},
              {to: webhook, url: "${HOOK}", signing_key: "${KEY}"},
              {to: webhook, url: "${HOOK}"}]
            """)
        #expect(
            read.map(\.receiver) == [
                .teams(.credential("teams")), .lineWorks(.variable("LINE")),
                .webhook(.variable("HOOK"), signingKey: .variable("KEY")),
                .webhook(.variable("HOOK"), signingKey: nil),
            ])
        #expect(read.map(\.events).prefix(2) == [[.always], [.change, .held]])
    }

    @Test func `reads every key of a receiver`() throws {
        let read = try #require(
            try notify(
                #"[{to: slack, url: "${U}", names: true, timeout: 3s, attempts: 1, proxy: none, "#
                    + "ca_file: ca.pem}]"
            ).first)
        #expect(read.names)
        #expect(
            [read.http.timeout, read.http.connectTimeout, read.http.silenceTimeout] == [3, 3, 3])
        #expect(read.http.attempts == 1 && read.http.proxy == .none)
        #expect(read.http.caFile?.name == "ca.pem")
    }

    @Test func `reads a mail server`() throws {
        let read = try notify(
            """
            [{to: mail, server: mail.example.co.jp, user: kintai, password: "${P}", from: a@example.jp,
              addresses: [b@example.jp, c.d+e@example.jp]},
              {to: mail, server: 127.0.0.1, port: 2525, tls: none, from: a@example.jp,
              addresses: [b@example.jp]},
              {to: mail, server: m.example.jp, tls: implicit, from: a@example.jp,
              addresses: [b@example.jp]}]
            """)
        #expect(
            read.map(\.receiver) == [
                .mail(
                    MailSettings(
                        server: "mail.example.co.jp", port: 587, encryption: .starttls,
                        user: "kintai", password: .variable("P"), from: "a@example.jp",
                        addresses: ["b@example.jp", "c.d+e@example.jp"])),
                .mail(
                    MailSettings(
                        server: "127.0.0.1", port: 2525, encryption: .none, from: "a@example.jp",
                        addresses: ["b@example.jp"])),
                .mail(
                    MailSettings(
                        server: "m.example.jp", port: 465, encryption: .implicit,
                        from: "a@example.jp", addresses: ["b@example.jp"])),
            ])
    }

    @Test(arguments: [
        (
            "[{to: slak, on: [failure, helt]}, {url: \"${U}\"}]",
            [
                "2:15 config-bad-value value=slak"
                    + " expected=slack | teams | line-works | webhook | mail suggestion=slack"
                    + " key=notify[].to",
                "2:35 config-bad-value value=helt"
                    + " expected=failure | held | key_expiry | change | always"
                    + " suggestion=held key=notify[].on[]",
                "2:43 config-missing-key key=notify[].to",
            ]
        ),
        (
            "[{to: slack, url: https://hooks.slack.com/services/T0/B0/x}]",
            ["2:27 config-secret-in-file key=notify[].url"]
        ),
        (
            "[{to: teams}, {to: slack, url: \"${U}\", signing_key: \"${K}\", server: a, on: []}]",
            [
                "2:10 config-missing-key key=notify[].url",
                "2:61 config-contradiction expected=to: webhook"
                    + " found=signing_key (to: slack) key=notify[].signing_key",
                "2:77 config-contradiction expected=to: mail found=server (to: slack)"
                    + " key=notify[].server",
                "2:84 config-bad-value value=[]"
                    + " expected=failure | held | key_expiry | change | always key=notify[].on",
            ]
        ),
        (
            "[{to: mail, url: \"${U}\", server: a b, user: u, addresses: [x, a@b@c]}]",
            [
                "2:10 config-missing-key key=notify[].from",
                "2:10 config-missing-key key=notify[].password",
                "2:26 config-contradiction expected=to: slack | teams | line-works | webhook"
                    + " found=url (to: mail) key=notify[].url",
                "2:42 config-bad-value value=a b expected=mail.example.co.jp key=notify[].server",
                "2:68 config-bad-value value=x expected=hr@example.co.jp key=notify[].addresses[]",
                "2:71 config-bad-value value=a@b@c expected=hr@example.co.jp"
                    + " key=notify[].addresses[]",
            ]
        ),
        (
            "[{to: mail, server: m.example.jp, tls: none, user: u, password: \"${P}\", "
                + "from: a@b.jp, addresses: [a@b.jp]}]",
            [
                "2:48 config-contradiction expected=starttls | implicit found=none (user)"
                    + " key=notify[].tls"
            ]
        ),
    ])
    func `finds every fault`(text: String, expected: [String]) throws {
        #expect(try faults(document(root: "notify: \(text)")) == expected)
    }
}
