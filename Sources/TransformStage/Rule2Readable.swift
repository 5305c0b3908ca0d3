import WorkModel

extension Rules {
    /// Rule 2, readable: a cell that can't be read holds its day.
    func readable(_ index: Int) -> Ending? {
        guard month.days[index].isUnreadable, let cell = month.unreadable[index] else { return nil }
        return .held(.unreadableValue, field: cell.field, value: cell.value)
    }
}
