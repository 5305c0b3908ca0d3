import WorkModel

/// Makes values side by side and hands them on one by one, in their order.
///
/// - Parameters:
///   - places: Of what each value is made.
///   - atOnce: How many are made, or wait to be handed on, at most.
///   - make: Makes the value of a place.
///   - body: Takes the values.
/// - Throws: What `body` throws; no value is made any more then.
func forEachInOrder<Value: Sendable>(
    _ places: Range<Int>, atOnce: Int, make: @escaping @Sendable (Int) -> Value,
    _ body: (Value) throws(Faults) -> Void
) async throws(Faults) {
    let result: Result<Void, Faults> = await withTaskGroup(of: (Int, Value).self) { group in
        var made: [Int: Value] = [:]
        var waiting = places.makeIterator()
        for _ in 0..<max(atOnce, 1) {
            guard let place = waiting.next() else { break }
            group.addTask { (place, make(place)) }
        }
        for next in places {
            while made[next] == nil, let (place, value) = await group.next() { made[place] = value }
            guard let value = made.removeValue(forKey: next) else { continue }
            do throws(Faults) {
                try body(value)
            } catch {
                group.cancelAll()
                return .failure(error)
            }
            if let place = waiting.next() { group.addTask { (place, make(place)) } }
        }
        return .success(())
    }
    try result.get()
}
