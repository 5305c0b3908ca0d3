/// Why a receiver of a notification hasn't taken its message.
package enum NoticeTrouble: String, CaseIterable, Sendable {
    /// No connection, or it broke.
    case unreachable
    /// No answer in time.
    case silent
    /// A certificate that isn't trusted.
    case untrusted
    /// It answered that it doesn't take the message, or that it fails.
    case refused
    /// It sends us to another host.
    case redirected
    /// What is said to be its address is none.
    case noAddress = "no-address"
}
