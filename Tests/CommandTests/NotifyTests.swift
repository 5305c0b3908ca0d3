import Foundation
import LoopbackPeers
import Testing

/// Whom a run tells, of what.
@Suite(.timeLimit(.minutes(10))) struct NotifyTests {
    /// What a webhook was sent, as JSON.
    private struct Message: Decodable {
        struct Facts: Decodable {
            var run: String?
            var status: Int
            var held: [String: Int]?
            var faults: [String: Int]
            var days: [String: Int]?
        }

        let events: [String]
        let title: String
        let text: String
        let facts: Facts
        let heldDays: [String]?
    }

    private func messages(_ peer: Peer) throws -> [Message] {
        try peer.seen.map { try JSONDecoder().decode(Message.self, from: Data($0.body)) }
    }

    private func names(_ project: Project, _ keys: String) throws {
        let url = project.folder.appending(path: "pipeline.yml")
        let text = try String(contentsOf: url, encoding: .utf8)
        try Data((text + "\nnotify:\n  - {to: webhook, url: \"${HOOK}\"\(keys)}\n").utf8)
            .write(to: url)
    }

    private func withReceiver(
        _ keys: String, answers: Step = .answer(),
        _ body: (Project, Peer, [String: String]) async throws -> Void
    ) async throws {
        try await Project.withCopy { project in
            try names(project, keys)
            try await withPeer { _, _ in
                [answers]
            } _: { peer in
                try await body(project, peer, ["HOOK": "http://127.0.0.1:\(peer.port)/secret"])
            }
        }
    }

    private func summary(_ run: URL) throws -> [String: Any] {
        let data = try Data(contentsOf: run.appending(path: "summary.json"))
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    @Test func `tells of held days by code alone`() async throws {
        try await withReceiver("") { project, peer, environment in
            let (ended, run) = try await project.runSamples(environment: environment)
            #expect(ended.status == 0 && ended.errors == "")
            let message = try #require(try messages(peer).first)
            #expect(peer.seen.count == 1)
            #expect(message.events == ["always", "held", "change"])
            #expect(message.facts.run == run.lastPathComponent)
            #expect(message.facts.status == 0 && message.facts.faults == [:])
            #expect(message.facts.held?["missing-clock-out"] ?? 0 > 0)
            #expect(message.title.hasPrefix("kintai: days wait for a decision ("))
            #expect(message.text.contains("(missing-clock-out)"))
            #expect(message.text.contains("): \(run.path)"))
            #expect(message.heldDays == nil)
            // No day of a person, and no time of the day.
            #expect(!message.text.contains(/\d{2}:\d{2}/))
            let told = try #require(try summary(run)["notifications"] as? [[String: Any]])
            #expect(told.count == 1)
            #expect(told.first?["isSent"] as? Bool == true)
            #expect(told.first?["to"] as? String == "webhook")
            #expect(told.first?["events"] as? [String] == ["held"])
        }
    }

    @Test func `names people only where that is asked for`() async throws {
        try await withReceiver(", names: true") { project, peer, environment in
            let (_, run) = try await project.runSamples(environment: environment)
            let days = try #require(try messages(peer).first?.heldDays)
            #expect(days.count == 21)
            let list = try String(
                contentsOf: run.appending(path: "held-for-review.csv"), encoding: .utf8)
            let name = try #require(list.components(separatedBy: "\r\n").dropFirst().first)
            let cells = name.components(separatedBy: ",")
            #expect(days.contains { day in cells.contains { !$0.isEmpty && day.contains($0) } })
        }
    }

    @Test func `says nothing where nobody wants to hear`() async throws {
        try await withReceiver(", on: [failure, key_expiry]") { project, peer, environment in
            let (ended, run) = try await project.runSamples(environment: environment)
            #expect(ended.status == 0)
            #expect(peer.seen.isEmpty)
            #expect(try summary(run)["notifications"] == nil)
        }
    }

    @Test func `tells of a source that is down`() async throws {
        try await withReceiver(", on: [failure]") { project, peer, environment in
            let programs = try standIn(
                for: "kintai-extract", in: project,
                script: """
                    echo 'error: HRMOS can not be reached [service-unreachable]' >&2
                    echo '  why:  no way' >&2
                    echo '  mend: kintai resume' >&2
                    echo 'a.csv:3:1: error: there is 25:65 [csv-bad-value]' >&2
                    exit 69
                    """)
            let (ended, _) = try await project.runSamples(
                environment: environment, programs: programs)
            #expect(ended.status == 69)
            let message = try #require(try messages(peer).first)
            #expect(message.title == "kintai: the run failed")
            #expect(message.facts.status == 69)
            #expect(message.facts.faults["service-unreachable"] ?? 0 > 0)
            #expect(message.text.contains("error: HRMOS can not be reached [service-unreachable]"))
            #expect(message.text.contains("  mend: kintai resume"))
            // A fault of a file may quote somebody's time.
            #expect(message.text.contains("csv-bad-value"))
            #expect(!message.text.contains("25:65"))
        }
    }

    @Test func `tells of a run that never began`() async throws {
        try await withReceiver("") { project, peer, environment in
            try project.edit("pipeline.yml", "first_load: allow", to: "first_load: ask")
            let ended = try await project.kintai(
                "run", "--today", Project.today, environment: environment)
            #expect(ended.status == 65)
            let message = try #require(try messages(peer).first)
            #expect(message.title == "kintai: the run didn't take place")
            #expect(message.events == ["always", "failure"])
            #expect(message.text.contains("[first-load-not-allowed]"))
            #expect(message.facts.run == nil)
        }
    }

    @Test func `tells nobody of a resume that names no run`() async throws {
        try await withReceiver("") { project, peer, environment in
            let ended = try await project.kintai(
                "resume", "20200101T000000Z", environment: environment)
            #expect(ended.status == 66)
            #expect(peer.seen.isEmpty)
        }
    }

    @Test func `tells nobody of a plan`() async throws {
        try await withReceiver(", on: [always]") { project, peer, environment in
            let ended = try await project.kintai(
                "plan", "--today", Project.today, environment: environment)
            #expect(ended.status == 0)
            #expect(peer.seen.isEmpty)
        }
    }

    @Test func `a message that isn't taken fails nothing and is told`() async throws {
        try await withReceiver(
            ", on: [always], attempts: 1", answers: .answer("500 Internal Server Error")
        ) { project, _, environment in
            let (ended, run) = try await project.runSamples(environment: environment)
            #expect(ended.status == 0)
            #expect(
                ended.errors == """
                    warning: webhook (notify[1] of pipeline.yml) hasn't got its notification \
                    [notification-failed]
                      why:  it doesn't take the message (500)
                      mend: the run isn't touched by it; look at the receiver and its settings, and \
                    send a trial with: kintai check --online

                    """)
            let told = try #require(try summary(run)["notifications"] as? [[String: Any]])
            #expect(told.first?["isSent"] as? Bool == false)
            #expect(told.first?["warnings"] as? [String] == ["notification-failed"])
        }
    }

    @Test func `a receiver that hangs keeps no run`() async throws {
        try await withReceiver(
            ", on: [always], attempts: 1, timeout: 1s", answers: .silence
        ) { project, _, environment in
            let (ended, run) = try await project.runSamples(environment: environment)
            #expect(ended.status == 0)
            #expect(ended.errors.contains("it doesn't answer in time (1 s)"))
            #expect(try summary(run)["notifications"] != nil)
        }
    }

    @Test func `an address that isn't set fails nothing`() async throws {
        try await withReceiver(", on: [always]") { project, _, _ in
            let (ended, _) = try await project.runSamples()
            #expect(ended.status == 0)
            #expect(ended.errors.contains("there is no notify[1].url in ${HOOK} [secret-missing]"))
        }
    }

    @Test func `check sends a trial when it asks services`() async throws {
        try await withReceiver("") { project, peer, environment in
            let offline = try await project.kintai(
                "check", "--today", Project.today, environment: environment)
            #expect(offline.status == 0, "\(offline.errors)")
            #expect(peer.seen.isEmpty)
            let online = try await project.kintai(
                "check", "--online", "--today", Project.today, environment: environment)
            #expect(online.status == 0, "\(online.errors)")
            #expect(online.output.hasPrefix("A trial was sent to webhook (notify[1]).\n"))
            let body = Data(try #require(peer.seen.first?.body))
            let trial = try #require(
                try JSONSerialization.jsonObject(with: body) as? [String: Any])
            #expect(trial["events"] as? [String] == ["test"])
        }
    }

    @Test func `check fails where a receiver doesn't take the trial`() async throws {
        try await withReceiver(", attempts: 1", answers: .answer("404 Not Found")) {
            project, _, environment in
            let ended = try await project.kintai(
                "check", "--online", "--today", Project.today, environment: environment)
            #expect(ended.status == 69)
            #expect(ended.errors.contains("[notification-failed]"))
        }
    }
}
