package import HTTP
package import WorkModel

/// A wait for a service whose hours are closed.
package struct ServicePause: Hashable, Sendable {
    package let integration: IntegrationName
    /// What the service is called.
    package let service: String
    /// `2026-10-05 10:02`, in Asia/Tokyo.
    package let until: String
}

/// Who is told that a service has to be waited for, and by which clock.
package struct ServiceWatcher: Sendable {
    /// Called at the beginning of each wait.
    package var pausing: @Sendable (ServicePause) -> Void
    /// `nil` = the machine's, but toward a stand-in on this machine that of KINTAI_CLOCK.
    package var clock: HTTPClock?

    package init(
        clock: HTTPClock? = nil, pausing: @escaping @Sendable (ServicePause) -> Void = { _ in }
    ) {
        self.clock = clock
        self.pausing = pausing
    }
}
