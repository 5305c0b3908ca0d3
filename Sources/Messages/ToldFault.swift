package import WorkModel

/// A fault as a program has told it.
package struct ToldFault: Hashable, Sendable {
    package let code: FaultCode
    /// Its three lines.
    package let text: String

    package init(code: FaultCode, text: String) {
        self.code = code
        self.text = text
    }

    /// Whether its text can hold nothing of a cell, which may be somebody's time or name.
    ///
    /// Faults of services, of the workspace and of guards tell of hosts, paths and counts alone.
    package var namesNoCell: Bool {
        switch code {
        case .serviceAnswerUnreadable: false
        case .tooMuchChanged, .tooManyPeopleMissing, .tooManyDaysMissing, .firstLoadNotAllowed,
            .ledgerMoved, .secretMissing:
            true
        case .configMissingFile, .configMissingVariable: true
        default:
            [.unavailable, .defect, .cannotWrite, .tryAgainLater, .refused, .inputMissing]
                .contains(code.exitStatus)
        }
    }
}

/// The faults, or the warnings, in what programs wrote to standard error in that language; other lines
/// are passed over.
package func toldFaults(
    in text: String, _ language: Language, warnings: Bool = false
) -> [ToldFault] {
    let label = warnings ? warningLabel(in: language) : faultLabel(in: language)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var faults: [ToldFault] = []
    for (index, line) in lines.enumerated() where line.hasSuffix("]") {
        guard let open = line.lastIndex(of: "["),
            let code = FaultCode(rawValue: String(line[line.index(after: open)...].dropLast())),
            line.contains(label)
        else { continue }
        let rest = lines[(index + 1)...].prefix { $0.hasPrefix("  ") }
        faults.append(
            ToldFault(code: code, text: ([line] + rest).joined(separator: "\n")))
    }
    return faults
}
