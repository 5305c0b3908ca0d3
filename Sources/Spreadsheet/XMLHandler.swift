import WorkModel

/// What takes the events of one XML part; each says whether to go on.
protocol XMLHandler: ~Copyable {
    /// What ended the reading; `nil` while nothing is wrong.
    var faults: Faults? { get set }

    mutating func start(_ element: XMLName, _ attributes: XMLAttributes) -> Bool
    mutating func end(_ element: XMLName) -> Bool
    /// Takes a text, or a piece of one.
    mutating func text(_ bytes: Span<UInt8>) -> Bool
}

extension XMLHandler where Self: ~Copyable {
    mutating func end(_ element: XMLName) -> Bool { true }
    mutating func text(_ bytes: Span<UInt8>) -> Bool { true }

    /// Ends the reading by a fault.
    /// - Returns: false.
    mutating func fail(_ faults: Faults) -> Bool {
        if self.faults == nil { self.faults = faults }
        return false
    }
}
