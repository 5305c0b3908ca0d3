import Delimited
import WorkModel

/// Whom rows of attendance are about, each once, in the order in which they are met.
struct AttendancePeople {
    /// Somebody as the source writes them.
    struct Person {
        let number: EmployeeNumber
        let sourceID: String
    }

    private(set) var all: [Person] = []
    private var places: [Key: Int32] = [:]
    // The bytes of the row before: rows of one person follow one another.
    private var lastNumber: [UInt8] = []
    private var lastSourceID: [UInt8] = []
    private var last: Int32?

    /// Compares by bytes: two spellings that Unicode calls equal are two numbers.
    private struct Key: Hashable {
        let number: [UInt8]
        let sourceID: [UInt8]
    }

    /// The place in `all` of somebody with this number and id, both UTF-8; whoever is new is added.
    mutating func place(number: Span<UInt8>, sourceID: Span<UInt8>) -> Int32 {
        if let last, areEqual(number, lastNumber.span), areEqual(sourceID, lastSourceID.span) {
            return last
        }
        lastNumber.removeAll(keepingCapacity: true)
        lastNumber.append(copying: number)
        lastSourceID.removeAll(keepingCapacity: true)
        lastSourceID.append(copying: sourceID)
        let key = Key(number: lastNumber, sourceID: lastSourceID)
        let place = places[key] ?? Int32(all.count)
        if place == all.count {
            places[key] = place
            all.append(
                Person(
                    number: EmployeeNumber(String(decoding: lastNumber, as: UTF8.self)),
                    sourceID: String(decoding: lastSourceID, as: UTF8.self)))
        }
        last = place
        return place
    }
}
