/// Days by what became of them, and the proof that none was lost.
package struct ReportCounts: Sendable {
    package struct Row: Sendable {
        package var integration: String
        package var month: String
        /// In the order of the headings.
        package var numbers: [String]
        /// Whether what came in and what became of it are the same number.
        package var balances: Bool
        /// The sum in figures, or which stage failed.
        package var sum: String

        package init(
            integration: String, month: String, numbers: [String], balances: Bool, sum: String
        ) {
            self.integration = integration
            self.month = month
            self.numbers = numbers
            self.balances = balances
            self.sum = sum
        }
    }

    /// Days with one code or note.
    package struct Code: Sendable {
        package var title: String
        package var code: String
        package var number: String
        package var text: String

        package init(title: String, code: String, number: String, text: String) {
            self.title = title
            self.code = code
            self.number = number
            self.text = text
        }
    }

    package var headings: [String] = []
    package var rows: [Row] = []
    package var total: [Row] = []
    /// Says of days that stand outside the sums; empty where there are none.
    package var outside = ""
    package var ignored: [Code] = []
    package var notes: [Code] = []

    package init() {}
}
