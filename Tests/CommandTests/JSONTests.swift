import Foundation
import LoopbackPeers
import Testing

/// What scripts get of commands whose answers people read.
@Suite(.timeLimit(.minutes(10))) struct JSONTests {
    private func object(_ ended: Program.Ended) throws -> [String: Any] {
        try #require(
            try JSONSerialization.jsonObject(with: Data(ended.output.utf8)) as? [String: Any])
    }

    @Test func `explain gives the day's cells, and the answer for people`() async throws {
        try await Project.withCopy { project in
            let (_, run) = try await project.runSamples()
            let words = "explain --employee A0002 --date 2026-08-05"
            let people = try await project.kintai(words: words)
            let ended = try await project.kintai(words: words + " --json")
            #expect(ended.status == 0 && ended.errors == "")
            let answer = try object(ended)
            #expect(answer["format"] as? Int == 1)
            #expect(answer["run"] as? String == run.lastPathComponent)
            #expect(answer["text"] as? String == people.output)
            let days = try #require(answer["days"] as? [[String: Any]])
            #expect(days.count == 1)
            let held = try #require(days.first?["held"] as? [String: String])
            #expect(held["code"] == "clock-out-before-clock-in")
            #expect(held.values.allSatisfy { !$0.isEmpty })
            #expect(days.first?["timesheet"] == nil)
        }
    }

    @Test func `explain gives what the ledger knows`() async throws {
        try await Project.withCopy { project in
            let (_, run) = try await project.runSamples()
            let diff = try String(
                contentsOf: run.appending(path: "load/2026-10/diff.csv"), encoding: .utf8)
            let row = try #require(diff.split(separator: "\n").dropFirst().first)
                .split(separator: ",").map(String.init)
            let ended = try await project.kintai(
                "explain", "--employee", row[0], "--date", row[1], "--json")
            let answer = try object(ended)
            let day = try #require((answer["days"] as? [[String: Any]])?.first)
            let compared = try #require(day["compared"] as? [String: Any])
            #expect(compared["change"] as? String == "added")
            #expect(compared["upload"] is [String: String])
            let ledger = try #require((answer["ledger"] as? [[String: Any]])?.first)
            let pending = try #require(ledger["pending"] as? [String: Any])
            #expect(pending["run"] as? String == run.lastPathComponent)
            #expect(ledger["confirmed"] == nil)
        }
    }

    @Test func `check gives all that it finds`() async throws {
        try await Project.withCopy { project in
            let well = try await project.kintai("check", "--json", "--today", Project.today)
            #expect(well.status == 0)
            let answer = try object(well)
            #expect(answer["isReady"] as? Bool == true)
            #expect((answer["findings"] as? [Any])?.isEmpty == true)
            #expect((answer["window"] as? [String: String])?["to"] == "2026-10-31")
            try Data([0, 1]).write(to: project.folder.appending(path: "members.csv"))
            let badly = try await project.kintai("check", "--json", "--today", Project.today)
            #expect(badly.status == 65)
            let findings = try #require(try object(badly)["findings"] as? [[String: String]])
            #expect(findings.compactMap { $0["code"] }.contains("csv-nul"))
            #expect(findings.allSatisfy { $0["text"]?.contains("mend:") == true })
            try project.edit("pipeline.yml", "version: 1", to: "version: 1\nworkspce: x")
            let wrong = try await project.kintai("check", "--json", "--today", Project.today)
            #expect(wrong.status == 78 && wrong.errors == "")
            let faults = try #require(try object(wrong)["findings"] as? [[String: String]])
            #expect(faults.map { $0["code"] } == ["config-unknown-key"])
        }
    }

    @Test func `guess gives its findings and the profile`() async throws {
        try await Project.withCopy { project in
            try project.write(
                "社員番号,日付,出勤,退勤,休憩時間\nA1,2026-10-01,9:00,18:00,1:00\n"
                    + "A2,2026-10-02,9:30,18:30,0:45\nA3,2026-10-05,9:00,17:30,1:00\n",
                to: "export.csv")
            let ended = try await project.kintai("guess", "export.csv", "--json")
            #expect(ended.status == 0 && ended.errors == "", "\(ended.errors)")
            let answer = try object(ended)
            #expect(answer["list"] as? String == "attendance")
            #expect(answer["open"] as? [String] == [])
            let findings = try #require(answer["findings"] as? [[String: Any]])
            let date = findings.first { $0["key"] as? String == "date_column" }
            #expect(date?["answer"] as? [String] == ["日付"])
            let plain = try await project.kintai("guess", "export.csv")
            #expect(answer["profile"] as? String == plain.output)
        }
    }

    @Test func `guess says what a file leaves open`() async throws {
        try await Project.withCopy { project in
            try project.write(
                "社員番号,日付,出勤,退勤,休憩時間\nA1,2026-10-01,9:00,18:00,1.30\n"
                    + "A2,2026-10-02,9:30,18:30,1.00\nA3,2026-10-05,9:00,17:30,1.30\n",
                to: "export.csv")
            let ended = try await project.kintai("guess", "export.csv", "--json")
            #expect(ended.status == 64)
            let answer = try object(ended)
            #expect(answer["open"] as? [String] == ["durations"])
            #expect(answer["profile"] == nil)
        }
    }
}

/// A night on which the source's export isn't there.
@Suite(.timeLimit(.minutes(10))) struct FaultyPipelineTests {
    @Test func `tells of a run that its pipeline.yml kept from beginning`() async throws {
        try await Project.withCopy { project in
            try project.edit(
                "pipeline.yml", "version: 1\n",
                to: "version: 1\nmetrics: kintai.prom\nnotify:\n  "
                    + "- {to: slack, url: \"${HOOK}\"}\n")
            try FileManager.default.removeItem(
                at: project.folder.appending(path: "hrmos/osaka/users.json"))
            try await withPeer { _, _ in
                [.answer()]
            } _: { peer in
                let ended = try await project.kintai(
                    "run", "--today", Project.today,
                    environment: ["HOOK": "http://127.0.0.1:\(peer.port)/"])
                #expect(ended.status == 78)
                let body = String(decoding: try #require(peer.seen.first?.body), as: UTF8.self)
                #expect(body.contains("kintai: the run didn't take place"))
                #expect(body.contains("[config-missing-file]"))
                #expect(body.contains("hrmos/osaka/users.json"))
                let metrics = try String(
                    contentsOf: project.folder.appending(path: "kintai.prom"), encoding: .utf8)
                #expect(metrics.contains("kintai_last_run_exit_status{"))
                #expect(metrics.contains("} 78\n"))
            }
        }
    }
}
