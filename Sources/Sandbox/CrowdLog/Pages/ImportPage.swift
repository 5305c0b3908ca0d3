internal import Synchronization

// プロジェクト > インポート (`crowdlog.md` §1.1).
extension CrowdLogSandbox {
    /// The screen on which a file is chosen, with the last results.
    func importPage() -> Answer {
        let results = state.withLock(\.results)
        let encodings = FileEncoding.allCases.map {
            "<option value=\"\($0.rawValue)\">\($0.rawValue)</option>"
        }
        let form = """
            <p><a href="/template.csv">CSVフォーマット</a></p>
            <form method="post" action="/import" enctype="multipart/form-data">
            <label>ファイルの種類 <select name="kind"><option value="attendance">勤怠</option></select></label>
            <label>文字コード <select name="encoding">\(encodings.joined())</select></label>
            <label>ファイル <input type="file" name="file" accept=".csv,text/csv" required></label>
            <button type="submit">インポート</button>
            </form>
            """
        let rows = results.enumerated().reversed().map { number, result in
            [
                "<a href=\"/imports/\(number + 1)\">\(number + 1)</a>", escaped(result.file),
                result.encoding.rawValue, "\(result.rows)", "\(result.written.count)",
                "\(result.faults.count)",
            ]
        }
        let list =
            results.isEmpty
            ? "" : table("インポート結果", ["番号", "ファイル", "文字コード", "行数", "登録", "エラー"], rows)
        return page("インポート", form + list)
    }

    /// What became of one file.
    func resultPage(_ number: Int) throws(Refusal) -> Answer {
        let results = state.withLock(\.results)
        guard results.indices.contains(number - 1) else { throw .noSuchPath }
        let result = results[number - 1]
        var body = """
            <p role="status">\(escaped(result.file)): \(result.rows) 行のうち \(result.written.count) 行を登録しました。\
            エラー \(result.faults.count) 件。</p>
            """
        if settings.isAllOrNothing, !result.faults.isEmpty {
            body += "<p>エラーがあるため、どの行も登録していません。</p>"
        }
        if !result.faults.isEmpty {
            body += table(
                "エラー", ["行", "社員コードと年月日", "内容"],
                result.faults.map { fault in
                    [
                        fault.line.map { "\($0)" } ?? "–", escaped(fault.who),
                        escaped(fault.message),
                    ]
                })
        }
        return page("インポート結果 \(number)", body)
    }

    /// Takes a file as the screen sends it.
    /// - Returns: The page of its result.
    func importFile(_ request: Request) throws(Refusal) -> Answer {
        let form = try Form(request)
        guard let file = form.files["file"],
            let encoding = FileEncoding(rawValue: form.texts["encoding"] ?? "")
        else { throw Refusal(400, "file and encoding are missing") }
        let number = state.withLock { state in
            let result = takeFile(
                file.bytes, file.name, encoding, members: members, settings, into: &state.days)
            state.results.append(result)
            return state.results.count
        }
        return try resultPage(number)
    }
}
