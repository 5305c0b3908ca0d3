import JapaneseText
import PipelineSettings
import WorkModel

/// Reads `segments`: what the user's work segments (勤務区分) stand for, by title.
///
/// Titles that are the same to transform (after NFKC and with white space collapsed) are repeated
/// keys.
func readSegments(_ section: inout Section) -> [SegmentMapping] {
    var titles: Set<String> = []
    return section.namedSections("segments") { entry, segment in
        if !titles.insert(comparableTitle(entry.key)).inserted {
            segment.findings.report(
                .configRepeatedKey, at: entry.place, [.key: segment.path.shown])
        }
        return SegmentMapping(title: entry.key, meaning: readMeaning(&segment, title: entry.key))
    }
}

/// Reads one entry of `segments` and fills in what it leaves out (`design.md`, rule 3).
private func readMeaning(_ section: inout Section, title: String) -> SegmentMeaning {
    let work = section.flag("work")
    let leave: Leave = section.choice("leave") ?? .none
    let name = section.text("name", null: .isAbsence)
    let away = section.flag("away") ?? false

    if work == true, leave == .full || away {
        section.contradiction(
            "work", expected: "false", found: away ? "true (away: true)" : "true (leave: full)")
    }
    if work == false, leave == .morning || leave == .afternoon {
        section.contradiction(
            "work", expected: "true", found: "false (leave: \(leave.rawValue))")
    }
    if away, leave != .none {
        section.contradiction(
            "leave", expected: "none", found: "\(leave.rawValue) (away: true)")
    }
    if let name, leave == .none {
        section.contradiction(
            "name", expected: "leave: full | morning | afternoon", found: "\(name) (leave: none)")
    }
    return SegmentMeaning(
        work: work ?? (leave != .full && !away), leave: leave,
        leaveName: leave == .none ? "" : name ?? title, away: away)
}
