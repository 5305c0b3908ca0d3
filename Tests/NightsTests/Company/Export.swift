import Foundation
import WorkModel

/// Writes what HRMOS exports on a morning, a folder a tenant: users, segments and days by month.
struct Export {
    var folder = URL(filePath: "hrmos")
    /// Most days are tomorrow as they were today.
    private var items: [ItemKey: String] = [:]

    private struct ItemKey: Hashable {
        let number: String
        let date: WorkDate
        let from: WorkDate
        let isApproved: Bool
    }

    /// Writes all; the files of days of the tenant that is `failing` break off.
    mutating func write(
        _ company: Company, on morning: WorkDate, failing: Tenant?
    ) throws {
        let shown = company.days(on: morning)
        for tenant in Tenant.allCases {
            let folder = folder.appending(path: tenant.folder)
            try? FileManager.default.removeItem(at: folder)
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let users = company.people.filter { $0.tenant == tenant }.map(\.user)
            try write(JSONText.array(users), to: folder, "users.json")
            let segments = Segment.allCases.map(\.item)
            try write(JSONText.array(segments), to: folder, "segments.json")
            let days = shown.filter { $0.person.tenant == tenant }
            for (month, days) in Dictionary(grouping: days, by: \.date.month) {
                let items = days.map { item($0) }
                let text = JSONText.array(items)
                try write(
                    tenant == failing ? String(text.dropLast(text.count / 2)) : text, to: folder,
                    "work_outputs-\(month).json")
            }
        }
    }

    private mutating func item(_ shown: Company.Shown) -> String {
        let key = ItemKey(
            number: shown.person.number, date: shown.date, from: shown.version.from,
            isApproved: shown.version.record.isApproved)
        if let item = items[key] { return item }
        let item = shown.workOutput
        items[key] = item
        return item
    }

    private func write(_ text: String, to folder: URL, _ name: String) throws {
        try Data(text.utf8).write(to: folder.appending(path: name))
    }
}

extension Person {
    /// An item of `/users` (`reference/hrmos.md` §2.2).
    fileprivate var user: String {
        JSONText.object([
            ("id", .int(userID)), ("number", .text(number)), ("last_name", .text(familyName)),
            ("first_name", .text(givenName)),
            ("start_date", .text(hired.map { "\($0)" } ?? "2021-04-01")),
            ("end_date", JSONText(left.map { "\($0)" })), ("cutoff_date", .int(31)),
            ("email", .text("\(number.lowercased())@example.com")), ("department_id", .int(1)),
            ("employment_id", .int(1)), ("default_segment_id", .int(1)),
        ])
    }
}

extension Segment {
    /// An item of `/segments` (`reference/hrmos.md` §2.2).
    fileprivate var item: String {
        JSONText.object([
            ("id", .int(rawValue)), ("title", .text(title)),
            ("display_title", .text(displayTitle)), ("status", .int(kind)),
            ("predetermined_time", .text("08:00:00")), ("sequence", .int(rawValue)),
        ])
    }
}
