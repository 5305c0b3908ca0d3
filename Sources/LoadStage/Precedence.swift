import WorkModel

/// Which integration's day is loaded where several have one: pipeline.yml's `precedence`.
///
/// One that it names beats one that it doesn't; of two that it doesn't name neither is better.
struct Precedence: Sendable {
    /// Best first.
    let names: [IntegrationName]

    /// The integration's place, from 0; `nil` where it isn't named.
    func rank(_ name: IntegrationName) -> Int? {
        names.firstIndex(of: name)
    }

    /// The integrations that are better than that one, best first.
    func better(than name: IntegrationName) -> ArraySlice<IntegrationName> {
        names[..<(rank(name) ?? names.count)]
    }

    /// Whether one is better than another.
    func isBetter(_ name: IntegrationName, than other: IntegrationName) -> Bool {
        better(than: other).contains(name)
    }
}
