import WorkModel

/// The employee numbers of the source's people, to mend those that lost their zeros in a spreadsheet.
struct KnownNumbers {
    /// As corrections compare them.
    private var keys: Set<String> = []
    /// Numbers of digits alone by what a spreadsheet leaves of them; `nil` where several fit.
    private var byRest: [String: String?] = [:]

    init(_ numbers: [String]) {
        for number in numbers {
            let key = correctedNumberKey(number)
            guard keys.insert(key).inserted, let rest = withoutZeros(key) else { continue }
            byRest.updateValue(byRest[rest] == nil ? number : nil, forKey: rest)
        }
    }

    /// As corrections compare them.
    var all: [String] { keys.sorted() }

    func contains(_ key: String) -> Bool { keys.contains(key) }

    /// `12` becomes `0012` where nobody has the one and one person has the other.
    func mended(_ number: String) -> String {
        let key = correctedNumberKey(number)
        guard !keys.contains(key), let rest = withoutZeros(key), let known = byRest[rest] else {
            return number
        }
        return known ?? number
    }
}

/// The digits without leading zeros, of which zero itself keeps one; `nil` for other numbers.
private func withoutZeros(_ key: String) -> String? {
    guard !key.isEmpty, key.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    let rest = key.drop { $0 == "0" }
    return rest.isEmpty ? "0" : String(rest)
}
