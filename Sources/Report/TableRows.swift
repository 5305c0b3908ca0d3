extension ReportPage {
    /// Makes the rows of the tables that may have thousands.
    ///
    /// A template looks each field up by its name as it goes: for 10,000 days that took longer than
    /// all else about the page.
    mutating func makeRows() {
        for group in held.groups.indices {
            for cause in held.groups[group].causes.indices {
                held.groups[group].causes[cause].makeRows()
            }
        }
        changed.makeRows()
        waiting.makeRows()
        for period in closing.indices { closing[period].makeRows(words) }
        for finding in members.indices { members[finding].makeRows() }
    }
}

extension ReportHeld.Cause {
    fileprivate mutating func makeRows() {
        rows = table(of: days) { day, row in
            row.add("<tr data-code=\"")
            row.add(escaping: day.code)
            row.add("\" data-age=\"")
            row.add(escaping: day.age.kind)
            row.add("\"><th scope=\"row\">")
            row.add(day.person)
            row.add("</th><td>")
            row.add(escaping: day.date)
            row.add("</td><td>")
            if !day.value.isEmpty {
                row.add("<span class=\"value\">")
                row.add(escaping: day.value)
                row.add("</span> ")
            }
            row.add("<span class=\"times\">")
            row.add(escaping: day.times)
            row.add("</span></td><td>")
            row.add(day.age)
            row.add("</td></tr>\n")
        }
    }
}

extension ReportChanged {
    fileprivate mutating func makeRows() {
        rows = table(of: days) { day, row in
            row.add("<tr><th scope=\"row\">")
            row.add(day.person)
            row.add("</th><td>")
            row.add(escaping: day.date)
            row.add("</td><td>")
            for change in day.changes { row.add(change) }
            row.add("</td></tr>\n")
        }
    }
}

extension ReportWaiting {
    fileprivate mutating func makeRows() {
        rows = table(of: days) { day, row in
            row.add("<tr data-age=\"")
            row.add(escaping: day.age.kind)
            row.add("\"><th scope=\"row\">")
            row.add(day.person)
            row.add("</th><td>")
            row.add(escaping: day.date)
            row.add("</td><td>")
            row.add(escaping: day.task)
            row.add("</td><td>")
            row.add(day.age)
            row.add("</td></tr>\n")
        }
    }
}

extension ReportClosing {
    /// A narrow screen shows the headings in the cells.
    fileprivate mutating func makeRows(_ words: [String: String]) {
        rows = table(of: people) { person, row in
            row.add("<tr><th scope=\"row\">")
            row.add(person.person)
            row.add("</th>")
            for (heading, text) in [
                ("heldDays", person.held), ("unpunchedDays", person.unpunched),
                ("byHandDays", person.byHand), ("otherDays", person.other),
            ] {
                row.add("<td data-label=\"")
                row.add(escaping: words[heading] ?? "")
                row.add("\">")
                row.add(escaping: text)
                row.add("</td>")
            }
            row.add("</tr>\n")
        }
    }
}

extension ReportMembers {
    fileprivate mutating func makeRows() {
        rowsHTML = table(of: rows) { finding, row in
            row.add("<tr><th scope=\"row\">")
            row.add(finding.person)
            row.add("</th><td>")
            row.add(finding.member)
            row.add("</td><td>")
            row.add(escaping: finding.remark)
            row.add("</td></tr>\n")
        }
    }
}

/// The HTML of a table's rows.
func table<Row>(of rows: [Row], _ add: (Row, inout HTMLText) -> Void) -> String {
    var text = HTMLText()
    for row in rows { add(row, &text) }
    return text.html
}

extension HTMLText {
    /// Adds whom a row is about.
    mutating func add(_ person: ReportPerson) {
        if !person.name.isEmpty {
            add("<span class=\"name\">")
            add(escaping: person.name)
            add("</span> ")
        }
        add("<span class=\"id\">")
        add(escaping: person.id)
        add("</span>")
        if !person.place.isEmpty {
            add(" <span class=\"place\">")
            add(escaping: person.place)
            add("</span>")
        }
    }

    fileprivate mutating func add(_ age: ReportAge) {
        add("<span class=\"age ")
        add(escaping: age.kind)
        add("\">")
        add(escaping: age.text)
        add("</span>")
    }

    fileprivate mutating func add(_ change: ReportChanged.Change) {
        add("<span class=\"change\">")
        add(escaping: change.field)
        if change.hasValues {
            add(" <del>")
            add(escaping: change.before)
            add("</del> <span aria-hidden=\"true\">→</span> <ins>")
            add(escaping: change.after)
            add("</ins>")
        }
        add("</span> ")
    }
}
