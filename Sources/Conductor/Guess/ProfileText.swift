import Messages

/// An entry of `profiles` in a pipeline.yml.
extension InitAnswers {
    func addProfile(
        named name: String, of list: GuessedList, to page: inout PipelinePage
    ) {
        page.add("  \(yamlText(name)):")
        if self[.header] == "no" { page.add("    header: false", .header) }
        page.add("    columns:", .columns)
        for key in list.keys where !self[key].isEmpty {
            guard let field = key.profileField else { continue }
            if key == .breakColumns {
                page.add("      \(field): \(breaksYAML)", .breaks)
            } else {
                page.add("      \(field): \(clockYAML(self[key]))")
            }
        }
        page.add("    dates: \(self[.dates])", .dates)
        if list.keys.contains(.durations), hasDurations {
            page.add("    durations: \(self[.durations])", .durations)
        }
        if list.keys.contains(.clockMarks), !self[.clockMarks].isEmpty {
            page.add("    clock_marks: \(yamlList(self.list(.clockMarks)))", .clockMarks)
        }
    }

    /// A pair of columns for each break.
    private var breaksYAML: String {
        let ends = list(.breakColumns).map(clockYAML)
        let pairs = stride(from: 0, to: ends.count, by: 2).map { place in
            "[" + ends[place..<(place + 2)].joined(separator: ", ") + "]"
        }
        return "[" + pairs.joined(separator: ", ") + "]"
    }

    /// A column, or a clock time's column with that of its flag.
    private func clockYAML(_ answer: String) -> String {
        let (time, flag) = flagged(answer, in: sample)
        guard let flag else { return yamlText(time) }
        return "{column: \(yamlText(time)), day: \(yamlText(flag))}"
    }
}
