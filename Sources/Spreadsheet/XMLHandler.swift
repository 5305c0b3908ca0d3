import WorkModel

/// What takes the events of one XML part; a class, since C keeps hold of it.
class XMLHandler {
    /// What ended the reading; `nil` while nothing is wrong.
    var faults: Faults?

    /// - Returns: whether to go on.
    func start(_ element: XMLName, _ attributes: XMLAttributes) -> Bool { true }
    /// - Returns: whether to go on.
    func end(_ element: XMLName) -> Bool { true }
    /// Takes a text, or a piece of one.
    /// - Returns: whether to go on.
    func text(_ bytes: Span<UInt8>) -> Bool { true }

    /// Ends the reading by a fault.
    /// - Returns: false.
    func fail(_ faults: Faults) -> Bool {
        if self.faults == nil { self.faults = faults }
        return false
    }
}
