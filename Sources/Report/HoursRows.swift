extension HoursPage {
    /// Makes the rows of the tables that may have thousands.
    mutating func makeRows() {
        for finding in findings.indices { findings[finding].makeRows(words) }
        people.makeRows()
    }
}

extension HoursFindingView {
    /// A narrow screen shows the headings in the cells.
    fileprivate mutating func makeRows(_ words: [String: String]) {
        let code = code
        rows = table(of: days) { day, row in
            row.startRow(code: code, department: day.department, day.person)
            row.add("<td>")
            row.add(escaping: day.date)
            row.add("</td><td>")
            row.add(escaping: day.times)
            if !day.breaks.isEmpty {
                row.add(" <span class=\"times\">")
                row.add(escaping: day.breaks)
                row.add("</span>")
            }
            row.add("</td>")
            for (heading, text) in [
                ("attendance", day.attendance), ("manHours", day.manHours),
                ("difference", day.difference),
            ] {
                row.add("<td class=\"number\" data-label=\"")
                row.add(escaping: words[heading] ?? "")
                row.add("\">")
                row.add(escaping: text)
                row.add("</td>")
            }
            row.add("<td>")
            row.add(escaping: day.remark)
            row.add("</td></tr>\n")
        }
    }
}

extension HoursPeople {
    fileprivate mutating func makeRows() {
        rows = table(of: people) { person, row in
            row.startRow(
                code: person.codes.joined(separator: " "), department: person.department,
                person.person)
            for number in person.numbers {
                row.add("<td>")
                row.add(escaping: number)
                row.add("</td>")
            }
            row.add("</tr>\n")
        }
    }
}

extension HTMLText {
    /// Starts a row of a person that the filter knows by findings and department.
    fileprivate mutating func startRow(code: String, department: String, _ person: ReportPerson) {
        add("<tr data-code=\"")
        add(escaping: code)
        add("\" data-department=\"")
        add(escaping: department)
        add("\"><th scope=\"row\">")
        add(person)
        add("</th>")
    }
}
