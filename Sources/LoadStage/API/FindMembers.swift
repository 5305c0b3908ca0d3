import HTTP
import Handoff
import PipelineSettings
import WorkModel

/// Reads CrowdLog's member list, page by page until one is empty: nothing else says where it ends
/// (`crowdlog.md` §6.2).
///
/// - Parameters:
///   - call: How pipeline.yml describes it.
///   - service: Whom to ask.
///   - onlyFirstPage: Whether one page will do, such as for a trial.
/// - Returns: The ids by 社員コード; of a code that stands twice, the first.
/// - Throws: What keeps the service from answering; `serviceAnswerUnreadable`.
func findMembers(
    _ call: MemberListCall, from service: CrowdLogService, onlyFirstPage: Bool = false
) async throws(Faults) -> [String: CallValue] {
    var members: [String: CallValue] = [:]
    var page = call.firstPage
    var last: [UInt8] = []
    let path = "GET \(call.path.shown)"
    while true {
        let response = try await service.send(
            .get, call.url(service.base, page: page), as: path)
        guard let json = JSONTree(response.body), let items = json[call.list]?.list else {
            let place = call.list.keys.isEmpty ? "answer" : call.list.keys.joined(separator: ".")
            throw service.unreadable(path, "\(place) isn't a list")
        }
        if items.isEmpty { return members }
        // A service that takes no notice of the page would never end.
        guard response.body != last else {
            throw service.unreadable(path, "page \(page) is the one before")
        }
        last = response.body
        for (index, item) in items.enumerated() {
            guard let code = item[call.employeeCode]?.text, let id = item[call.id]?.value else {
                // Members without a code are nobody's that kintai loads.
                guard item[call.id]?.value != nil else {
                    throw service.unreadable(path, "item \(index + 1) of page \(page) has no id")
                }
                continue
            }
            if members[code] == nil { members[code] = id }
        }
        if onlyFirstPage { return members }
        page += 1
    }
}

extension MemberListCall {
    fileprivate func url(_ base: HTTPURL, page: Int) -> HTTPURL {
        func text(_ template: CallText) -> String {
            template.pieces.map { piece in
                switch piece {
                case .text(let text): text
                case .field: String(page)
                }
            }.joined()
        }
        return query.reduce(base.appending(path: text(path))) { url, item in
            url.appending(query: [item.name: text(item.value)])
        }
    }
}

extension CallText {
    /// As pipeline.yml has it.
    var shown: String {
        pieces.map { piece in
            switch piece {
            case .text(let text): text
            case .field(let field): "{\(field.rawValue)}"
            }
        }.joined()
    }
}
