/// What report.html says: plain values, ready to show, in one language.
///
/// Nothing here is safe for HTML: the templates escape whatever they are given.
package struct ReportPage: Sendable {
    /// `ja` or `en`.
    package var language: String
    /// Headings and labels of the templates, by their names there.
    package var words: [String: String]
    package var title: String
    /// When the run was, and which days it looked at.
    package var about: [String]
    package var verdict: ReportVerdict
    /// What was left out, so that the page may travel; empty where nothing was.
    package var leftOut: [String] = []
    /// What such a page still has, for whoever passes it on.
    package var stillThere = ""
    package var figures: [ReportFigure] = []
    package var steps: [ReportStep] = []
    package var notices: [String] = []
    package var held = ReportHeld()
    package var changed = ReportChanged()
    package var waiting = ReportWaiting()
    package var closing: [ReportClosing] = []
    package var members: [ReportMembers] = []
    package var counts = ReportCounts()
    package var chart: RunChart?
    /// How to find out more, and what to be careful of.
    package var footer: [String] = []

    package init(
        language: String, words: [String: String], title: String, about: [String],
        verdict: ReportVerdict
    ) {
        self.language = language
        self.words = words
        self.title = title
        self.about = about
        self.verdict = verdict
    }
}

/// The first line of the page.
package struct ReportVerdict: Sendable {
    /// How it looks.
    package enum Kind: String, Sendable {
        case good
        case todo
        case bad
    }

    package let kind: String
    /// A sign that says it without colour.
    package let mark: String
    package let text: String
    package let details: String

    package init(_ kind: Kind, text: String, details: String) {
        self.kind = kind.rawValue
        mark =
            switch kind {
            case .good: "✓"
            case .todo: "!"
            case .bad: "✕"
            }
        self.text = text
        self.details = details
    }
}

/// A number that stands out, with what it counts.
package struct ReportFigure: Sendable {
    package var label: String
    package var number: String

    package init(_ label: String, _ number: String) {
        self.label = label
        self.number = number
    }
}

/// Something to do, with what it is to be done with.
package struct ReportStep: Sendable {
    package var text: String
    /// File names, or what failed.
    package var items: [String]
    /// What is to be done after that; empty where nothing is.
    package var then: String
    /// A command to type, on a line of its own; empty where there is none.
    package var command: String
    package var links: [ReportLink]

    package init(
        _ text: String, items: [String] = [], then: String = "", command: String = "",
        links: [ReportLink] = []
    ) {
        self.text = text
        self.items = items
        self.then = then
        self.command = command
        self.links = links
    }
}

/// A link to a part of the page.
package struct ReportLink: Sendable {
    /// An id of the page, without `#`.
    package var target: String
    package var label: String
    package var number: String

    package init(to target: String, label: String, number: String) {
        self.target = target
        self.label = label
        self.number = number
    }
}

/// Whom a row is about.
package struct ReportPerson: Sendable {
    /// Employee number or code; empty where the source has none.
    package var id: String
    /// Empty where nobody knows it, or where the page is without names.
    package var name: String
    /// What else tells people apart, such as integration and department.
    package var place: String

    package init(id: String, name: String, place: String) {
        self.id = id
        self.name = name
        self.place = place
    }
}
