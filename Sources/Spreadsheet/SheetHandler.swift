import Delimited
import Handoff
import WorkModel

/// Takes the events of a sheet.
final class SheetHandler: XMLHandler {
    private var cells: SheetCells?

    init(_ cells: consuming SheetCells) {
        self.cells = consume cells
    }

    override func start(_ element: XMLName, _ attributes: XMLAttributes) -> Bool {
        cells?.start(element, attributes) == true || stop()
    }

    override func end(_ element: XMLName) -> Bool {
        cells?.end(element) == true || stop()
    }

    override func text(_ bytes: Span<UInt8>) -> Bool {
        cells?.takeText(bytes) == true || stop()
    }

    /// Ends the reading; to be called once.
    func finish() throws(Faults) -> ReadSheet {
        guard let cells = cells.take() else { preconditionFailure("finished twice") }
        return try cells.finish()
    }

    private func stop() -> Bool {
        if let faults = cells?.faults { return fail(faults) }
        return false
    }
}
