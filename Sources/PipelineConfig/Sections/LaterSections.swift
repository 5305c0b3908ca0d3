import Foundation
import WorkModel

// Keys that the design fixes and this version doesn't carry out yet: they are read and checked,
// and setting one is a fault, for a setting that nobody heeds would be a silent guess.

extension Section {
    /// Reports the key, which the file has, as one that this version doesn't carry out.
    func reportNotYet(_ key: String) {
        guard let written = written(key) else { return }
        findings.notAvailable(
            path.key(key), at: place(of: key), value: withoutUserInformation(written))
    }

    /// Reads a text that can only be `null`, or its standard, so far.
    mutating func notYet(_ key: String, standard: String? = nil) {
        if let text = text(key, null: .isAbsence), text != standard { reportNotYet(key) }
    }

    /// Reads a number that can only have its standard so far.
    mutating func notYet(_ key: String, in range: ClosedRange<Int>, standard: Int) {
        if let number = number(key, in: range), number != standard { reportNotYet(key) }
    }
}
