import Delimited
import WorkModel

/// The cells `segment` and `segment_kind` as CSV, for each text of 勤務区分 that came before.
struct ReadySegments: ~Copyable {
    private var texts = TextTable()
    private(set) var cells = ReadyCells()

    /// The place in `cells` of a segment's; an id becomes its title.
    mutating func place(of text: Span<UInt8>, in segments: inout SegmentList) -> Int {
        let number = texts.number(of: text)
        guard number == cells.count else { return number }
        if let listed = segments.find(id: text) {
            cells.add(
                segments.title(of: listed), segments.kind(of: listed)?.rawValue ?? "")
        } else {
            var title: [UInt8] = []
            title.append(copying: text)
            cells.add(
                String(decoding: title, as: UTF8.self),
                segments.kind(ofTitle: text)?.rawValue ?? "")
        }
        return number
    }
}
