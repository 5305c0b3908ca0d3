import PipelineSettings
import WorkModel

/// A run in Prometheus' text format
/// (https://prometheus.io/docs/instrumenting/exposition_formats/).
///
/// Names of metrics and labels are stable. Each has the workspace as a label, so that two pipelines
/// of one machine don't get in each other's way.
struct MetricsText {
    private(set) var text = ""
    private let workspace: String

    /// - Parameters:
    ///   - facts: What is known of the run.
    ///   - started: Seconds since 1970.
    ///   - ended: Seconds since 1970, where the run hasn't recorded its own.
    ///   - times: What it has recorded.
    ///   - lastSuccess: Seconds since 1970; 0 = never.
    init(_ facts: RunFacts, started: Int, ended: Int, times: RunTimes?, lastSuccess: Int) {
        workspace = facts.pipeline.workspace
        add(
            "last_run_timestamp_seconds", "When the newest run ended, in seconds since 1970.",
            times?.ended ?? ended)
        add(
            "last_success_timestamp_seconds",
            "When the newest run without a failure ended, in seconds since 1970; 0 = never.",
            lastSuccess)
        add(
            "last_run_success", "Whether the newest run went without a failure.",
            facts.status == .done ? 1 : 0)
        add(
            "last_run_exit_status", "What the newest run ended with; 0 = done.",
            Int(facts.status.rawValue))
        add(
            "last_run_duration_seconds", "How long the newest run worked.",
            times?.worked ?? max(ended - started, 0))
        if let stages = times?.stages {
            add(
                "last_run_stage_duration_seconds", "How long each stage of the newest run took.",
                by: "stage", stages.mapValues { milliseconds in decimal(milliseconds) })
        }
        if let summary = facts.summary { add(summary, facts.heldByCode) }
        let keys = facts.pipeline.integrations.compactMap { integration -> (String, String)? in
            guard let issued = integration.source.keyIssued else { return nil }
            let end = KeyAge(issued: issued, today: facts.today).end
            return (integration.name.text, String(startSeconds(of: end)))
        }
        if !keys.isEmpty {
            add(
                "key_expiry_timestamp_seconds",
                "When an integration's key dies, in seconds since 1970.", by: "integration",
                Dictionary(keys, uniquingKeysWith: { first, _ in first }))
        }
        add(
            "build_info", "1, with the version of kintai that ran.", by: "version",
            [programVersion: "1"])
    }

    private mutating func add(_ summary: Summary, _ heldByCode: [String: Int]) {
        var days = summary.counts
        days["failed"] = nil
        add(
            "last_run_days", "Days of the newest run, by what became of them.", by: "fate",
            days.mapValues { String($0) })
        add(
            "last_run_failed_partitions", "Integrations × months in which a stage failed.",
            summary.failed)
        // A code that was there yesterday and is not today would else go on in graphs.
        var held = heldByCode
        for code in HoldCode.allCases { held[code.rawValue, default: 0] += 0 }
        add(
            "last_run_held_days", "Days held by the newest run, by code.", by: "code",
            held.mapValues { String($0) })
    }

    private mutating func add(_ name: String, _ help: String, _ value: Int) {
        begin(name, help)
        text += "kintai_\(name){workspace=\"\(escaped(workspace))\"} \(value)\n"
    }

    private mutating func add(
        _ name: String, _ help: String, by label: String, _ values: [String: String]
    ) {
        begin(name, help)
        for (key, value) in values.sorted(by: { $0.key < $1.key }) {
            text +=
                "kintai_\(name){workspace=\"\(escaped(workspace))\",\(label)=\"\(escaped(key))\"} "
                + value + "\n"
        }
    }

    private mutating func begin(_ name: String, _ help: String) {
        text += "# HELP kintai_\(name) \(help)\n# TYPE kintai_\(name) gauge\n"
    }
}

/// The three characters that a label's value can't hold as they are.
private func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        .replacing("\n", with: "\\n")
}

/// Milliseconds as seconds.
private func decimal(_ milliseconds: Int) -> String {
    let fraction = String(milliseconds % 1000)
    return "\(milliseconds / 1000)." + String(repeating: "0", count: 3 - fraction.count) + fraction
}

/// The midnight in Asia/Tokyo, 9 hours ahead of UTC all year, with which a day begins.
private func startSeconds(of date: WorkDate) -> Int {
    Int(date.dayNumber) * 86_400 - 9 * 3600
}
