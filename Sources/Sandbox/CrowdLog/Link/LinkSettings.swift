/// クラウドログ's own link to an attendance service, and what nobody outside knows of it
/// (`crowdlog.md` §5).
package struct LinkSettings: Sendable {
    package var source: LinkSource
    package var breaks = Breaks.merged

    package init(_ source: LinkSource) { self.source = source }

    /// How breaks are stored: in which of the two ways a tenant's link works isn't known.
    package enum Breaks: String, Sendable, CaseIterable {
        /// As one, as long as all of them and hourly leave together: the old way.
        case merged
        /// At their times: the new way.
        case actual
    }
}

/// Where the link's attendance is from.
package enum LinkSource: Hashable, Sendable {
    /// Items of HRMOS's API, in an array or one a line.
    case file(String)
    /// The stand-in of HRMOS on that port of this machine.
    case sandbox(port: UInt16)

    /// `http://127.0.0.1:18080`, or a path.
    package init(_ text: String) {
        let prefix = ["http://127.0.0.1:", "http://localhost:"].first(where: text.hasPrefix)
        let number = prefix.map { text.dropFirst($0.count).prefix { $0 != "/" } }
        if let port = number.flatMap({ UInt16($0) }) {
            self = .sandbox(port: port)
        } else {
            self = .file(text)
        }
    }

    /// What it has now; `nil` where that can't be had.
    func days() -> [LinkedDay]? {
        let bytes: [UInt8]? =
            switch self {
            case .file(let path): readFile(path)
            case .sandbox(let port): fetch("/_sandbox/truth", fromPort: port)
            }
        return bytes.flatMap(linkedDays)
    }
}
