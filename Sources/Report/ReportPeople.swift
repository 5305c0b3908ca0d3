/// Whether one closing period may be closed (締め前チェック).
package struct ReportClosing: Sendable {
    package struct Person: Sendable {
        package var person: ReportPerson
        package var held: String
        package var unpunched: String
        package var byHand: String
        package var other: String

        package init(
            person: ReportPerson, held: String, unpunched: String, byHand: String, other: String
        ) {
            self.person = person
            self.held = held
            self.unpunched = unpunched
            self.byHand = byHand
            self.other = other
        }
    }

    /// An id of the page.
    package var anchor: String
    package var title: String
    package var verdict: ReportVerdict
    /// Why, a line each.
    package var reasons: [String] = []
    package var people: [Person] = []
    /// The people's HTML; made when the page is.
    var rows = ""
    package var more = ""
    /// People who never punch, in one line; empty where there are none.
    package var neverPunching = ""
    package var neverPunchingNames = ""

    package init(anchor: String, title: String, verdict: ReportVerdict) {
        self.anchor = anchor
        self.title = title
        self.verdict = verdict
    }
}

/// People whom a comparison with CrowdLog's members found something of.
package struct ReportMembers: Sendable {
    package struct Row: Sendable {
        package var person: ReportPerson
        /// The member that it may be.
        package var member: ReportPerson
        package var remark: String

        package init(person: ReportPerson, member: ReportPerson, remark: String) {
            self.person = person
            self.member = member
            self.remark = remark
        }
    }

    package var title: String
    package var number: String
    package var mend: String
    package var rows: [Row]
    /// The rows' HTML; made when the page is.
    var rowsHTML = ""
    package var more: String

    package init(title: String, number: String, mend: String, rows: [Row], more: String) {
        self.title = title
        self.number = number
        self.mend = mend
        self.rows = rows
        self.more = more
    }
}
