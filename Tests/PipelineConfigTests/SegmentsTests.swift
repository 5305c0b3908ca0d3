import PipelineSettings
import Testing
import WorkModel

@Suite struct SegmentsTests {
    @Test(arguments: [
        ("{}", SegmentMeaning(work: true)),
        ("{work: false}", SegmentMeaning(work: false)),
        ("{leave: full}", SegmentMeaning(work: false, leave: .full, leaveName: "題")),
        ("{leave: morning}", SegmentMeaning(work: true, leave: .morning, leaveName: "題")),
        (
            "{work: true, leave: afternoon, name: 有休}",
            SegmentMeaning(work: true, leave: .afternoon, leaveName: "有休")
        ),
        ("{away: true}", SegmentMeaning(work: false, away: true)),
        ("{work: false, leave: none, away: true}", SegmentMeaning(work: false, away: true)),
    ])
    func `fills in what an entry leaves out`(entry: String, meaning: SegmentMeaning) throws {
        let read = try settings(document(integration: "segments: {題: \(entry)}"))
        #expect(
            read.integrations.map(\.segments) == [[SegmentMapping(title: "題", meaning: meaning)]])
    }

    @Test(arguments: [
        (
            "{work: true, leave: full}",
            "8:26 config-contradiction expected=false found=true (leave: full)"
                + " key=integrations[].segments.題.work"
        ),
        (
            "{away: true, work: true}",
            "8:38 config-contradiction expected=false found=true (away: true)"
                + " key=integrations[].segments.題.work"
        ),
        (
            "{work: false, leave: morning}",
            "8:26 config-contradiction expected=true found=false (leave: morning)"
                + " key=integrations[].segments.題.work"
        ),
        (
            "{away: true, leave: full}",
            "8:39 config-contradiction expected=none found=full (away: true)"
                + " key=integrations[].segments.題.leave"
        ),
        (
            "{work: false, name: 有休}",
            "8:39 config-contradiction expected=leave: full | morning | afternoon"
                + " found=有休 (leave: none) key=integrations[].segments.題.name"
        ),
        (
            "休",
            "8:19 config-wrong-type expected=mapping found=text key=integrations[].segments.題"
        ),
        (
            "{leave: half}",
            "8:27 config-bad-value value=half expected=none | full | morning | afternoon"
                + " key=integrations[].segments.題.leave"
        ),
    ])
    func `finds contradictions`(entry: String, expected: String) throws {
        #expect(
            try faults(document(integration: "segments: {題: \(entry)}")) == [expected])
    }

    @Test func `knows a title by how transform compares it`() throws {
        let lines = "segments:\n  ＡＭ　休: {leave: morning}\n  AM 休: {leave: full}"
        #expect(
            try faults(document(integration: lines)) == [
                "10:7 config-repeated-key key=integrations[].segments.AM 休"
            ])
    }
}
