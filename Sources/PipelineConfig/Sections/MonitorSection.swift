import PipelineSettings

/// Reads `metrics`: the file that node_exporter's textfile collector reads, whose names must end so.
func readMetrics(_ section: inout Section) -> OutputFile? {
    section.value(
        "metrics", null: .isAbsence, expected: "/var/lib/prometheus/node-exporter/kintai.prom"
    ) { [findings = section.findings] text in
        guard text.hasSuffix(".prom"), !text.hasPrefix("~"), !text.hasSuffix("/.prom") else {
            return nil
        }
        return OutputFile(name: text, path: absolutePath(text, in: findings.folder))
    }
}
