import HTTP
package import Handoff
package import PipelineSettings
package import WorkModel

/// Shows the requests that `commit` would send for a month, and sends nothing.
///
/// Members' ids aren't asked for: `{member_id}` stands for them.
/// - Parameters:
///   - month: The month.
///   - settings: The pipeline, whose target has an API.
///   - run: Where the load lies.
///   - show: Takes a request after the other, as HTTP would have it, with an empty line behind each.
/// - Throws: What is wrong with the load's folder or its journal.
package func showRequests(
    _ month: WorkMonth, settings: RunSettings, in run: RunFolder, to show: (String) -> Void
) throws(Faults) {
    guard let api = settings.pipeline.target.api, let base = HTTPURL(api.baseURL) else { return }
    let load = try PackageReader(
        at: run.loaded(month), stage: .load, madeBy: "kintai-load prepare --month \(month)")
    let receipts = try Receipts(run.receipts(month))
    var reader = try RequestReader(load)
    while let days = try reader.next() {
        let open = days.filter { receipts[$0.place] == nil }
        var text = RequestText(settings.pipeline.target, api)
        for day in open { text.members[day.code] = CallValue(text: "{member_id}") }
        guard !open.isEmpty, let url = text.url(base, of: open) else { continue }
        show(
            """
            \(text.call.method.rawValue) \(url.text)
            Authorization: Bearer <redacted>
            Content-Type: application/json; charset=utf-8

            \(String(decoding: text.body(of: open), as: UTF8.self))


            """)
    }
}
