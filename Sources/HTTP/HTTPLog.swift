/// Where a client tells what it sends and gets, one JSON object a line.
///
/// Secrets are blanked, and of bodies and queries all values but those of `shownKeys`.
package struct HTTPLog: Sendable {
    /// Takes a line with its newline; may be called from several tasks at once.
    package var write: @Sendable ([UInt8]) -> Void
    /// Keys of JSON objects and of queries whose values name nobody.
    package var shownKeys: Set<String>

    package init(
        shownKeys: Set<String> = HTTPLog.plainKeys, write: @escaping @Sendable ([UInt8]) -> Void
    ) {
        self.write = write
        self.shownKeys = shownKeys
    }

    /// What services call numbers, dates and pages.
    package static var plainKeys: Set<String> {
        [
            "code", "created_at", "date", "day", "expired_at", "from", "id", "limit", "month",
            "number", "page", "status", "to", "updated_at", "user_id",
        ]
    }
}
