import Delimited
import WorkModel

/// Rules out nearly all rows of a month whose origin isn't one of a few, without making texts of them.
struct OriginFilter {
    /// A bit for the last digits of each wanted origin's position.
    private var bits = [UInt64](repeating: 0, count: 1024)

    init(_ wanted: some Sequence<String>) {
        for origin in wanted {
            let place = place(origin.utf8.span)
            bits[place / 64] |= 1 << UInt64(place % 64)
        }
    }

    /// Whether a row's origin, which is in that column, may be one of those wanted.
    func mayHold(_ block: borrowing RecordBlock, _ row: Int, column: Int) -> Bool {
        let place = place(block.bytes.span.extracting(block.range(row: row, column: column)))
        return bits[place / 64] & (1 << UInt64(place % 64)) != 0
    }

    /// The same for texts that are equal.
    private func place(_ origin: Span<UInt8>) -> Int {
        var place: UInt64 = 0
        for index in origin.indices { place = place &* 10 &+ UInt64(origin[index]) }
        return Int(place % 65536)
    }
}
