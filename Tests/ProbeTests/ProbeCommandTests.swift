import Foundation
import Testing

/// `kintai probe` as people call it, in a copy of samples/.
@Suite struct ProbeCommandTests {
    static let today = ["--today", "2026-11-29"]

    /// Begins a probe in the folder.
    static func begin(_ more: String..., in folder: URL) async throws -> Ended {
        try await kintai(["probe", "--member", "E9999"] + today + more, in: folder)
    }

    @Test func `begins with files and a sheet that name the test member alone`() async throws {
        try await withSamples { folder in
            let ended = try await Self.begin(in: folder)
            #expect(ended.status == 0, "\(ended.errors)")
            #expect(
                ended.output.contains("days of the member E9999 alone, 2027-11-01 to 2030-08-10."))
            let probe = folder.appending(path: "probe")
            let files = try probe.names.filter { $0.first?.isNumber == true }
            #expect(files.count == 15)
            for file in files {
                let bytes = try Data(contentsOf: probe.appending(path: file))
                let rows = bytes.split(separator: UInt8(ascii: "\n")).dropFirst()
                #expect(!rows.isEmpty)
                #expect(rows.allSatisfy { $0.starts(with: Data("E9999,20".utf8)) }, "\(file)")
            }
            let sheet = try Data(contentsOf: probe.appending(path: "answers.csv"))
            #expect(sheet.starts(with: Data("\u{FEFF}no.,file to upload,".utf8)))
        }
    }

    @Test func `is gone on with from the sheet, however a spreadsheet has saved it`() async throws {
        try await withSamples { folder in
            _ = try await Self.begin(in: folder)
            let sheet = try folder.text("probe/answers.csv")
                .replacing("\u{FEFF}", with: "")
                .replacing(",,,cp932,taken", with: ",○,読めた,cp932,taken")
                .replacing(",,,past_midnight,refused", with: ",x,,past_midnight,refused")
                .replacing(",,,past_midnight,taken", with: ",×,,past_midnight,taken")
                .replacing(",,,row_limit,", with: ",５００,,row_limit,")
                .replacing(",,,many_rows,refused", with: ",1,,many_rows,refused")
            let bytes = try #require(String(sheet).data(using: .shiftJIS))
            try bytes.write(to: folder.appending(path: "probe/answers.csv"))
            let ended = try await kintai(["probe"] + Self.today, in: folder)
            #expect(ended.status == 0, "\(ended.errors)")
            #expect(ended.output.contains("  past_midnight: not taken: an error was shown\n"))
            #expect(ended.output.contains("  target.max_rows: 500\n"))
            #expect(ended.output.contains("  integrations[1].time.past_midnight: hold\n"))
            #expect(!ended.output.contains("integrations[2].time.past_midnight"))
            // Ticks and memo are there still, and pipeline.yml is as it was.
            let kept = try folder.text("probe/answers.csv")
            #expect(kept.contains(",○,読めた,cp932,taken"))
            #expect(kept.contains(",500,,row_limit,"))
            #expect(try !folder.text("pipeline.yml").contains("max_rows"))
        }
    }

    @Test func `asks what is open, and keeps what was answered where it ends`() async throws {
        try await withSamples { folder in
            _ = try await Self.begin(in: folder)
            let first = try await kintai(
                ["probe", "--ask"] + Self.today, in: folder, input: "3\n1\n\nnever\nkept\n")
            #expect(first.output.contains("Upload 02-utf-8.csv, 文字コード UTF-8."))
            #expect(
                first.output.contains("→ 'never' isn't possible here; possible: kept | cleared"))
            let second = try await kintai(["probe", "--ask"] + Self.today, in: folder)
            #expect(!second.output.contains("Upload 02-utf-8.csv"))
            #expect(second.output.contains("Upload 04-omitted-columns.csv, 文字コード UTF-8."))
            #expect(second.output.contains("  blank_report: taken, and what was there is still"))
            // The rest is in the encoding that was taken.
            #expect(try folder.text("probe/07-minutes.csv").hasPrefix("社員コード,年月日,"))
        }
    }

    @Test func `writes pipeline.yml, comments and order kept, and a record to be read again`()
        async throws
    {
        try await withSamples { folder in
            let before = try folder.text("pipeline.yml")
            try folder.write(
                "cp932: taken\nomitted_columns: refused\nblank_report: cleared\nbad_row: none\n"
                    + "status_back: refused\nmany_rows: taken\n", to: "answers.yml")
            let ended = try await Self.begin(
                "--answers", "answers.yml", "--write", in: folder)
            #expect(ended.status == 0, "\(ended.errors)")
            let after = try folder.text("pipeline.yml")
            let comment = "  # kintai probe 2026-11-29\n"
            #expect(
                after
                    == before.replacing("    status: 1\n", with: "    status: omit\n")
                    .replacing("    status: 0\n", with: "    status: omit\n")
                    .replacing(
                        "  kind: crowdlog-csv\n",
                        with: "  kind: crowdlog-csv\n  max_rows: 1000\(comment)"
                            + "  blank_columns: write\(comment)"))
            let record = try folder.text("probe-2026-11-29.yml")
            #expect(record.contains("\nbad_row: none  # no row was taken\n"))
            #expect(record.contains("\n# target.max_rows: 1000\n"))
            let again = try await kintai(
                ["probe", "--answers", "probe-2026-11-29.yml", "--write"] + Self.today, in: folder)
            #expect(again.status == 0, "\(again.errors)")
            #expect(again.output.contains("pipeline.yml needs no change for it.\n"))
            #expect(try folder.text("pipeline.yml") == after)
            #expect(try folder.names.contains("probe-2026-11-29-2.yml"))
        }
    }

    @Test func `blank columns aren't written before it is known what they do`() async throws {
        try await withSamples { folder in
            try folder.write("cp932: taken\nomitted_columns: refused\n", to: "answers.yml")
            let ended = try await Self.begin("--answers", "answers.yml", in: folder)
            #expect(ended.output.contains("pipeline.yml needs no change for it."))
            try folder.write("blank_report: kept\n", to: "answers.yml")
            let known = try await kintai(
                ["probe", "--answers", "answers.yml"] + Self.today, in: folder)
            #expect(known.output.contains("  target.blank_columns: write\n"))
        }
    }

    @Test func `what can't be written soundly is for a person, and the status says so`()
        async throws
    {
        try await withSamples { folder in
            // Another key reads the same value.
            let before = try folder.text("pipeline.yml")
                .replacing("  encoding: cp932\n", with: "  encoding: &code cp932\n")
                .replacing("crowdlog-members}", with: "crowdlog-members, encoding: *code}")
            // Anchors count only before what refers to them.
            let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
            let anchor = try #require(lines.firstIndex { $0.contains("&code") })
            let target = try #require(lines.firstIndex { $0 == "target:" })
            var moved = lines
            moved.insert(moved.remove(at: anchor), at: target + 1)
            let odd = moved.joined(separator: "\n")
            try folder.write(odd, to: "pipeline.yml")
            try folder.write("cp932: refused\nutf8: taken\nmany_rows: taken\n", to: "answers.yml")
            let ended = try await Self.begin("--answers", "answers.yml", "--write", in: folder)
            #expect(ended.status == 73, "\(ended.errors)")
            #expect(ended.output.contains("put them there by hand:\n  target.encoding: utf-8\n"))
            let after = try folder.text("pipeline.yml")
            #expect(after.contains("&code cp932") && after.contains("  max_rows: 1000  # "))
        }
    }

    @Test(arguments: [
        (["--days", "2026-09-01"], "error: 2026-09-01..2029-06-10 can't be used for trying"),
        (["--member", " "], "error: --member can't be '?'"),
        (["--leave", "有休=全休,午前休,午後休"], "error: --leave can't be '有休=全休,午前休,午後休'"),
        (["--answers", "odd.yml"], "odd.yml:1:8: error: cp932 can't be 'yes'"),
        (["--answers", "odd.yml"], "odd.yml:2:1: error: there is no question minute"),
    ])
    func `refuses what can't be meant, and writes nothing`(
        words: [String], error: String
    ) async throws {
        try await withSamples { folder in
            try folder.write("cp932: yes\nminute: taken\n", to: "odd.yml")
            let ended = try await kintai(
                ["probe", "--member", "E9999"] + Self.today + words, in: folder)
            #expect(ended.status == 64)
            #expect(ended.errors.contains(error), "\(ended.errors)")
            #expect(try !folder.names.contains("probe"))
        }
    }

    @Test func `two ticks at one question are a fault with its line`() async throws {
        try await withSamples { folder in
            _ = try await Self.begin(in: folder)
            let sheet = try folder.text("probe/answers.csv")
                .replacing(",,,cp932,taken", with: ",x,,cp932,taken")
                .replacing(",,,cp932,refused", with: ",x,,cp932,refused")
            try folder.write(sheet, to: "probe/answers.csv")
            let ended = try await kintai(["probe"] + Self.today, in: folder)
            #expect(ended.status == 65)
            #expect(ended.errors.hasPrefix("probe/answers.csv:4:6: error: "), "\(ended.errors)")
        }
    }
}
