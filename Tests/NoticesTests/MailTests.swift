import Foundation
import LoopbackPeers
import Notices
import PipelineSettings
import Testing
import WorkModel

@Suite(.timeLimit(.minutes(5)), .enabled(if: hasTLSPeer, "make deps installs openssl and python3"))
struct MailTests {
    private func mail(
        _ peer: MailPeer, _ encryption: MailSettings.Encryption, user: String? = nil,
        addresses: [String] = ["it@example.co.jp", "hr@example.co.jp"]
    ) -> NoticeSettings.Receiver {
        .mail(
            MailSettings(
                server: "127.0.0.1", port: peer.port, encryption: encryption, user: user,
                password: user.map { _ in .variable("PASSWORD") }, from: "kintai@example.co.jp",
                addresses: addresses))
    }

    /// What a base64 body says.
    private func body(of heard: [String]) throws -> [String] {
        let start = try #require(heard.firstIndex(of: "")) + 1
        let end = try #require(heard.lastIndex(of: "."))
        let data = try #require(
            Data(base64Encoded: heard[start..<end].joined(), options: []))
        return String(decoding: data, as: UTF8.self).components(separatedBy: "\r\n")
    }

    @Test func `gives a mail to a server without a password`() async throws {
        try await withMailPeer(.none) { peer in
            let sent = await send(to: mail(peer, .none), environment: [:])
            #expect(sent?.trouble == [])
            let heard = try peer.heard()
            #expect(
                heard.prefix(5) == [
                    "EHLO", "MAIL FROM:<kintai@example.co.jp>", "RCPT TO:<it@example.co.jp>",
                    "RCPT TO:<hr@example.co.jp>", "DATA",
                ])
            let head = heard[5..<(try #require(heard.firstIndex(of: "")))]
            #expect(
                head.filter { !$0.hasPrefix("Message-ID: ") } == [
                    "Date: Sat, 21 Nov 2026 20:00:00 +0000",
                    "From: <kintai@example.co.jp>",
                    "To: <it@example.co.jp>,",
                    " <hr@example.co.jp>",
                    "Subject: =?UTF-8?B?56K66KqN44GM5b+F6KaB44Gq5pel44GM44GC44KK44G+44GZIDwy?=",
                    " =?UTF-8?B?Pg==?=",
                    "MIME-Version: 1.0",
                    "Content-Type: text/plain; charset=UTF-8",
                    "Content-Transfer-Encoding: base64",
                    "Auto-Submitted: auto-generated",
                ])
            #expect(
                try body(of: heard) == [
                    "確認が必要な日があります <2>", "", "取得 40 日 & 保留 2 日", "", "結果: /srv/kintai", "",
                ])
            #expect(heard.allSatisfy { $0.utf8.count <= 80 })
        }
    }

    @Test(arguments: [MailSettings.Encryption.starttls, .implicit])
    func `says who it is only behind TLS`(encryption: MailSettings.Encryption) async throws {
        let kind: MailPeer.Encryption = encryption == .implicit ? .implicit : .starttls
        try await withMailPeer(kind) { peer in
            let sent = await send(
                to: mail(peer, encryption, user: "kintai"), environment: ["PASSWORD": "s3cret"],
                caFile: peer.certificate)
            #expect(sent?.trouble == [])
            let heard = try peer.heard()
            let login = Data("\0kintai\0s3cret".utf8).base64EncodedString()
            let begin = encryption == .implicit ? ["{tls}"] : ["EHLO", "STARTTLS", "{tls}"]
            // The login comes at once, or when it is asked for.
            let said = heard.joined(separator: " ").replacing("AUTH PLAIN \(login)", with: "LOGIN")
            #expect(
                said.hasPrefix(
                    (begin + ["EHLO", "LOGIN", "MAIL FROM:<kintai@example.co.jp>"])
                        .joined(separator: " ")), "\(said)")
        }
    }

    @Test func `stops where a server takes no TLS`() async throws {
        try await withMailPeer(.none) { peer in
            let sent = await send(
                to: mail(peer, .starttls, user: "kintai"), environment: ["PASSWORD": "s3cret"])
            #expect(sent?.trouble.first?.hasPrefix("notification-failed unreachable ") == true)
            let heard = try peer.heard()
            #expect(heard.allSatisfy { $0 == "EHLO" || $0 == "QUIT" })
        }
    }

    @Test func `stops where a server's certificate isn't trusted`() async throws {
        try await withMailPeer(.starttls) { peer in
            let sent = await send(to: mail(peer, .starttls), environment: [:])
            #expect(sent?.trouble.first?.hasPrefix("notification-failed untrusted ") == true)
            let heard = try peer.heard()
            #expect(!heard.contains { $0.hasPrefix("MAIL") })
        }
    }

    @Test(arguments: [
        (["AUTH": "535 no"], "535"), (["RCPT": "550 unknown"], "550"),
        (["message": "554 spam"], "554"), (["MAIL": "501 who"], "501"),
    ])
    func `tells what a server says no with`(
        answers: [String: String], status: String
    ) async throws {
        try await withMailPeer(.implicit, answers: answers) { peer in
            let sent = await send(
                to: mail(peer, .implicit, user: "kintai", addresses: ["it@example.co.jp"]),
                environment: ["PASSWORD": "s3cret"], attempts: 3, caFile: peer.certificate)
            #expect(sent?.trouble == ["notification-failed refused \(status)"])
            let heard = try peer.heard()
            #expect(heard.count { $0 == "EHLO" } == 1)
            #expect(sent?.everything.contains("s3cret") == false)
        }
    }

    @Test func `tries again where a server says later`() async throws {
        try await withMailPeer(.none, answers: ["RCPT": "451 later"]) { peer in
            let sent = await send(
                to: mail(peer, .none, addresses: ["it@example.co.jp"]), environment: [:],
                attempts: 2)
            #expect(sent?.trouble == ["notification-failed refused 451"])
            let heard = try peer.heard()
            #expect(heard.count { $0 == "EHLO" } == 2)
        }
    }

    @Test func `leaves a server that hangs`() async throws {
        try await withMailPeer(.none, answers: ["MAIL": "hang"]) { peer in
            let sent = await send(to: mail(peer, .none), environment: [:], timeout: 1)
            #expect(sent?.trouble == ["notification-failed silent 1 s"])
        }
    }
}
