import LoopbackPeers
import Notices
import PipelineSettings
import WorkModel

/// A notice of a made-up run.
let example = Notice(
    events: [.held, .keyExpiry], title: "確認が必要な日があります <2>",
    lines: ["取得 40 日 & 保留 2 日", "", "結果: /srv/kintai"], facts: exampleFacts,
    heldDays: ["保留の日", "2026-10-05 A0012 架空 太郎: 退勤がない"])

private var exampleFacts: NoticeFacts {
    var facts = NoticeFacts()
    facts.run = "20261121T200000Z"
    facts.status = 0
    facts.held = ["missing-clock-out": 2]
    facts.keys = [NoticeFacts.Key(integration: "本社", daysLeft: 10)]
    return facts
}

/// Told at 2026-11-21 20:00:00 UTC.
let sendingTime = 1_795_291_200

/// What a receiver is called with: an address in `URL`, keys in others.
func send(
    _ notice: Notice = example, to receiver: NoticeSettings.Receiver, names: Bool = false,
    environment: [String: String], attempts: Int = 1, timeout: Int = 200, caFile: String? = nil
) async -> SentNotice? {
    var settings = NoticeSettings(receiver: receiver, names: names)
    settings.http.attempts = attempts
    settings.http.timeout = timeout
    settings.http.connectTimeout = timeout
    settings.http.silenceTimeout = timeout
    settings.http.caFile = caFile.map { InputFile(name: "ca.pem", path: $0) }
    return await Notices.send(
        notice, to: [(entry: 1, settings: settings)], at: sendingTime, environment: environment,
        command: "kintai check --online"
    ).first
}

extension SentNotice {
    /// All that anybody could tell of it.
    var everything: String { "\(self)" }

    /// What kept it from being taken, as `found system`.
    var trouble: [String] {
        (faults?.all ?? []).map { fault in
            [fault.code.rawValue, fault.facts[.found] ?? "", fault.facts[.system] ?? ""]
                .joined(separator: " ")
        }
    }
}

let slack = NoticeSettings.Receiver.slack(.variable("URL"))
