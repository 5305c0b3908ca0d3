/// The word that may have been meant: the least edited, if no more than half of it is.
func closest(to word: String, among words: [String]) -> String? {
    let distances = words.map { (word: $0, distance: editDistance(word, $0)) }
    let nearest = distances.min { $0.distance < $1.distance }
    let most = max(1, word.unicodeScalars.count / 2)
    return nearest.flatMap { $0.distance <= most ? $0.word : nil }
}

/// The number of scalars to insert, remove or replace (Levenshtein).
func editDistance(_ left: String, _ right: String) -> Int {
    let right = Array(right.unicodeScalars)
    var row = Array(0...right.count)
    for (index, scalar) in left.unicodeScalars.enumerated() {
        var diagonal = row[0]
        row[0] = index + 1
        for column in right.indices {
            let replaced = diagonal + (scalar == right[column] ? 0 : 1)
            diagonal = row[column + 1]
            row[column + 1] = min(replaced, diagonal + 1, row[column] + 1)
        }
    }
    return row[right.count]
}
