internal import WorkModel

extension JobcanSandbox {
    /// The page of a list behind the item that `last_id` names, of at most 100 (`other-sources.md` §3.2).
    func page(
        _ name: String, _ items: [JSON], id: String, _ request: Request
    ) throws(Refusal) -> Answer {
        let count = try number("count", request) ?? 100
        guard count <= 100 else { throw Refusal(400, "count is above 100") }
        let last = try number("last_id", request)
        let rest = items.filter { item in last.map { item.whole(id) ?? 0 > $0 } ?? true }
        return .json(.object([JSON.Member(name, .array(Array(rest.prefix(count))))]))
    }

    private func number(_ name: String, _ request: Request) throws(Refusal) -> Int? {
        guard let text = request.query(name) else { return nil }
        guard let number = Int(text), number > 0 else {
            throw Refusal(400, "\(name) is not a whole number from 1")
        }
        return number
    }

    func date(of request: Request, _ name: String) throws(Refusal) -> WorkDate {
        guard let date = request.query(name).flatMap({ WorkDate($0) }) else {
            throw Refusal(400, "\(name) is not a date")
        }
        return date
    }

    /// All dates that a request names.
    func dates(of request: Request) throws(Refusal) -> [WorkDate] {
        let texts = formPairs(request.queryText).filter { $0.name == "date" }.map(\.value)
        let dates = texts.compactMap { WorkDate($0) }
        guard !dates.isEmpty, dates.count == texts.count, dates.count <= 31 else {
            throw Refusal(400, "date takes 1 to 31 dates")
        }
        return dates
    }
}

extension JSON {
    fileprivate func whole(_ name: String) -> Int? {
        guard case .object(let members) = self,
            case .int(let number)? = members.first(where: { $0.name == name })?.value
        else { return nil }
        return number
    }
}

extension JobcanSettings.ErrorBody {
    func answer(_ refusal: Refusal) -> Answer {
        let message = JSON.object([JSON.Member("message", .string(refusal.message))])
        switch self {
        case .object: return .json(message, status: refusal.status)
        case .list: return .json(["errors": .array([message])], status: refusal.status)
        case .empty:
            return Answer(status: refusal.status, contentType: "application/json", body: [])
        case .html:
            return .html("<!DOCTYPE html><title>error</title>", status: refusal.status)
        }
    }
}
