package import Messages
import PipelineConfig
import PipelineSettings
package import WorkModel

extension Probe {
    /// What was made and what to do with it.
    ///
    /// - Parameters:
    ///   - folder: As the user would type it.
    ///   - files: Those to upload.
    ///   - command: Goes on with the probe.
    ///   - language: The language of the text.
    /// - Returns: Safe to print.
    package func begun(
        in folder: String, files: [String], command: String, language: Language
    ) -> String {
        var lines = [
            ProbeWords.made.filled(["folder": folder, "sheet": "answers.csv"], in: language),
            ProbeWords.days.filled(
                ["member": plan.member, "from": "\(plan.from)", "to": "\(plan.last)"],
                in: language),
        ]
        if let closed = plan.closedDay {
            lines.append(ProbeWords.daysClosed.filled(["date": "\(closed)"], in: language))
        }
        lines.append(ProbeWords.erase.filled(in: language))
        lines.append(ProbeWords.upload.filled(["count": String(files.count)], in: language))
        if plan.leave == nil, settings.target.timesheet.leave {
            let others = otherHeadings(headings)
            lines.append(
                others.count < 2
                    ? ProbeWords.noLeaveColumn.filled(in: language)
                    : ProbeWords.severalLeaveColumns.filled(
                        ["names": others.joined(separator: ", ")], in: language))
        }
        if plan.closedDay == nil { lines.append(ProbeWords.noClosedDay.filled(in: language)) }
        lines.append(
            ProbeWords.fill.filled(["command": command, "ask": command + " --ask"], in: language))
        return printed(lines)
    }

    /// What is settled and what isn't; safe to print.
    package func progress(command: String, language: Language) -> String {
        let findings = ProbeFindings(self)
        var lines: [String] = []
        if !answers.isEmpty {
            lines.append(ProbeWords.settled.filled(in: language))
            for key in keys {
                guard let answer = answers[key] else { continue }
                let words = ProbeChoice(rawValue: answer)?.words[language] ?? answer
                lines.append("  \(key.rawValue): \(words)")
            }
            lines += findings.remarks.map { "→ " + $0.words[language] }
            if findings.changes.isEmpty {
                lines.append(ProbeWords.noChange.filled(in: language))
            } else {
                lines.append(ProbeWords.lines.filled(in: language))
                lines += findings.changes.map { "  " + $0.text }
                lines.append(
                    ProbeWords.toWrite.filled(["command": command + " --write"], in: language))
            }
        }
        let open = openKeys
        if !open.isEmpty {
            lines.append(
                ProbeWords.stillOpen.filled(
                    [
                        "count": String(open.count),
                        "names": open.map(\.rawValue).joined(separator: ", "), "command": command,
                    ], in: language))
        }
        return printed(lines)
    }

    /// The answers as a file that `--answers` takes, with what they led to.
    ///
    /// - Parameters:
    ///   - date: When it was found.
    ///   - language: The language of its comments.
    /// - Returns: YAML.
    package func record(of date: WorkDate, in language: Language) -> String {
        let findings = ProbeFindings(self)
        var lines = [
            "# "
                + ProbeWords.recordHead.filled(
                    ["date": "\(date)", "member": plan.member, "from": "\(plan.from)"],
                    in: language)
        ]
        for key in keys {
            guard let answer = answers[key] else { continue }
            let words = ProbeChoice(rawValue: answer)?.words[language]
            lines.append("\(key.rawValue): \(answer)" + (words.map { "  # " + $0 } ?? ""))
        }
        lines += findings.changes.map { "# " + $0.text }
        lines += findings.remarks.map { "# " + $0.words[language] }
        return lines.map { printable($0, limit: 2000) + "\n" }.joined()
    }

    private func printed(_ lines: [String]) -> String {
        lines.map { printable($0, limit: 2000) + "\n" }.joined()
    }
}
