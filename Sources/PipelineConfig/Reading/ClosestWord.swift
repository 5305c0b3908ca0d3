/// The word that a mistyped one most likely stands for.
///
/// Case doesn't count, nor `-` against `_`; letters left out, added, changed or swapped do.
/// - Returns: `nil` where nothing is near: more than a third of the letters differ.
func closestWord(to text: String, among words: [String]) -> String? {
    let typed = comparable(text)
    let distances = words.map { (word: $0, distance: editDistance(typed, comparable($0))) }
    guard let best = distances.min(by: { $0.distance < $1.distance }),
        best.distance <= max(1, min(typed.count, best.word.count) / 3),
        best.distance < typed.count
    else { return nil }
    return best.word
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
