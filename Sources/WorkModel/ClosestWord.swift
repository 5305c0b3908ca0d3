/// The word that a mistyped one most likely stands for.
///
/// Case doesn't count, nor `-` against `_`; letters left out, added, changed or swapped do.
/// Headings are short, so half of one may differ; of a key only a third.
/// - Returns: `nil` where nothing is near.
package func closestWord(
    to text: String, among words: [String], mayDiffer part: WordPart = .third
) -> String? {
    let typed = comparable(text)
    let distances = words.map { (word: $0, distance: editDistance(typed, comparable($0))) }
    guard let best = distances.min(by: { $0.distance < $1.distance }),
        best.distance <= max(1, min(typed.count, best.word.count) / part.divisor),
        best.distance < typed.count
    else { return nil }
    return best.word
}

/// How much of a word may differ from the one that is meant.
package enum WordPart {
    case third
    case half

    var divisor: Int {
        switch self {
        case .third: 3
        case .half: 2
        }
    }
}

private func comparable(_ text: String) -> [Character] {
    text.lowercased().map { $0 == "-" ? "_" : $0 }
}

/// Letters to leave out, add, change or swap with their neighbour.
private func editDistance(_ left: [Character], _ right: [Character]) -> Int {
    guard left.count <= 100, right.count <= 100 else { return .max }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (row, letter) in left.enumerated() {
        var current = [row + 1]
        for (column, other) in right.enumerated() {
            var cost = min(
                last[column] + (letter == other ? 0 : 1), last[column + 1] + 1, current[column] + 1)
            if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
                cost = min(cost, beforeLast[column - 1] + 1)
            }
            current.append(cost)
        }
        beforeLast = last
        last = current
    }
    return last[right.count]
}
