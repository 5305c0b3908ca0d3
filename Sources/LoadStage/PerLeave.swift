package import WorkModel

/// A value for each kind of leave.
package struct PerLeave<Value> {
    private var none: Value
    private var full: Value
    private var morning: Value
    private var afternoon: Value

    package init(_ value: (Leave) -> Value) {
        none = value(.none)
        full = value(.full)
        morning = value(.morning)
        afternoon = value(.afternoon)
    }

    package subscript(leave: Leave) -> Value {
        switch leave {
        case .none: none
        case .full: full
        case .morning: morning
        case .afternoon: afternoon
        }
    }
}

extension PerLeave: Equatable where Value: Equatable {}
extension PerLeave: Hashable where Value: Hashable {}
extension PerLeave: Sendable where Value: Sendable {}
