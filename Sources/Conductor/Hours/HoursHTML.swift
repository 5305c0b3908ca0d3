package import Handoff
package import Messages
import Report
package import WorkModel

extension HoursComparison {
    /// Writes the comparison as one HTML page that needs nothing else: the days that stand out by what
    /// was found, people, departments and months.
    ///
    /// The page shows at most what `HoursPageBounds` says, and counts what it leaves out.
    /// - Parameters:
    ///   - file: Replaced where it is there.
    ///   - language: The language of the page.
    /// - Throws: `cannotWrite` or `diskFull`.
    package func writePage(to file: Path, in language: Language) throws(Faults) {
        let html: [UInt8]
        do {
            html = try renderHours(HoursPageView(self, language).page)
        } catch {
            preconditionFailure("a template is wrong: \(error)")
        }
        try FileWriting.replaceFile(file, with: html)
    }
}
