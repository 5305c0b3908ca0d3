import Handoff
import PipelineSettings
import WorkModel

/// Reads the last closed day from a text file that somebody keeps by hand.
///
/// One line says `yyyy-MM-dd`; blank lines and what follows a `#` count for nothing. A second line
/// of text is a fault, for nobody could tell which of the two dates holds.
/// - Returns: the date, and the file as an input of this stage.
/// - Throws: `fileMissing`, `fileUnreadable`, or `closingDateUnreadable` of the first line that is
///   wrong.
func readClosingDate(
    _ file: InputFile
) throws(Faults) -> (date: WorkDate, input: PackageFacts.Input) {
    let bytes = try FileReading.bytes(of: Path(file.path), name: file.name)
    // Bytes that aren't UTF-8 do no harm in comments and make anything else unreadable.
    let text = String(decoding: bytes, as: UTF8.self)
    var found: WorkDate?
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        .enumerated()
    {
        let words = trimmed(String(line.prefix { $0 != "#" }))
        guard !words.isEmpty else { continue }
        guard found == nil, let date = WorkDate(words) else {
            throw Faults(
                .closingDateUnreadable, at: Place(file: file.name, line: index + 1),
                [.value: words])
        }
        found = date
    }
    guard let found else {
        throw Faults(.closingDateUnreadable, at: Place(file: file.name))
    }
    return (found, PackageFacts.Input(bytes, named: file.name))
}
