import Delimited
import WorkModel

/// The cells `segment` and `segment_kind` as CSV, for each text of 勤務区分 that came before.
struct ReadySegments {
    private var texts = TextTable()
    private var ready: [[UInt8]] = []

    /// The cells of a segment; an id becomes its title.
    mutating func cells(of text: Span<UInt8>, in segments: inout SegmentList) -> [UInt8] {
        let number = texts.number(of: text)
        if number == ready.count {
            var record = RecordWriter()
            if let listed = segments.find(id: text) {
                record.field(segments.title(of: listed))
                record.field(segments.kind(of: listed)?.rawValue ?? "")
            } else {
                record.field(text)
                record.field(segments.kind(ofTitle: text)?.rawValue ?? "")
            }
            ready.append(record.bytes)
        }
        return ready[number]
    }
}
