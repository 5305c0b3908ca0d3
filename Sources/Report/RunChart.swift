/// Days by fate over the last runs: for each fate a row of bars, one a run, with a scale of its own,
/// since days that change are few and days that don't are many.
package struct RunChart: Sendable {
    /// One fate over all runs.
    package struct Series: Sendable {
        /// Names its colour.
        package var kind: String
        package var label: String
        /// Days, one a run, oldest first.
        package var values: [Int]

        package init(kind: String, label: String, values: [Int]) {
            self.kind = kind
            self.label = label
            self.values = values
        }
    }

    struct Bar {
        let x: String
        let y: String
        let width: String
        let height: String
    }

    struct Lane {
        let kind: String
        let label: String
        let labelY: Int
        let baseY: Int
        let bars: [Bar]
        let last: String
    }

    struct TableRow {
        let run: String
        let numbers: [String]
    }

    /// What the picture shows, for those who don't see it.
    package let description: String
    let lanes: [Lane]
    let labels: [String]
    let rows: [TableRow]
    let firstRun: String
    let lastRun: String
    let height: Int
    let datesY: Int

    // In units of the picture: as wide as the text of a phone, so that letters keep their size there.
    static let width = 360
    private static let left = 74
    private static let right = 304
    private static let laneHeight = 40
    private static let barHeight = 28

    /// Makes a chart of two runs or more; of less nothing is to be seen.
    ///
    /// - Parameters:
    ///   - runs: What the runs are called, such as their dates, oldest first.
    ///   - series: As many values each as there are runs.
    ///   - description: What the picture shows, in words.
    ///   - number: Shows a number of days.
    package init?(
        runs: [String], series: [Series], description: String, number: (Int) -> String
    ) {
        guard runs.count > 1, let first = runs.first, let last = runs.last else { return nil }
        self.description = description
        (firstRun, lastRun) = (first, last)
        labels = series.map(\.label)
        let step = Double(Self.right - Self.left) / Double(runs.count)
        lanes = series.enumerated().map { index, series in
            let base = (index + 1) * Self.laneHeight
            let most = max(series.values.max() ?? 0, 1)
            return Lane(
                kind: series.kind, label: series.label, labelY: base - 4, baseY: base,
                bars: series.values.enumerated().map { place, value in
                    let height = Double(value) / Double(most) * Double(Self.barHeight)
                    return Bar(
                        x: Self.text(Double(Self.left) + step * (Double(place) + 0.1)),
                        y: Self.text(Double(base) - height), width: Self.text(step * 0.8),
                        height: Self.text(height))
                },
                last: number(series.values.last ?? 0))
        }
        rows = runs.indices.reversed().map { place in
            TableRow(run: runs[place], numbers: series.map { number($0.values[place]) })
        }
        datesY = series.count * Self.laneHeight + 16
        height = datesY + 6
    }

    /// A length with one digit behind the point.
    private static func text(_ length: Double) -> String {
        let tenths = Int((length * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}
