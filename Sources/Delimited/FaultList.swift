package import WorkModel

/// The faults of a file, up to a hundred.
package struct FaultList {
    private(set) var all: [Fault] = []

    package init() {}

    var isEmpty: Bool { all.isEmpty }
    /// Whether it is time to stop looking.
    var isFull: Bool { all.count >= 100 }

    package mutating func add(_ fault: Fault) {
        if !isFull { all.append(fault) }
    }

    /// Adds a bad byte, unless its line has one already: a file in another encoding has them in
    /// every word.
    mutating func addOncePerLine(_ fault: Fault) {
        let known = all.contains { $0.code == fault.code && $0.place.line == fault.place.line }
        if !known { add(fault) }
    }

    /// In the file's order.
    package var faults: Faults? {
        Faults(
            all.sorted {
                ($0.place.line ?? 0, $0.place.column ?? 0)
                    < ($1.place.line ?? 0, $1.place.column ?? 0)
            })
    }
}
