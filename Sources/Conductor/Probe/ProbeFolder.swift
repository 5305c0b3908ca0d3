package import Handoff
package import Messages
import PipelineSettings
package import WorkModel

/// Where a probe lies: its files, the sheet and what they were made from.
package struct ProbeFolder: Sendable {
    package let path: Path

    package init(_ path: Path) { self.path = path }

    /// The tick sheet.
    package var sheet: Path { path / "answers.csv" }
    private var plan: Path { path / "probe.json" }

    /// The probe that was begun here; `nil` where none was.
    ///
    /// - Throws: `fileUnreadable`; `usageBadOption` where the folder holds something else.
    package func readPlan() throws(Faults) -> ProbePlan? {
        guard FileReading.exists(plan) else { return nil }
        guard let read = decodeJSON(ProbePlan.self, from: try FileReading.bytes(of: plan)) else {
            throw Faults(
                .usageBadOption, at: Place(file: plan.text),
                [.key: "--to", .value: path.text, .expected: "a folder of kintai probe"])
        }
        return read
    }

    /// The answers of the sheet that lies here, if one does.
    package func readSheet() throws(Faults) -> ProbeSheet {
        FileReading.exists(sheet) ? try ProbeSheet(at: sheet) : ProbeSheet()
    }

    /// Writes the sheet with the answers so far.
    package func write(
        _ sheet: ProbeSheet, of probe: Probe, in language: Language
    ) throws(Faults) {
        try FileWriting.replaceFile(self.sheet, with: sheet.bytes(probe, in: language))
    }

    /// Writes the files that the answers so far ask for, and removes those of before that they don't.
    ///
    /// - Returns: The files, in the order of uploading.
    package func writeFiles(of probe: Probe) throws(Faults) -> [String] {
        try FileWriting.makeFolder(path)
        try FileWriting.replaceFile(plan, with: encodeJSON(probe.plan))
        var wanted: [ProbeFile] = []
        for file in probe.sheetKeys.compactMap(\.file) where !wanted.contains(file) {
            wanted.append(file)
        }
        for file in ProbeFile.allCases {
            let place = path / file.rawValue
            if wanted.contains(file) {
                try FileWriting.replaceFile(place, with: probe.bytes(of: file))
            } else {
                try FileWriting.remove(place)
            }
        }
        return wanted.map(\.rawValue)
    }
}

/// `probe` beside a pipeline.yml, as the user would type it.
package func probeFolder(of config: String) -> String {
    config.contains("/") ? (Path(config).folder / "probe").text : "probe"
}
