/// Text as it may stand in a page.
func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
        .replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
}

/// A page of the stand-in, with the way to the others.
func page(_ title: String, _ body: String) -> Answer {
    .html(
        """
        <!DOCTYPE html>
        <html lang="ja">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <link rel="icon" href="data:,">
        <title>\(escaped(title)) – kintai-sandbox</title>
        <style>\(style)</style>
        </head>
        <body>
        <header>
        <p class="notice">クラウドログの代わりの練習用画面です（kintai-sandbox）。入れたものはこのコンピューターの外に出ません。</p>
        <nav aria-label="メニュー">
        <a href="/import">インポート</a>
        <a href="/timesheets">タイムシート</a>
        <a href="/attendance.csv">勤怠CSVダウンロード</a>
        <a href="/sync">管理 &gt; 勤怠</a>
        </nav>
        </header>
        <main>
        <h1>\(escaped(title))</h1>
        \(body)
        </main>
        </body>
        </html>

        """, status: 200)
}

/// A table with a caption.
func table(_ caption: String, _ headings: [String], _ rows: [[String]]) -> String {
    let head = headings.map { "<th scope=\"col\">\(escaped($0))</th>" }.joined()
    let body = rows.map { cells in "<tr>" + cells.map { "<td>\($0)</td>" }.joined() + "</tr>" }
    return """
        <div class="scroll" tabindex="0" role="region" aria-label="\(escaped(caption))">
        <table>
        <caption>\(escaped(caption))</caption>
        <thead><tr>\(head)</tr></thead>
        <tbody>
        \(body.joined(separator: "\n"))
        </tbody>
        </table>
        </div>
        """
}

private let style = """
    :root { color-scheme: light dark; }
    body { font-family: "Noto Sans CJK JP", "Hiragino Sans", "Yu Gothic UI", sans-serif; margin: 0 auto;
      max-width: 60rem; padding: 0 1rem 3rem; line-height: 1.6; }
    .notice { border-left: 4px solid #b26b00; padding: .3rem .8rem; margin: 1rem 0; }
    nav a { margin-right: 1.2rem; }
    form { display: grid; gap: .8rem; max-width: 30rem; }
    label { display: grid; gap: .2rem; }
    input, select, button { font: inherit; padding: .3rem .5rem; }
    .scroll { overflow-x: auto; margin-top: 1rem; }
    table { border-collapse: collapse; width: 100%; }
    caption { text-align: left; font-weight: bold; }
    th, td { border-bottom: 1px solid #8888; padding: .25rem .6rem; text-align: left; white-space: nowrap; }
    """
