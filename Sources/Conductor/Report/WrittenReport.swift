import Handoff
package import Messages

/// A page that `kintai report` has written.
package struct WrittenReport: Encodable, Sendable {
    private var format = 1
    /// Its run's name.
    let run: String
    /// Where the page is, from the current folder.
    let page: String
    /// What the run did, as its summary.json says.
    let summary: Summary

    init(run: String, page: String, summary: Summary) {
        self.run = run
        self.page = page
        self.summary = summary
    }

    /// One line for people.
    package func text(in language: Language) -> String {
        ReportWords.written.filled(["file": page], in: language) + "\n"
    }

    /// The same for scripts, with the summary.
    package var json: String { String(decoding: encodeJSON(self), as: UTF8.self) }
}
