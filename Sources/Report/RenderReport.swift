import Mustache

/// report.html as one file that needs nothing else: no network, no other file.
///
/// - Parameter page: Plain values; the templates escape them.
/// - Returns: UTF-8.
/// - Throws: A defect of a template, which a test would have found.
package func renderReport(_ page: ReportPage) throws -> [UInt8] {
    var page = page
    page.makeRows()
    return try render(page, with: "page")
}

/// The page of `kintai hours` as one file, as `renderReport` makes the report.
///
/// - Parameter page: Plain values; the templates escape them.
/// - Returns: UTF-8.
/// - Throws: A defect of a template, which a test would have found.
package func renderHours(_ page: HoursPage) throws -> [UInt8] {
    var page = page
    page.makeRows()
    return try render(page, with: "hours")
}

private func render<Page>(_ page: Page, with template: String) throws -> [UInt8] {
    var library = MustacheLibrary()
    for (name, bytes) in ReportTemplates.parts {
        try library.register(String(decoding: bytes, as: UTF8.self), named: name)
    }
    let html = library.render(
        Rendered(
            page: page, css: text(PackageResources.report_css),
            script: text(PackageResources.report_js)),
        withTemplate: template)
    return Array((html ?? "").utf8)
}

/// The page and what the templates don't escape: our own style and script.
private struct Rendered<Page> {
    let page: Page
    let css: String
    let script: String
}

/// The templates by the names that they call each other by.
enum ReportTemplates {
    static let parts: [(name: String, bytes: [UInt8])] = [
        ("page", PackageResources.page_mustache),
        ("head", PackageResources.head_mustache),
        ("held", PackageResources.held_mustache),
        ("changed", PackageResources.changed_mustache),
        ("waiting", PackageResources.waiting_mustache),
        ("closing", PackageResources.closing_mustache),
        ("members", PackageResources.members_mustache),
        ("counts", PackageResources.counts_mustache),
        ("chart", PackageResources.chart_mustache),
        ("hours", PackageResources.hours_mustache),
    ]
}

private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
