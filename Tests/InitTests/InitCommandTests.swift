import Conductor
import Foundation
import Messages
import Testing

/// `kintai init` as people call it, in a copy of samples/.
@Suite struct InitCommandTests {
    static let answers = """
        files: [hrmos/honsha/work_outputs-*.json, hrmos/honsha/*.jsonl]
        users: hrmos/honsha/users.json
        segments: hrmos/honsha/segments.json
        departments: hrmos/honsha/departments.json
        employments: hrmos/honsha/employments.json
        name: 本社
        unit: 15
        clock_in: up
        clock_out: down
        kind: hrmos-json
        """

    @Test func `answers in a file give a pipeline that passes the check`() async throws {
        try await withSamples { folder in
            try Data(Self.answers.utf8).write(to: folder.appending(path: "answers.yml"))
            let made = try await kintai(["init", "--answers", "answers.yml"], in: folder)
            #expect(made.status == 0, "\(made.errors)")
            #expect(made.errors == "")
            #expect(made.output.contains("→ files that fit hrmos/honsha/*.jsonl: 1\n"))
            #expect(made.output.contains("\nkintai check finds:\n  no fault; it can run from "))
            #expect(made.output.contains("kintai run --first-load\n"))
            let checked = try await kintai(["check"], in: folder)
            #expect(checked.status == 0, "\(checked.errors)")
            let page = try Data(contentsOf: folder.appending(path: "pipeline.yml"))
            #expect(made.output.contains(String(decoding: page, as: UTF8.self)))

            let again = try await kintai(["init", "--answers", "answers.yml"], in: folder)
            #expect(again.status == 73)
            #expect(
                again.errors == """
                    pipeline.yml: error: this file is there already [file-exists]
                      why:  what stands in it would be lost, so it is replaced only where you ask for that
                      mend: name another file by --config (of kintai guess by --to), or add --force \
                    to have pipeline.yml replaced, and call the same command again

                    """)
            #expect(again.output == "")
            let forced = try await kintai(
                ["init", "--answers", "answers.yml", "--force"], in: folder)
            #expect(forced.status == 0)
            #expect(try Data(contentsOf: folder.appending(path: "pipeline.yml")) == page)
        }
    }

    @Test func `the folder of the new file must be there, before anything is asked`() async throws {
        try await withSamples { folder in
            let ended = try await kintai(["init", "--config", "nowhere/x.yml"], in: folder)
            #expect(ended.status == 73)
            #expect(ended.output == "")
            #expect(
                ended.errors == """
                    nowhere/x.yml: error: its folder nowhere isn't there [folder-missing]
                      why:  no folder is made for it, for a mistyped path would hide the file where \
                    nobody looks
                      mend: correct the path behind --config (of kintai guess behind --to) or make the \
                    folder nowhere, and call the same command again

                    """)
            let place = folder.appending(path: "nowhere").path(percentEncoded: false)
            #expect(!FileManager.default.fileExists(atPath: place))
        }
    }

    @Test func `a file of answers that isn't there is told of in words of its own`() async throws {
        try await withSamples { folder in
            let ended = try await kintai(
                ["init", "--answers", "answers.yml", "--language", "ja"], in: folder)
            #expect(ended.status == 66)
            #expect(
                ended.errors == """
                    answers.yml: エラー: 答えを書いたファイルがありません [answers-missing]
                      理由: --answers を付けると、質問せずに answers.yml から答えを読みます
                      対処: --answers のパスを直すか、answers.yml を作ってから、\
                    同じコマンドをもう一度実行してください（キーは --help にあります。--answers がなければ質問します）

                    """)
        }
    }

    @Test func `an answer of another kind is told of with what belongs to this one`() async throws {
        try await withSamples { folder in
            try Data("kind: csv\nsegments: segments.csv\n".utf8)
                .write(to: folder.appending(path: "answers.yml"))
            let ended = try await kintai(["init", "--answers", "answers.yml"], in: folder)
            #expect(ended.status == 64)
            #expect(
                ended.errors == """
                    answers.yml:2:1: error: kind: csv has no question segments \
                    (did you mean segment_column?) [usage-foreign-answer]
                      why:  segments belongs to kind: hrmos-json | hrmos-csv; the questions of csv are: \
                    kind, files, employee_number_column, date_column, dates, clock_in_column, \
                    clock_out_column, segment_column, break_columns, break_total_column, durations, name, \
                    members, template, encoding, status, sync_off, attendance_unused, unit, clock_in, \
                    clock_out, past_midnight, first_load
                      mend: correct or remove it in answers.yml at line 2, or choose another kind there, \
                    and call the same command again

                    """)
        }
    }

    @Test func `the help has every key with its default, and an example`() async throws {
        let help = try await kintai(["init", "--help"], in: FileManager.default.temporaryDirectory)
        #expect(help.status == 0)
        #expect(help.output.contains("Examples:\n  kintai init\n"))
        for key in InitKey.allCases where !key.kinds.isEmpty {
            var answers = InitAnswers()
            if let kind = key.kinds.first { answers.set(.kind, [kind.rawValue]) }
            let none = key == .login ? "needed" : "none"
            let standard = answers[key].isEmpty ? none : answers[key]
            #expect(help.output.contains("\(key.rawValue): \(standard)"), "\(key)")
        }
    }

    @Test func `answers in a pipe are read line by line`() async throws {
        try await withSamples { folder in
            let lines = [
                "hrmos-json", "hrmos/honsha/*.jsonl", "hrmos/honsha/users.json",
                "hrmos/honsha/segments.json",
            ]
            let made = try await kintai(
                ["init", "--language", "ja", "--config", "pipe.yml"], in: folder,
                input: lines.joined(separator: "\r\n"))
            #expect(made.status == 0, "\(made.errors)")
            #expect(made.output.contains("kintai run --config pipe.yml --first-load\n"))
        }
    }

    @Test func `faulty answers write nothing`() async throws {
        try await withSamples { folder in
            try Data("unti: 15\nstatus: done\n".utf8)
                .write(to: folder.appending(path: "answers.yml"))
            let ended = try await kintai(["init", "--answers", "answers.yml"], in: folder)
            #expect(ended.status == 64)
            #expect(ended.errors.contains("answers.yml:1:1: error: there is no question unti"))
            #expect(ended.errors.contains("answers.yml:2:9: error: status can't be 'done'"))
            let file = folder.appending(path: "pipeline.yml").path(percentEncoded: false)
            #expect(!FileManager.default.fileExists(atPath: file))
        }
    }

    @Test func `what the check finds ends the command, and the file stays`() async throws {
        try await withSamples { folder in
            let ended = try await kintai(["init"], in: folder, input: "hrmos-json\n")
            #expect(ended.status == 78)
            #expect(ended.errors.contains("[config-missing-file]"))
            #expect(
                ended.output.contains("Mend what stands above, then check again: kintai check\n"))
            let page = try Data(contentsOf: folder.appending(path: "pipeline.yml"))
            #expect(ended.output.contains(String(decoding: page, as: UTF8.self)))
        }
    }
}
