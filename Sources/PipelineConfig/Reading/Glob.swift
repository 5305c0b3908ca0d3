import Foundation

/// A path with `*`, `?` and `[a-z]` (`[!a-z]`) in any of its steps, none of which fits a `/`.
///
/// Characters compare as people see them, so that a name decomposed by another system's archive
/// fits too. Names that begin with a dot fit only patterns that do.
struct Glob {
    private let isAbsolute: Bool
    private let steps: [String]

    init(_ pattern: String) {
        isAbsolute = pattern.hasPrefix("/")
        steps = pattern.split(separator: "/").map(String.init)
    }

    /// The names that fit, spelt relative to `folder` as the pattern is, in no order.
    func names(in folder: String) -> [String] {
        var found = [isAbsolute ? "/" : ""]
        for step in steps {
            found = found.flatMap { parent in
                guard step.contains(where: "*?[".contains) else { return [parent + step + "/"] }
                let path = absolutePath(parent, in: folder)
                let names = try? FileManager.default.contentsOfDirectory(atPath: path)
                return (names ?? []).filter { fits(step, $0) }.map { parent + $0 + "/" }
            }
        }
        return found.map { String($0.dropLast()) }
    }

    /// Whether one step of the pattern fits a name.
    private func fits(_ pattern: String, _ name: String) -> Bool {
        guard pattern.hasPrefix(".") || !name.hasPrefix(".") else { return false }
        return globFits(Array(pattern), Array(name))
    }
}

/// Whether a pattern without `/` fits a whole name.
///
/// After a mismatch the last `*` takes one character more, so the work is bounded by the product
/// of the lengths.
func globFits(_ pattern: [Character], _ name: [Character]) -> Bool {
    var (at, taken) = (0, 0)
    var star: (next: Int, from: Int)?
    while taken < name.count {
        if at < pattern.count, pattern[at] == "*" {
            star = (at + 1, taken)
            at += 1
        } else if let next = stepPast(pattern, at, fitting: name[taken]) {
            at = next
            taken += 1
        } else if let (next, from) = star {
            star = (next, from + 1)
            at = next
            taken = from + 1
        } else {
            return false
        }
    }
    return pattern[at...].allSatisfy { $0 == "*" }
}

/// The pattern's index after the one that fits the character; `nil` where it doesn't fit.
private func stepPast(_ pattern: [Character], _ at: Int, fitting character: Character) -> Int? {
    guard at < pattern.count else { return nil }
    switch pattern[at] {
    case "?":
        return at + 1
    case "[":
        guard let end = pattern[min(at + 2, pattern.count)...].firstIndex(of: "]") else {
            return character == "[" ? at + 1 : nil
        }
        let isNegated = pattern[at + 1] == "!"
        let set = pattern[(at + (isNegated ? 2 : 1))..<end]
        return setHolds(Array(set), character) != isNegated ? end + 1 : nil
    default:
        return pattern[at] == character ? at + 1 : nil
    }
}

private func setHolds(_ set: [Character], _ character: Character) -> Bool {
    var index = 0
    while index < set.count {
        if index + 2 < set.count, set[index + 1] == "-" {
            if set[index] <= character, character <= set[index + 2] { return true }
            index += 3
        } else {
            if set[index] == character { return true }
            index += 1
        }
    }
    return false
}
