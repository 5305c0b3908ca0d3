import Cells
import Delimited
import Handoff
import JapaneseText
import PipelineSettings
import WorkModel

/// A work segment (勤務区分) as the source lists it.
struct Segment {
    var id: String
    var title: String
    var displayTitle: String
    var kind: SegmentKind?
}

/// The source's work segments, and what kind of day each title stands for.
struct SegmentList {
    private(set) var all: [Segment] = []
    /// By comparable title; `nil` inside where two segments of one title disagree.
    private var kinds: [String: SegmentKind?] = [:]
    private var ids = TextTable()
    /// Where in `all` the segment of each of `ids` is.
    private var segmentsOfIDs: [Int] = []
    /// Titles of attendance as they are spelt there, so that each is compared once.
    private var spellings = TextTable()
    private var kindsOfSpellings: [SegmentKind?] = []

    mutating func add(_ segment: Segment) {
        if !segment.id.isEmpty, ids.find(segment.id.utf8.span) == nil {
            _ = ids.number(of: segment.id.utf8.span)
            segmentsOfIDs.append(all.count)
        }
        all.append(segment)
        let title = comparableTitle(segment.title)
        guard !title.isEmpty else { return }
        if let known = kinds[title], known != segment.kind {
            kinds[title] = .some(nil)
        } else {
            kinds[title] = .some(segment.kind)
        }
    }

    /// Where in `all` the first segment with that id is.
    func find(id: Span<UInt8>) -> Int? {
        ids.find(id).map { segmentsOfIDs[$0] }
    }

    /// The title of a segment that was found; where it has none, what is shown instead.
    func title(of segment: Int) -> String {
        all[segment].title.isEmpty ? all[segment].displayTitle : all[segment].title
    }

    /// The kind of a segment that was found; where it has none, that of its title.
    mutating func kind(of segment: Int) -> SegmentKind? {
        if let kind = all[segment].kind { return kind }
        return kind(ofTitle: title(of: segment).utf8.span)
    }

    /// The kind of the segment with that title; `nil` where no segment, or no kind, is known.
    mutating func kind(ofTitle title: Span<UInt8>) -> SegmentKind? {
        let spelling = spellings.number(of: title)
        if spelling == kindsOfSpellings.count {
            var bytes: [UInt8] = []
            for index in title.indices { bytes.append(title[index]) }
            let text = comparableTitle(String(decoding: bytes, as: UTF8.self))
            kindsOfSpellings.append(kinds[text] ?? nil)
        }
        return kindsOfSpellings[spelling]
    }

    /// The segments, sorted by the bytes of id and title.
    var sorted: [Segment] {
        all.sorted { left, right in
            left.id == right.id
                ? precedesInBytes(left.title, right.title) : precedesInBytes(left.id, right.id)
        }
    }
}

/// Reads `/segments` as the API returns it, or HRMOS's own CSV.
/// - Returns: the segments, and the file as an input.
func readSegments(
    _ file: InputFile
) throws(Faults) -> (segments: SegmentList, input: PackageFacts.Input) {
    var segments = SegmentList()
    guard try isJSON(file) else {
        let input = try readSegmentsCSV(file) { segment in segments.add(segment) }
        return (segments, input)
    }
    let input = try readItems(
        of: file, keys: SegmentKey.names, list: .segments
    ) { object in
        segments.add(
            Segment(
                id: object.string(object.value(SegmentKey.id)),
                title: object.string(object.value(SegmentKey.title)),
                displayTitle: object.string(object.value(SegmentKey.displayTitle)),
                kind: segmentKind(
                    object.text.span.extracting(object.value(SegmentKey.status).range))))
    }
    return (segments, input)
}
